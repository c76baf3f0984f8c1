import { collection } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import {
	plannedContent,
	plannedMoment,
	planMade,
	scheduledAt,
	scheduledExtras,
	wholePlan,
} from '../../fields/schedule';
import { status } from './fields';
import { asWrittenLater, fillVariables, keepTexts } from '../../fields/liquid';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create scheduled message',
	description: 'Have a message sent later, while the conversation is open or pending (fork)',
	contract: 'create-scheduled-message',
	yields: things.scheduledMessage,
	method: 'POST',
	path: '/conversations/{conversation_id}/scheduled_messages',
	needs: NEEDS.user,
	proves: planMade,
	fields: [
		conversationId,
		plannedContent,
		scheduledAt,
		status,
		collection('additionalFields', 'Additional Fields', 'Add field', scheduledExtras),
	],
	check: wholePlan,
	options: [fillVariables],
	shape: [plannedMoment, (params, { body }) => keepTexts(params, body, asWrittenLater)],
	lane: conversationLane,
});
