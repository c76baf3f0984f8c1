/** Conversations and messages as the API shows them. */

import {
	iso,
	MESSAGE_TYPES,
	unix,
	type Attachment,
	type Contact,
	type Conversation,
	type Message,
	type Sender,
	type State,
} from '../state';
import type { World } from '../world';
import {
	pushedContact,
	pushedUser,
	pushedBot,
	shownAgent,
	shownContact,
	shownTeam,
	slimBot,
} from './people';

type Shown = Record<string, unknown>;

const NOBODY = { name: null };

export const contactOf = (state: State, conversation: Conversation) =>
	state.contacts.get(conversation.contact_id) as Contact;

const typeNumber = ({ message_type }: Message) => MESSAGE_TYPES.indexOf(message_type);

/** At most ten are counted. */
export const unreadOf = (state: State, conversation: Conversation) =>
	state
		.messagesOf(conversation)
		.filter(
			({ message_type, created_at }) =>
				message_type === 'incoming' && created_at > (conversation.agent_last_seen_at ?? 0),
		)
		.slice(-10).length;

export function pushedSender(world: World, state: State, sender: Sender): Shown {
	const { type, id } = sender;
	const contact = type === 'Contact' ? state.contacts.get(id) : undefined;
	const user = type === 'User' ? world.users.get(id) : undefined;
	const bot = type === 'AgentBot' ? state.bots.get(id) : undefined;
	if (contact) return pushedContact(world, contact);
	if (user) return pushedUser(user);
	return bot ? pushedBot(bot) : { id, ...NOBODY };
}

const extensionOf = (name = '') => (name.includes('.') ? (name.split('.').pop() ?? null) : null);

/** The address only leads to the file: it answers with a redirect. */
export function shownAttachment(world: World, state: State, attachment: Attachment): Shown {
	const { id, message_id, file_type, blob, meta } = attachment;
	const file = state.blobs.get(blob);
	const name = encodeURIComponent(file?.name ?? '');
	const data_url = `${world.url}/rails/active_storage/blobs/redirect/${blob}/${name}`;
	return {
		id,
		message_id,
		file_type,
		account_id: state.id,
		meta,
		extension: extensionOf(file?.name),
		...(world.settings.personality !== 'fork' && { content_type: file?.type ?? null }),
		data_url,
		thumb_url: file_type === 'image' ? data_url.replace('/blobs/', '/representations/') : '',
		file_size: file?.bytes.length ?? 0,
		width: null,
		height: null,
		...(file_type === 'audio' && { transcribed_text: '' }),
	};
}

const attachmentsOf = (world: World, state: State, { attachments }: Message) =>
	attachments.length
		? { attachments: attachments.map((one) => shownAttachment(world, state, one)) }
		: {};

/** The conversation a message is in is meant by its display id everywhere. */
const displayIdOf = (state: State, { conversation_id }: Message) =>
	state.conversationById(conversation_id)?.display_id;

export const shownMessage = (world: World, state: State, message: Message): Shown => ({
	id: message.id,
	content: message.content,
	inbox_id: message.inbox_id,
	conversation_id: displayIdOf(state, message),
	message_type: typeNumber(message),
	content_type: message.content_type,
	status: message.status,
	content_attributes: message.content_attributes,
	additional_attributes: message.additional_attributes,
	created_at: unix(message.created_at),
	private: message.private,
	source_id: message.source_id,
	...(message.sender && { sender: pushedSender(world, state, message.sender) }),
	...attachmentsOf(world, state, message),
});

/** The stored record, as conversations carry it. */
export function pushedMessage(world: World, state: State, message: Message): Shown {
	const conversation = state.conversationById(message.conversation_id) as Conversation;
	const contactInbox = state.contactInboxes.find(({ id }) => id === conversation.contact_inbox_id);
	return {
		id: message.id,
		content: message.content,
		account_id: state.id,
		inbox_id: message.inbox_id,
		conversation_id: conversation.display_id,
		message_type: typeNumber(message),
		created_at: unix(message.created_at),
		updated_at: iso(message.updated_at),
		private: message.private,
		status: message.status,
		source_id: message.source_id,
		content_type: message.content_type,
		content_attributes: message.content_attributes,
		sender_type: message.sender?.type ?? null,
		sender_id: message.sender?.id ?? null,
		external_source_ids: {},
		additional_attributes: message.additional_attributes,
		processed_message_content: message.content,
		sentiment: {},
		conversation: {
			assignee_id: conversation.assignee_id,
			unread_count: unreadOf(state, conversation),
			last_activity_at: unix(conversation.last_activity_at),
			contact_inbox: { source_id: contactInbox?.source_id },
		},
		...attachmentsOf(world, state, message),
		...(message.sender && { sender: pushedSender(world, state, message.sender) }),
	};
}

function assignee(world: World, state: State, conversation: Conversation): Shown {
	const bot = state.bots.get(conversation.assignee_bot_id ?? 0);
	if (bot) return { assignee: slimBot(bot), assignee_type: 'AgentBot' };
	const user = world.users.get(conversation.assignee_id ?? 0);
	return user ? { assignee: shownAgent(state, user), assignee_type: 'User' } : {};
}

export function shownConversation(world: World, state: State, conversation: Conversation): Shown {
	const lastSaid = state
		.messagesOf(conversation)
		.reverse()
		.find(({ message_type }) => message_type !== 'activity');
	const team = state.teams.get(conversation.team_id ?? 0);
	const contactInbox = state.contactInboxes.find(({ id }) => id === conversation.contact_inbox_id);
	return {
		meta: {
			sender: shownContact(world, state, contactOf(state, conversation)),
			channel: state.inboxes.get(conversation.inbox_id)?.channel_type,
			...assignee(world, state, conversation),
			...(team && { team: shownTeam(state, team) }),
			hmac_verified: contactInbox?.hmac_verified ?? false,
		},
		id: conversation.display_id,
		messages: lastSaid ? [pushedMessage(world, state, lastSaid)] : [],
		account_id: state.id,
		uuid: conversation.uuid,
		additional_attributes: conversation.additional_attributes,
		agent_last_seen_at: unix(conversation.agent_last_seen_at),
		assignee_last_seen_at: unix(conversation.assignee_last_seen_at),
		can_reply: true,
		contact_last_seen_at: unix(conversation.contact_last_seen_at),
		custom_attributes: conversation.custom_attributes,
		inbox_id: conversation.inbox_id,
		labels: conversation.labels,
		muted: conversation.muted,
		snoozed_until: iso(conversation.snoozed_until),
		status: conversation.status,
		created_at: unix(conversation.created_at),
		updated_at: conversation.updated_at / 1000,
		timestamp: unix(conversation.last_activity_at),
		first_reply_created_at: unix(conversation.first_reply_created_at),
		unread_count: unreadOf(state, conversation),
		last_non_activity_message: lastSaid ? pushedMessage(world, state, lastSaid) : null,
		last_activity_at: unix(conversation.last_activity_at),
		...(world.settings.personality !== 'upstream' && { group_type: conversation.group_type }),
		priority: conversation.priority,
		waiting_since: unix(conversation.waiting_since),
		sla_policy_id: null,
	};
}
