/** `/__sandbox/…`: what a person or a test asks of a local vendor itself. */

import type { Answer } from './answer';
import type { VendorRequest } from './request';
import type { Control, Reading } from './vendor';

const CONTROL = '/__sandbox/';

export const isControl = ({ path }: VendorRequest) => path.startsWith(CONTROL);

export async function control(
	request: VendorRequest,
	{ readings, controls }: { readings: Record<string, Reading>; controls: Record<string, Control> },
): Promise<Answer> {
	const name = request.path.slice(CONTROL.length).replace(/\/$/, '');
	const table: Record<string, Control> = request.method === 'GET' ? readings : controls;
	if (!Object.keys(table).includes(name))
		return { status: 404, body: { error: `No ${request.method} ${request.path}` } };
	try {
		const input = (request.body ?? {}) as Record<string, unknown>;
		return { status: 200, body: (await table[name]?.(input)) ?? null };
	} catch (error) {
		return { status: 400, body: { error: (error as Error).message } };
	}
}
