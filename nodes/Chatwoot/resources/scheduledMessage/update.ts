import { collection } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import {
	plannedContent,
	plannedMoment,
	planChanged,
	removeAttachment,
	scheduledAt,
	scheduledExtras,
	showsAll,
} from '../../fields/schedule';
import { scheduledMessageId, status } from './fields';
import { asWrittenLater, fillVariables, keepTexts } from '../../fields/liquid';
import { accountOperation } from '../../operation';
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
	proves: planChanged('scheduledMessageId'),
	fields: [
		conversationId,
		scheduledMessageId,
		collection('updateFields', 'Update Fields', 'Add field', [
			plannedContent,
			scheduledAt,
			status,
			...scheduledExtras,
			removeAttachment,
		]),
	],
	check: showsAll,
	options: [fillVariables],
	shape: [plannedMoment, (params, { body }) => keepTexts(params, body, asWrittenLater)],
	lane: conversationLane,
});
