/** What happens in an account and whom it is told. */

import type { Bot, Contact, Conversation, Inbox, Message, State, User } from '../state';
import { isApi } from '../views/inbox';
import { hookedContact, hookedUser } from '../views/people';
import type { Personality, World } from '../world';
import {
	accountData,
	changedAttributes,
	contactData,
	conversationData,
	inboxData,
	messageData,
	type Changes,
} from './payloads';
import type { Payload } from './json';

const UPSTREAM =
	`conversation_status_changed conversation_updated conversation_created contact_created
contact_updated message_created message_updated webwidget_triggered inbox_created inbox_updated
conversation_typing_on conversation_typing_off`.split(/\s+/);
const FORK = [...UPSTREAM, 'message_incoming', 'message_outgoing', 'provider_event_received'];
const NEWER = [
	...FORK,
	'conversation_recording',
	'internal_chat_message_created',
	'internal_chat_message_updated',
	'internal_chat_message_deleted',
	'internal_chat_channel_updated',
];

/** What a webhook may subscribe to (chatwoot.md 2.1). */
export const EVENTS: Record<Personality, readonly string[]> = {
	upstream: UPSTREAM,
	fork: FORK,
	newer: NEWER,
};

/** What a webhook gets that subscribes to nothing. */
export const DEFAULT_EVENTS = UPSTREAM.slice(0, 8);

/** Agent bots hear of these, with the names on the right where they differ. */
const BOT_EVENTS = new Set(['message_created', 'message_updated', 'webwidget_triggered']);

function toAccount({ settings, deliveries }: World, state: State, payload: Payload) {
	for (const { url, inbox_id, subscriptions, secret } of state.webhooks.values()) {
		if (!subscriptions.includes(payload.event)) continue;
		// Only the fork limits a webhook to its inbox, and only where the payload has one.
		const inbox = payload.inbox as { id: number } | undefined;
		const elsewhere = inbox && inbox_id !== null && inbox_id !== inbox.id;
		if (elsewhere && settings.personality !== 'upstream') continue;
		deliveries.send(url, payload, settings.personality === 'fork' ? undefined : secret);
	}
}

function toInbox(world: World, state: State, payload: Payload, inbox: Inbox) {
	const { settings, deliveries } = world;
	const url = isApi(inbox) ? String(inbox.channel.webhook_url ?? '') : '';
	const secret = settings.personality === 'fork' ? undefined : String(inbox.channel.secret);
	if (url && payload.event !== 'webwidget_triggered')
		deliveries.send(url, payload, secret, (status) => {
			if (refused(status)) refusedByInbox(world, state, payload, status);
		});
	const bot = state.bots.get(inbox.agent_bot ?? 0);
	if (bot) toBot(world, state, payload, bot);
}

const REFUSED = 400;
const refused = (status: number | null) => status === null || status >= REFUSED;
/** Only the deliveries of messages have consequences. */
const ABOUT_MESSAGES = ['message_created', 'message_updated'];

/** The message counts as failed, which is an update, which is delivered: and so on while the address refuses. */
function refusedByInbox(world: World, state: State, payload: Payload, status: number | null) {
	const { webhookStorm, stormEveryMs } = world.settings;
	if (!webhookStorm || !ABOUT_MESSAGES.includes(payload.event)) return;
	world.at(Date.now() + stormEveryMs, () => {
		const message = state.messages.find(({ id }) => id === payload.id);
		if (!message) return;
		message.status = 'failed';
		const external_error = status === null ? 'Failed to open TCP connection' : `${status}`;
		message.content_attributes = { ...message.content_attributes, external_error };
		messageUpdated(world, state, message);
	});
}

/** A bot that refuses leaves a pending conversation to the agents. */
function refusedByBot(world: World, state: State, payload: Payload) {
	const { conversation_id } = state.messages.find(({ id }) => id === payload.id) ?? {};
	const conversation = state.conversations.find(({ id }) => id === conversation_id);
	if (conversation?.status !== 'pending' || !ABOUT_MESSAGES.includes(payload.event)) return;
	conversation.status = 'open';
	conversationChanged(world, state, conversation, { status: ['pending', 'open'] });
}

