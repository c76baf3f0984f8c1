import { collection, flag } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../api';
import { conversationId, conversationLane } from '../../fields/conversation';
import {
	content,
	moment,
	scheduledAt,
	scheduledExtras,
	scheduledMessageId,
	status,
	TIMES,
	withoutHiddenMention,
} from '../../fields/schedule';
import { asWrittenLater, fillVariables, keepTexts } from '../../fields/liquid';
import { accountOperation } from '../../operation';
import { unlike } from '../../answers/proofs';
import { shownOtherwise } from '../../answers/sent';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update scheduled message',
	description: 'Change a scheduled message that is still a draft or pending',
	contract: 'update-scheduled-message',
	yields: things.scheduledMessage,
	method: 'PATCH',
	path: '/conversations/{conversation_id}/scheduled_messages/{scheduled_message_id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's id and status",
		lacks: (body, { scheduledMessageId: id, status }, sent) =>
			unlike(body, { id, status }) ?? shownOtherwise(body, sent, TIMES),
	},
	fields: [
		conversationId,
		scheduledMessageId,
		collection('updateFields', 'Update Fields', 'Add field', [
			content,
			scheduledAt,
			status,
			...scheduledExtras,
			flag('removeAttachment', {
				displayName: 'Remove Attachment',
				description: 'Whether to take the file away',
				wire: 'body:remove_attachment',
			}),
		]),
	],
	check: withoutHiddenMention,
	options: [fillVariables],
	shape: [moment, (params, { body }) => keepTexts(params, body, asWrittenLater)],
	lane: conversationLane,
});
