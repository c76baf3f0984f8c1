import { InputError } from '../../../shared/vocabulary/errors';
import { collection } from '../../../shared/vocabulary/fields';
import { contentAttributes, contentFields } from './content';
import { conversationId, conversationLane } from '../../fields/conversation';
import { attachments } from '../../fields/files';
import { templateSurvives } from '../../fields/template';
import { madeElsewhere, messageExtras } from './fields';
import { sendInParts } from '../../calls/parts';
import { fillVariables, keepTexts } from '../../fields/liquid';
import { accountOperation } from '../../operation';
import { filesLost, without } from '../../answers/proofs';
import { senderIsKnown } from '../../calls/known';
import { findAnswered, namesAnswered, unanswered } from '../../calls/messages';
import * as things from '../../things';

export const send = accountOperation({
	name: 'Send',
	value: 'send',
	action: 'Send message',
	description: 'Send a text, files, a private note, a reply or a form into a conversation',
	irrevocable: 'Unless it is private, it reaches people at once.',
	contract: 'create-a-new-message-in-a-conversation',
	yields: things.message,
	method: 'POST',
	path: '/conversations/{conversation_id}/messages',
	proves: {
		by: "a look-up: the answered message is in the conversation and the bot in the account; then the answer's id, content_attributes.in_reply_to and attachments",
		before: async (session, params) => {
			await senderIsKnown(session, params);
			await findAnswered(session, params);
		},
		lacks: (body, params) =>
			without(body, 'id') ?? unanswered(body, params) ?? filesLost(body, params.attachments),
	},
	fields: [
		conversationId,
		...contentFields,
		attachments,
		collection('additionalFields', 'Additional Fields', 'Add field', messageExtras),
	],
	check: ({ content, contentType, attachments: files, templateParams, ...rest }) => {
		const { isReaction, contentAttributesJson } = rest;
		const reacts = isReaction === true || contentAttributesJson?.is_reaction === true;
		if (reacts && !namesAnswered(rest)) {
			throw new InputError("'Reply To' is empty", 'Name the message to react to.');
		}
		templateSurvives(templateParams, files);
		if (content || files || templateParams || contentAttributesJson) return;
		if (contentType !== 'text') return;
		throw new InputError("'Message' is empty", "Write a text or add 'Attachments'.");
	},
	options: [fillVariables],
	shape: [contentAttributes, madeElsewhere, (params, { body }) => keepTexts(params, body)],
	send: sendInParts,
	lane: conversationLane,
});
