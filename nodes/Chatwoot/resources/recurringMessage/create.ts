import { collection } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { lastDay, frequency, recurringStatus, ruleFields, wholeRule } from './recurrence';
import {
	plannedContent,
	plannedMoment,
	planMade,
	scheduledAt,
	scheduledExtras,
	wholePlan,
} from '../../fields/schedule';
import { asWrittenLater, fillVariables, keepTexts } from '../../fields/liquid';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create recurring message',
	description: 'Have a message sent again and again (fork)',
	contract: 'create-recurring-scheduled-message',
	yields: things.recurringMessage,
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/recurring_scheduled_messages',
	needs: NEEDS.user,
	proves: planMade,
	fields: [
		conversationId,
		plannedContent,
		scheduledAt,
		frequency,
		recurringStatus,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			...ruleFields,
			...scheduledExtras,
		]),
	],
	check: wholePlan,
	options: [fillVariables],
	shape: [
		plannedMoment,
		lastDay,
		wholeRule,
		(params, { body }) => keepTexts(params, body, asWrittenLater),
	],
	lane: conversationLane,
});
