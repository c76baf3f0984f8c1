import { CallError } from '../../../shared/vocabulary/errors';
import * as things from '../../things';
import { shown, status, unlike } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
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
	send: async (session, request, params) => {
		// Not said to be repeatable, so that what always fails is not tried again.
		if (await unlessFailed(session.send({ ...request, idempotent: false }))) {
			return { archived: true, slug: params.portal };
		}
		const path = request.path.replace(/\/archive$/, '');
		const updated = await session.send({ ...request, path, body: { portal: { archived: true } } });
		return shown(updated, unlike(updated, { archived: true }));
	},
});
