import { list } from '../../shared/vocabulary/fields';
import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import { listAt } from '../answers/digest';

/** Titles of labels. */
export const labels = (description: string) =>
	list('labels', {
		displayName: 'Labels',
		description,
		wire: 'body:labels',
		placeholder: 'e.g. vip, waiting',
	});

export const requiredLabels = (description: string) =>
	list('labels', {
		displayName: 'Labels',
		description,
		wire: 'body:labels',
		required: true,
		placeholder: 'e.g. vip, waiting',
	});

/** The answer of the label endpoints as one item. */
export function labelsIn(body: Json): { labels: Json[] } {
	return { labels: listAt('payload')(body) };
}

type Change = (now: string[], given: string[]) => string[];

/** Titles are stored in lower case. */
const same = (label: Json) => String(label).trim().toLowerCase();

export const added: Change = (now, given) => [...new Set([...now, ...given])];
export const removed: Change = (now, given) => now.filter((label) => !given.includes(label));

/** The server only replaces all labels (chatwoot.md 3.5), so the others are read and sent along. */
export async function changeLabels(
	session: Session,
	path: string,
	given: readonly Json[],
	change: Change,
): Promise<{ labels: Json[] }> {
	const now = labelsIn(await session.send({ method: 'GET', path, idempotent: true })).labels;
	const before = now.map(same);
	const after = change(before, given.map(same));
	if (after.length === before.length && after.every((label) => before.includes(label))) {
		return { labels: now };
	}
	const body = await session.send({
		method: 'POST',
		path,
		body: { labels: after },
		idempotent: true,
	});
	return isMap(body) && Array.isArray(body.payload) ? labelsIn(body) : { labels: after };
}
