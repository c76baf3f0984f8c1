import { CallError, InputError } from '../../../shared/vocabulary/errors';
import { text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { toItem } from '../../../shared/vocabulary/result';
import { conversationsOf, current } from '../../calls/conversations';
import { attachments, contentAttributesIn } from '../../fields/files';
import { groupContactId, noGroup } from '../../calls/groups';
import { groupId } from './groupId';
import { groupInbox } from './fields';
import { mentionFields } from './mentions';
import { withMentions } from '../../calls/mentions';
import { NEEDS } from '../../apis/application';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import { sendInParts } from '../../calls/parts';
import { fillVariables, keepTexts } from '../../fields/liquid';
import { lane } from './common';
import { filesLost, lookedUp, shown, without } from '../../answers/proofs';
import { findAnswered, unanswered } from '../../calls/messages';
import * as things from '../../things';

/** A message to a group is one to its conversation (chatwoot.md 1.1). */
export const sendMessage = accountOperation({
	name: 'Send Message',
	value: 'sendMessage',
	action: 'Send message to group',
	description: 'Send a text or files to a group, with mentions of members or of everyone',
	irrevocable: 'Unless it is private, it reaches the whole group at once.',
	contract: null,
	yields: things.message,
	needs: NEEDS.user,
	uses: [
		'contactConversations',
		'conversationFilter',
		'contactDetails',
		'conversationList',
		'create-a-new-message-in-a-conversation',
		'contact-group-members-list',
		'contactSearch',
		'list-all-messages',
	],
	proves: lookedUp(
		"the conversation is that of a group and has the answered message; then the answer's ID, content_attributes.in_reply_to and attachments",
	),
	fields: [
		groupId,
		text('content', { displayName: 'Message', rows: 4 }),
		...mentionFields,
		attachments,
	],
	options: [
		groupInbox,
		fillVariables,
		wholeIdPicker('inReplyTo', {
			displayName: 'Reply To',
			description: 'The message in the same conversation to answer',
			search: 'searchGroupMessages',
			placeholder: 'e.g. 1234',
		}),
	],
	check: ({ content, attachments: files, mentions, mentionAll }) => {
		if (content || files || mentionAll || (mentions ?? []).length > 0) return;
		throw new InputError("'Message' is empty", "Write a text or add 'Attachments'.");
	},
	lane,
	execute: async (session, params) => {
		const id = await groupContactId(session, params);
		const { inboxId, content = '', attachments: files, inReplyTo } = params;
		const key = `conversation ${params.accountId ?? ''} ${id} ${inboxId ?? ''}`;
		const conversation = await session.once(key, async () => {
			const found = current(await conversationsOf(session, params, id, inboxId));
			// A person's contact has conversations too, and would be written to in private.
			if (found && found.group_type !== 'group') throw noGroup(id);
			if (found) return Number(found.id);
			if (inboxId !== undefined) {
				throw new CallError(
					`There is no conversation in Chatwoot yet of contact ${id} in inbox ${inboxId}`,
					{
						cause: 'configuration-invalid',
						fix: "Take 'Inbox' out of 'Options', or choose a WhatsApp inbox whose number is in the group.",
					},
				);
			}
			throw new CallError('The group has no conversation in Chatwoot yet', {
				cause: 'configuration-invalid',
				fix: "It begins with the group's first event. For a group just created use 'Create and Wait'.",
			});
		});
		await findAnswered(session, { ...params, conversationId: conversation });
		const message: JsonMap = {
			content: await withMentions(session, { ...params, id }, content),
			...(inReplyTo !== undefined && {
				content_attributes: contentAttributesIn({ in_reply_to: inReplyTo }, files),
			}),
		};
		keepTexts(params, message);
		const body = await sendInParts(
			session,
			{
				method: 'POST',
				path: accountPath(params, `/conversations/${conversation}/messages`),
				body: message,
				...(files && { files: files.map((file) => ({ ...file, name: 'attachments[]' })) }),
				idempotent: false,
			},
			params,
		);
		const lack =
			without(body, 'id') ??
			unanswered(body, { ...params, conversationId: conversation }) ??
			filesLost(body, files);
		return toItem(shown(body, lack));
	},
});
