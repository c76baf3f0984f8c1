import { collection, text } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../api';
import { channelFields } from './channel';
import { inboxFields, inboxId, inboxLane, workingHours } from '../../fields/inbox';
import { withPictureApart } from '../../calls/parts';
import { accountOperation } from '../../operation';
import { includeSecrets } from '../../answers/secrets';
import { unlike } from '../../answers/proofs';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update inbox',
	contract: 'updateInbox',
	yields: things.inbox,
	method: 'PATCH',
	path: '/inboxes/{id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: {
		by: "the answer's id and name",
		lacks: (body, { id, name }) => unlike(body, { id, name }),
	},
	fields: [
		inboxId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', { displayName: 'Name', wire: 'body:name' }),
			...inboxFields,
			workingHours,
		]),
		channelFields,
	],
	options: [includeSecrets],
	send: async (session, request, params) =>
		await withPictureApart(session, request, {
			to: () => ({ method: 'PATCH', path: request.path }),
			name: () => `Inbox ${params.id}`,
		}),
	lane: inboxLane,
});
