/** A user writes in a chat, and the CRM backend tells the bot backend. */

import type { Message } from './state';
import type { Notification, World } from './world';

export interface Incoming {
	chatId: string;
	text?: string;
	userId?: string;
	messageType?: string;
}

const TIMEOUT_MS = 10_000;

export async function comeIn(world: World, incoming: Incoming): Promise<Message> {
	const { state, settings } = world;
	const { chatId, text, messageType = 'text' } = incoming;
	const chat = state.chats.find(({ id }) => id === chatId);
	if (!chat) throw new Error(`There is no chat ${chatId}`);
	const [first = ''] = chat.user_ids;
	const message: Message = {
		id: String((state.next_message_id += 1)),
		chat_id: chat.id,
		direction: 'in',
		message_type: messageType,
		text,
		user_id: incoming.userId ?? first,
		direct: chat.type === 'private',
		timestamp: Date.now() / 1000,
	};
	state.messages.push(message);
	if (settings.webhookUrl) await tell(world, message, chat.type);
	return message;
}

async function tell({ settings, notifications, state }: World, message: Message, type: string) {
	const payload = {
		channel: 'telegram',
		message_type: message.message_type,
		message_id: message.id,
		message_metadata: {},
		chat_type: type,
		from_chat_id: message.chat_id,
		from_user: {
			user_id: message.user_id,
			user_first_name: 'Anna',
			user_last_name: 'Petrova',
		},
		metadata: {},
		conversation_history: state.messages.slice(0, -1).map(({ id, text }) => ({ id, text })),
		timestamp: message.timestamp,
		text: message.text ?? '',
	};
	const notification: Notification = { payload, status: null, answer: null };
	notifications.push(notification);
	try {
		const response = await fetch(`${settings.webhookUrl.replace(/\/+$/, '')}/message_from_chat`, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				authorization: `Bearer ${settings.webhookToken}`,
			},
			body: JSON.stringify(payload),
			redirect: 'manual',
			signal: AbortSignal.timeout(TIMEOUT_MS),
		});
		notification.status = response.status;
		notification.answer = await response.text();
	} catch (error) {
		notification.answer = String((error as Error).cause ?? error);
	}
}
