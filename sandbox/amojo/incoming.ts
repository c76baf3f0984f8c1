/** What happens inside amoCRM: its users write, type, react, or write first; the webhook hears of it. */

import { randomUUID } from 'node:crypto';
import { conversationOf, messageHook } from './payloads';
import { DEMO_CHAT, MANAGER, SCOPE } from './seed';
import type { Chat, Message } from './state';
import type { World } from './world';

export interface Incoming {
	kind?: 'message' | 'comment' | 'typing' | 'reaction' | 'v1' | 'writeFirst';
	/** In amojo; the demo chat when left out. */
	chatId?: string;
	/** On the integration side. */
	conversationId?: string;
	text?: string;
	type?: string;
	media?: string;
	fileName?: string;
	mediaGroupId?: string;
	phone?: string;
	emoji?: string;
	/** Of the message that is reacted to, in amojo. */
	messageId?: string;
	/** Seconds since it was written. */
	age?: number;
	/** Instead of the right one. */
	signature?: string;
}

export async function comeIn(world: World, given: Incoming) {
	const { hooks } = world;
	const payload = payloadOf(world, given);
	const delivery = await hooks.send(SCOPE, payload, given.signature);
	return { payload, status: delivery?.status ?? null };
}

function payloadOf(world: World, given: Incoming): unknown {
	const { state } = world;
	const { kind = 'message' } = given;
	if (kind === 'writeFirst') return written(world, startedChat(world, given), given);
	const chat = chatOf(world, given);
	if (kind === 'message') return written(world, chat, given);
	if (kind === 'comment') {
		const post = { id: 'post-1', url: 'https://example.com/posts/1' };
		return written(world, chat, given, { post });
	}
	if (kind === 'v1') return v1(world, chat, given);
	const now = Math.floor(Date.now() / 1000);
	const conversation = conversationOf(chat);
	const action =
		kind === 'typing'
			? { typing: { user: { id: MANAGER }, conversation, expired_at: now + 5 } }
			: { reaction: reaction(world, chat, given) };
	return { account_id: state.account.amojo_id, time: now, action };
}

function chatOf({ state }: World, { chatId, conversationId }: Incoming): Chat {
	const chat =
		conversationId === undefined
			? state.chat(chatId ?? DEMO_CHAT)
			: state.chatOf(SCOPE, conversationId);
	if (!chat) throw new Error('There is no such chat');
	return chat;
}

function written(world: World, chat: Chat, given: Incoming, extra: object = {}) {
	const at = Date.now() - (given.age ?? 0) * 1000;
	const message: Message = {
		id: randomUUID(),
		chat: chat.id,
		timestamp: Math.floor(at / 1000),
		msec_timestamp: at,
		sender: MANAGER,
		receiver: chat.participant,
		silent: false,
		message: {
			type: given.type ?? 'text',
			text: given.text ?? 'Good day!',
			...(given.media !== undefined && { media: given.media }),
			...(given.fileName !== undefined && { file_name: given.fileName }),
		},
		reactions: {},
		edited: false,
	};
	world.state.add(SCOPE, message);
	const group = given.mediaGroupId === undefined ? {} : { media_group_id: given.mediaGroupId };
	return messageHook(world, message, { ...group, ...extra });
}

function startedChat({ state }: World, { phone = '79160000001' }: Incoming): Chat {
	const client = state.newParticipant({ phone });
	const chat: Chat = { id: randomUUID(), scope: SCOPE, participant: client.id };
	state.chats.push(chat);
	return chat;
}

function reaction({ state }: World, chat: Chat, { emoji, messageId }: Incoming) {
	const message = messageId ? state.message(SCOPE, { id: messageId }) : state.history(chat.id)[0];
	if (!message) throw new Error('There is no such message');
	return {
		msgid: message.id,
		message: {
			id: message.id,
			...(message.client_id !== undefined && { client_id: message.client_id }),
			timestamp: message.timestamp,
			msec_timestamp: message.msec_timestamp,
		},
		user: { id: MANAGER },
		conversation: conversationOf(chat),
		type: emoji === '' ? 'unreact' : 'react',
		...(emoji !== '' && { emoji: emoji ?? '👍' }),
	};
}

/** The old shape: flat, without account and message ID (amojo.md 3.4). */
function v1({ state }: World, chat: Chat, given: Incoming) {
	return {
		receiver: state.participant(chat.participant)?.client_id ?? '',
		conversation_id: chat.client_id ?? '',
		type: given.type ?? 'text',
		text: given.text ?? 'Good day!',
		media: given.media ?? '',
		thumbnail: '',
		file_name: given.fileName ?? '',
		file_size: 0,
	};
}
