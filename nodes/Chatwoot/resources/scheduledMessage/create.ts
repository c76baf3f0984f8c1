import { InputError } from '../../../shared/vocabulary/errors';
import { collection } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../api';
import { conversationId, conversationLane } from '../../fields/conversation';
import {
	content,
	moment,
	scheduledAt,
	scheduledExtras,
	status,
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
	action: 'Create scheduled message',
	description: 'Have a message sent later, while the conversation is open or pending (fork)',
	contract: 'create-scheduled-message',
	yields: things.scheduledMessage,
	method: 'POST',
	path: '/conversations/{conversation_id}/scheduled_messages',
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
		status,
		collection('additionalFields', 'Additional Fields', 'Add field', scheduledExtras),
	],
	check: ({ content: words, scheduledAt: at, status: state, attachment, templateParams }) => {
		if (state === 'pending' && at === undefined) {
			throw new InputError("'Scheduled At' is empty", "Choose a time, or set 'Status' to Draft.");
		}
		withoutHiddenMention({ content: words, attachment });
		if (words || attachment || templateParams) return;
		throw new InputError("'Message' is empty", 'Write a text, or add a file or a template.');
	},
	options: [fillVariables],
	shape: [moment, (params, { body }) => keepTexts(params, body, asWrittenLater)],
	lane: conversationLane,
});