function toBot(world: World, state: State, payload: Payload, bot: Bot) {
	const { settings, deliveries } = world;
	const { status } = payload;
	const changed = payload.event === 'conversation_status_changed';
	const event =
		changed && status === 'open'
			? 'conversation_opened'
			: changed && status === 'resolved'
				? 'conversation_resolved'
				: BOT_EVENTS.has(payload.event)
					? payload.event
					: undefined;
	const secret = settings.personality === 'fork' ? undefined : bot.secret;
	if (event && bot.outgoing_url)
		deliveries.send(bot.outgoing_url, { ...payload, event }, secret, (answered) => {
			if (refused(answered)) refusedByBot(world, state, payload);
		});
}

function toAll(world: World, state: State, payload: Payload, inboxId: number) {
	toAccount(world, state, payload);
	const inbox = state.inboxes.get(inboxId);
	if (inbox) toInbox(world, state, payload, inbox);
}

export function conversationCreated(world: World, state: State, conversation: Conversation) {
	const data = conversationData(world, state, conversation);
	toAll(world, state, { ...data, event: 'conversation_created' }, conversation.inbox_id);
}

/** A change of status is told twice: by its own event and as an update. */
export function conversationChanged(
	world: World,
	state: State,
	conversation: Conversation,
	changes: Changes,
) {
	const { updated_at } = conversation;
	conversation.updated_at = Math.max(Date.now(), updated_at + 1);
	const data = {
		...conversationData(world, state, conversation),
		changed_attributes: changedAttributes(changes),
	};
	const { inbox_id } = conversation;
	if (changes.status)
		toAll(world, state, { ...data, event: 'conversation_status_changed' }, inbox_id);
	toAll(world, state, { ...data, event: 'conversation_updated' }, inbox_id);
}

/** Activity is never told (chatwoot.md 1.5). */
export function messageCreated(world: World, state: State, message: Message) {
	const { message_type, inbox_id } = message;
	if (message_type === 'activity') return;
	const data = messageData(world, state, message);
	toAll(world, state, { ...data, event: 'message_created' }, inbox_id);
	if (message_type === 'incoming') toAccount(world, state, { ...data, event: 'message_incoming' });
	if (message_type === 'outgoing') toAccount(world, state, { ...data, event: 'message_outgoing' });
}

export function messageUpdated(world: World, state: State, message: Message) {
	if (message.message_type === 'activity') return;
	message.updated_at = Date.now();
	const data = messageData(world, state, message);
	toAll(world, state, { ...data, event: 'message_updated' }, message.inbox_id);
}

export const contactCreated = (world: World, state: State, contact: Contact) =>
	toAccount(world, state, { ...contactData(state, contact), event: 'contact_created' });

/** Not told when nothing has changed. */
export function contactChanged(world: World, state: State, contact: Contact, changes: Changes) {
	if (!Object.keys(changes).length) return;
	const before = contact.updated_at;
	contact.updated_at = Date.now();
	const iso = (time: number) => new Date(time).toISOString();
	toAccount(world, state, {
		...contactData(state, contact),
		event: 'contact_updated',
		changed_attributes: changedAttributes({
			...changes,
			updated_at: [iso(before), iso(contact.updated_at)],
		}),
	});
}

export function typing(
	world: World,
	state: State,
	conversation: Conversation,
	user: User | Contact,
	event: 'conversation_recording' | 'conversation_typing_off' | 'conversation_typing_on',
	is_private: boolean,
) {
	const payload = {
		event,
		user: 'token' in user ? hookedUser(user) : hookedContact(state, user),
		conversation: conversationData(world, state, conversation),
		is_private,
	};
	toAll(world, state, payload, conversation.inbox_id);
}

/** Settings of the inbox with the bare record of its channel, secrets and all; no id of the inbox. */
export function inboxEvent(
	world: World,
	state: State,
	inbox: Inbox,
	event: 'inbox_created' | 'inbox_updated',
	changes: Changes = {},
) {
	if (!world.settings.inboxEvents) return;
	toAccount(world, state, {
		name: inbox.name,
		...inbox.settings,
		channel: { id: inbox.id + 500, account_id: state.id, ...inbox.channel },
		event,
		...(event === 'inbox_updated' && { changed_attributes: changedAttributes(changes) }),
	});
}

/** The only webhook that tells who joined and who left. */
export const providerEvent = (
	world: World,
	state: State,
	inbox: Inbox,
	provider_event: string,
	provider_event_data: unknown,
) =>
	toAccount(world, state, {
		event: 'provider_event_received',
		inbox: inboxData(inbox),
		account: accountData(state),
		provider_event,
		provider_event_data,
	});
