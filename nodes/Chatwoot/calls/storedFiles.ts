import type { IBinaryKeyData } from 'n8n-workflow';
import { baseOf } from '../../../credentials/chatwootAddress';
import { excerpt } from '../../shared/vocabulary/errors';
import type { JsonMap } from '../../shared/vocabulary/json';
import type { Downloaded, Downloads, RemoteFile } from '../../shared/vocabulary/remoteFile';
import type { Session } from '../../shared/vocabulary/session';

/** A place, a person's card or a link to somewhere: there is nothing to fetch. */
const NO_FILES = new Set<unknown>(['location', 'contact', 'fallback', 'embed']);

export const isFile = ({ file_type: type }: JsonMap): boolean => !NO_FILES.has(type);

/** Attachments with what became of each file; `base` is Chatwoot's address, empty where it is unknown. */
export async function fetchStored(
	attachments: readonly JsonMap[],
	base: string,
	download: (files: RemoteFile[]) => Promise<Downloads>,
): Promise<{ attachments: JsonMap[]; binary: IBinaryKeyData }> {
	const files = attachments.filter(isFile);
	const urlOf = ({ data_url: url }: JsonMap) => (typeof url === 'string' ? url : '');
	// A proxy that does not hand on its own name makes the server redirect to where only that proxy gets.
	const reach = (url: string) => reachable(url, base);
	const { binary, outcomes } = await download(
		files.map((file) => ({ url: reach(urlOf(file)), reach })),
	);
	const told = attachments.map((attachment) => {
		const outcome = outcomes[files.indexOf(attachment)];
		return { ...attachment, ...(outcome && withCause(outcome, urlOf(attachment), base)) };
	});
	return { attachments: told, binary };
}

/** Chatwoot's own address, read once an execution. */
export async function ownBase(session: Session): Promise<string> {
	return await session.once('own address', async () =>
		baseOf(await session.context.getCredentials('chatwootChatCrmApi')),
	);
}

const STORED = '/rails/active_storage/';

/**
 * Chatwoot's files lie at its own address, which the credential knows. What it puts before them comes
 * from its setting FRONTEND_URL, and that is often wrong: `http://https/…`, `0.0.0.0:3000`, nothing.
 */
function reachable(url: string, base: string): string {
	const at = url.indexOf(STORED);
	return at < 0 || base === '' ? url : `${base}${url.slice(at)}`;
}

function withCause(outcome: Downloaded, url: string, base: string): Downloaded {
	if (!('downloadError' in outcome) || url === '' || url.startsWith(`${base}/`)) return outcome;
	return {
		downloadError: `${outcome.downloadError}. Chatwoot says that the file is at ${excerpt(url)}: its setting FRONTEND_URL should be its own address.`,
	};
}
