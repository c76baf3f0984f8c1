import type { Json } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import type { InAccount } from '../apis/account';
import { accountPath } from '../apis/account';
import { NEEDS } from '../apis/application';
import { labelsIn } from '../answers/labels';
import { lookedUp } from '../answers/proofs';
import * as things from '../things';
import { changeInTurn } from './changes';

type Change = (now: string[], given: string[]) => string[];

export const added: Change = (now, given) => [...new Set([...now, ...given])];
export const removed: Change = (now, given) => now.filter((label) => !given.includes(label));

/** Titles are stored in lower case. */
const same = (label: Json) => String(label).trim().toLowerCase();

type Labelled = 'contact' | 'conversation';

/** What adding labels to a thing and taking them from it have in common. */
export const labelChange = {
	contract: null,
	yields: things.labels,
	idempotent: true,
	needs: NEEDS.user,
	proves: lookedUp('the labels are read again after writing'),
};

/** Everything that writes the labels of a thing shares its turn. */
export const labelsTurn = (thing: Labelled, id: number): string => `labels of ${thing} ${id}`;

/** Where the labels of a thing are read and written, and in which turn. */
export const labelsOf = (thing: Labelled, id: number, params: InAccount) => ({
	turn: labelsTurn(thing, id),
	path: accountPath(params, `/${thing}s/${encodeURIComponent(id)}/labels`),
});

/** The server only replaces all labels (chatwoot.md 3.5), so the others are read and sent along. */
export async function changeLabels(
	session: Session,
	{ turn, path }: { turn: string; path: string },
	given: readonly Json[],
	change: Change,
): Promise<{ labels: Json[] }> {
	const labels = await changeInTurn<Json[]>(session, {
		turn,
		read: async () =>
			labelsIn(await session.send({ method: 'GET', path, idempotent: true })).labels,
		change: (now) => {
			const before = now.map(same);
			const after = change(before, given.map(same));
			const kept = after.length === before.length && after.every((one) => before.includes(one));
			return kept ? undefined : after;
		},
		write: async (wanted) => {
			await session.send({ method: 'POST', path, body: { labels: wanted }, idempotent: true });
		},
	});
	return { labels };
}
