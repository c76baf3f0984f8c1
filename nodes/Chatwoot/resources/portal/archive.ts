import { CallError } from '../../../shared/vocabulary/errors';
import * as things from '../../things';
import { toItem } from '../../../shared/vocabulary/result';
import { status, unlike } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../api';
import { accountOperation, accountPath } from '../../operation';
import { portal, portalLane } from './fields';

/** Whether the server did it; false where it failed inside. */
async function unlessFailed(answer: Promise<unknown>): Promise<boolean> {
	return await answer.then(
		() => true,
		(error: unknown) =>
			error instanceof CallError && error.details.status === 500 ? false : Promise.reject(error),
	);
}

/** On Chatwoot 4.15 the call always fails, whatever the portal: it is then archived by an update. */
export const archive = accountOperation({
	name: 'Archive',
	value: 'archive',
	action: 'Archive portal',
	description: "Put a portal away; 'Update' brings it back",
	contract: 'archive-a-portal',
	yields: things.portal,
	document: EXTRA,
	method: 'PATCH',
	path: '/portals/{portal}/archive',
	needs: NEEDS.admin,
	idempotent: true,
	proves: status('the answer is empty; the update instead shows it'),
	fields: [portal],
	lane: portalLane,
	execute: async (session, params) => {
		const path = accountPath(params, `/portals/${encodeURIComponent(params.portal)}`);
		const change = { method: 'PATCH', needs: NEEDS.admin } as const;
		// Not said to be repeatable, so that what always fails is not tried again.
		const isDone = await unlessFailed(
			session.send({ ...change, path: `${path}/archive`, idempotent: false }),
		);
		if (isDone) return { archived: true, slug: params.portal };
		const body = { portal: { archived: true } };
		const updated = await session.send({ ...change, path, body, idempotent: true });
		const lack = unlike(updated, { archived: true });
		return lack ? await Promise.reject(new CallError(lack.words)) : toItem(updated);
	},
});
