/** What a webhook says: flat payloads (chatwoot.md 2.2). */

import {
	iso,
	unix,
	type Contact,
	type Conversation,
	type Inbox,
	type Message,
	type State,
} from '../state';
import { contactOf, pushedMessage, shownAttachment, unreadOf } from '../views/conversation';
import { hookedBot, hookedContact, hookedUser, pushedContact, pushedUser } from '../views/people';
import type { World } from '../world';

/** Each attribute with its value before and after. */
export type Changes = Record<string, [before: unknown, after: unknown]>;

export const changedAttributes = (changes: Changes) =>
	Object.entries(changes).map(([name, [previous_value, current_value]]) => ({
		[name]: { previous_value, current_value },
	}));

export const accountData = ({ id, name }: State) => ({ id, name });
export const inboxData = ({ id, name }: Inbox) => ({ id, name });

export function conversationData(world: World, state: State, conversation: Conversation) {
	const { personality } = world.settings;
	const contactInbox = state.contactInboxes.find(({ id }) => id === conversation.contact_inbox_id);
	const chat = state
		.messagesOf(conversation)
		.filter(({ message_type }) => message_type !== 'activity');
	const last = chat[chat.length - 1];
	const user = world.users.get(conversation.assignee_id ?? 0);
	const bot = state.bots.get(conversation.assignee_bot_id ?? 0);
	const team = state.teams.get(conversation.team_id ?? 0);
	return {
		additional_attributes: conversation.additional_attributes,
		can_reply: true,
		channel: state.inboxes.get(conversation.inbox_id)?.channel_type,
		contact_inbox: contactInbox && {
			...contactInbox,
			created_at: iso(contactInbox.created_at),
			updated_at: iso(contactInbox.created_at),
		},
		...(personality !== 'upstream' && { group_type: conversation.group_type }),
		id: conversation.display_id,
		inbox_id: conversation.inbox_id,
		messages: last ? [pushedMessage(world, state, last)] : [],
		labels: conversation.labels,
		meta: {
			sender: pushedContact(world, contactOf(state, conversation)),
			assignee: bot ? hookedBot(bot) : user ? pushedUser(user) : null,
			assignee_type: bot ? 'AgentBot' : user ? 'User' : null,
			team: team ? { id: team.id, name: team.name } : null,
			hmac_verified: contactInbox?.hmac_verified ?? false,
		},
		status: conversation.status,
		custom_attributes: conversation.custom_attributes,
		snoozed_until: iso(conversation.snoozed_until),
		unread_count: unreadOf(state, conversation),
		first_reply_created_at: iso(conversation.first_reply_created_at),
		priority: conversation.priority,
		waiting_since: unix(conversation.waiting_since),
		agent_last_seen_at: unix(conversation.agent_last_seen_at),
		contact_last_seen_at: unix(conversation.contact_last_seen_at),
		last_activity_at: unix(conversation.last_activity_at),
		timestamp: unix(conversation.last_activity_at),
		created_at: unix(conversation.created_at),
		updated_at: conversation.updated_at / 1000,
		// The fork's conversation events do not say which account they are of.
		...(personality === 'upstream' && { account: accountData(state) }),
	};
}

function senderData(world: World, state: State, { sender }: Message) {
	const contact = sender?.type === 'Contact' ? state.contacts.get(sender.id) : undefined;
	const user = sender?.type === 'User' ? world.users.get(sender.id) : undefined;
	const bot = sender?.type === 'AgentBot' ? state.bots.get(sender.id) : undefined;
	if (contact) return hookedContact(state, contact);
	if (user) return hookedUser(user);
	return bot ? hookedBot(bot) : null;
}

export function messageData(world: World, state: State, message: Message) {
	const conversation = state.conversationById(message.conversation_id) as Conversation;
	return {
		account: accountData(state),
		additional_attributes: message.additional_attributes,
		content_attributes: message.content_attributes,
		content_type: message.content_type,
		content: message.content,
		conversation: conversationData(world, state, conversation),
		created_at: iso(message.created_at),
		id: message.id,
		inbox: inboxData(state.inboxes.get(message.inbox_id) as Inbox),
		message_type: message.message_type,
		private: message.private,
		sender: senderData(world, state, message),
		source_id: message.source_id,
		...(message.attachments.length && {
			attachments: message.attachments.map((one) => shownAttachment(world, state, one)),
		}),
	};
}

export const contactData = (state: State, contact: Contact) => hookedContact(state, contact);
