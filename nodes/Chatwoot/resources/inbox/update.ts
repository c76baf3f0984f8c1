import { collection, text } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { channelFields, foreignSetting } from './channel';
import { inboxId } from '../../fields/inbox';
import { inboxFields, inboxLane, workingHours } from './fields';
import { withPictureApart } from '../../calls/parts';
import { accountOperation } from '../../operation';
import { includeSecrets } from '../../answers/secrets';
import { unlike } from '../../answers/proofs';
import { shownOtherwise } from '../../answers/sent';
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
		by: "the answer's id and kind of channel, and every field that was sent",
		lacks: (body, { id }, sent) =>
			unlike(body, { id }) ??
			foreignSetting(body, sent) ??
			shownOtherwise(body, sent, {
				wrappers: ['channel'],
				rows: { working_hours: 'day_of_week' },
			}),
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
