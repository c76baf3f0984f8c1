import { InputError } from '../../../shared/vocabulary/errors';
import { collection } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../api';
import { conversationId, conversationLane } from '../../fields/conversation';
import { lastDay, frequency, recurringStatus, ruleFields, wholeRule } from './recurrence';
import {
	content,
	moment,
	scheduledAt,
	scheduledExtras,
	TIMES,
	withoutHiddenMention,
} from '../../fields/schedule';
import { asWrittenLater, fillVariables, keepTexts } from '../../fields/liquid';
import { accountOperation } from '../../operation';
import { unlike, without } from '../../answers/proofs';
import { madeOtherwise } from '../../answers/sent';
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
	proves: {
		by: "the answer's id and status",
		lacks: (body, { status }, sent) =>
			without(body, 'id') ?? unlike(body, { status }) ?? madeOtherwise(body, sent, TIMES),
	},
	fields: [
		conversationId,
		content,
		scheduledAt,
		frequency,
		recurringStatus,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			...ruleFields,
			...scheduledExtras,
		]),
	],
	check: ({ content: words, attachment, templateParams, status, scheduledAt: at }) => {
		if (status !== 'draft' && at === undefined) {
			// The server would take it as active and never send it.
			throw new InputError("'Scheduled At' is empty", "Choose a time, or set 'Status' to Draft.");
		}
		withoutHiddenMention({ content: words, attachment });
		if (words || attachment || templateParams) return;
		throw new InputError("'Message' is empty", 'Write a text, or add a file or a template.');
	},
	options: [fillVariables],
	shape: [
		moment,
		lastDay,
		wholeRule,
		(params, { body }) => keepTexts(params, body, asWrittenLater),
	],
	lane: conversationLane,
});
