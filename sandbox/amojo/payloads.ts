/** Messages and people as amojo shows them: in the history and in webhooks. */

import type { Chat, Message, Participant } from './state';
import type { World } from './world';

/** Empty values are left out (amojo.md 1.6). */
export const shownPerson = (person: Participant | undefined) =>
	Object.fromEntries(Object.entries(person ?? { id: '' }).filter(([, value]) => value));

export const conversationOf = ({ id, client_id: clientId }: Chat) => ({
	id,
	...(clientId !== undefined && { client_id: clientId }),
});

export function historyEntry({ state }: World, message: Message) {
	const { type, text, media, file_name: name, file_size: size, ...more } = message.message;
	const { location, contact } = more;
	return {
		timestamp: message.timestamp,
		msec_timestamp: message.msec_timestamp,
		sender: shownPerson(state.participant(message.sender)),
		...(message.receiver && { receiver: shownPerson(state.participant(message.receiver)) }),
		message: {
			id: message.id,
			...(message.client_id !== undefined && { client_id: message.client_id }),
			type: String(type),
			text: String(text ?? ''),
			media: String(media ?? ''),
			thumbnail: '',
			file_name: String(name ?? ''),
			file_size: Number(size ?? 0),
			...(location !== undefined && { location }),
			...(contact !== undefined && { contact }),
		},
	};
}

/** The v2 hook of a message that goes to the client (amojo.md 3.1). */
export function messageHook({ state }: World, message: Message, extra: object = {}) {
	const chat = state.chat(message.chat);
	const client = state.participant(message.receiver ?? chat?.participant ?? '');
	const { type, text, media, file_name: name, file_size: size } = message.message;
	return {
		account_id: state.account.amojo_id,
		time: Math.floor(Date.now() / 1000),
		message: {
			receiver: {
				id: client?.id ?? '',
				phone: client?.phone ?? '',
				email: client?.email ?? '',
				...(client?.client_id !== undefined && { client_id: client.client_id }),
			},
			sender: { id: message.sender, name: '' },
			conversation: chat ? conversationOf(chat) : { id: message.chat },
			...(chat?.source !== undefined && { source: { external_id: chat.source } }),
			timestamp: message.timestamp,
			msec_timestamp: message.msec_timestamp,
			message: {
				id: message.id,
				type,
				text: text ?? '',
				markup: null,
				tag: '',
				media: media ?? '',
				thumbnail: '',
				file_name: name ?? '',
				file_size: size ?? 0,
				...extra,
			},
		},
	};
}
