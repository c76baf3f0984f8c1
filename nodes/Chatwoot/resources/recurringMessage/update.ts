import { collection, flag } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../api';
import { conversationId, conversationLane } from '../../fields/conversation';
import { frequency, recurringId, recurringStatus, lastDay, ruleFields } from './recurrence';
import { content, moment, scheduledAt, scheduledExtras } from '../../fields/schedule';
import { asWrittenLater, fillVariables, keepTexts } from '../../fields/liquid';
import { accountOperation } from '../../operation';
import { unlike } from '../../answers/proofs';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update recurring message',
	description: 'Change a recurring message, pause it or end it',
	contract: 'update-recurring-scheduled-message',
	document: EXTRA,
	method: 'PATCH',
	path: '/conversations/{conversation_id}/recurring_scheduled_messages/{recurring_id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's id and status",
		lacks: (body, { recurringId: id, status }) => unlike(body, { id, status }),
	},
	fields: [
		conversationId,
		recurringId,
		collection('updateFields', 'Update Fields', 'Add field', [
			content,
			scheduledAt,
			frequency,
			recurringStatus,
			...ruleFields,
			...scheduledExtras,
			flag('removeAttachment', {
				displayName: 'Remove Attachment',
				description: 'Whether to take the file away',
				wire: 'body:remove_attachment',
			}),
		]),
	],
	options: [fillVariables],
	shape: [moment, lastDay, (params, { body }) => keepTexts(params, body, asWrittenLater)],
	lane: conversationLane,
});
