/** Files: the address in a message redirects to another one, and neither asks for a token. */

import type { Answer, VendorRequest } from '../server';
import { notFound } from './answers';
import type { World } from './world';

const REDIRECT = /^\/rails\/active_storage\/(?:blobs|representations)\/redirect\/([\w-]+)\//;
const DISK = /^\/rails\/active_storage\/disk\/([\w-]+)/;

export function serveFile(
	world: World,
	{ method, path, bytes }: VendorRequest,
): Answer | undefined {
	const id = (REDIRECT.exec(path) ?? DISK.exec(path))?.[1];
	if (id === undefined) return undefined;
	const state = [...world.accounts.values()].find(({ blobs }) => blobs.has(id));
	const blob = state?.blobs.get(id);
	if (!state || !blob) throw notFound();
	if (method === 'PUT') {
		state.blobs.set(id, { ...blob, bytes });
		return { status: 204 };
	}
	const name = encodeURIComponent(blob.name);
	if (REDIRECT.test(path)) {
		const location = `${world.settings.behindProxy || world.url}/rails/active_storage/disk/${id}/${name}`;
		return { status: 302, headers: { location } };
	}
	return {
		status: 200,
		headers: {
			'content-type': blob.type,
			'content-disposition': `inline; filename*=UTF-8''${name}`,
		},
		body: blob.bytes,
	};
}
