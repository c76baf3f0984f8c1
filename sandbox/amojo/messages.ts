/** New and edited messages: chats and participants come into being, doubles are refused. */

import { randomUUID } from 'node:crypto';
import type { Answer } from '../server';
import { json, Refusal, refusal } from './answers';
import { messageHook } from './payloads';
import { BOT, newChatId } from './seed';
import type { Chat, Message, Participant } from './state';
import type { World } from './world';

interface Person {
	id?: string;
	ref_id?: string;
	name?: string;
	avatar?: string;
	profile?: { phone?: string; email?: string };
}

interface Payload {
	timestamp: number;
	msec_timestamp?: number;
	conversation_id?: string;
	conversation_ref_id?: string;
	id?: string;
	msgid?: string;
	silent?: boolean;
	source?: { external_id: string };
	sender?: Person;
	receiver?: Person;
	message: Record<string, unknown>;
	reply_to?: { message: { id?: string; msgid?: string } };
}

const bad = (description: string) => new Refusal(refusal(400, description));

/** A participant by its ID on either side, made or brought up to date. */
export function personOf({ state }: World, person: Person): Participant {
	const { id, ref_id: ref, name, avatar, profile } = person;
	const known = ref === undefined ? undefined : state.participant(ref);
	if (ref !== undefined && !known) throw bad(`ref_id: ${ref} is unknown`);
	const same = known ?? state.participants.find((one) => id !== undefined && one.client_id === id);
	const participant = same ?? state.newParticipant({ client_id: id });
	const staff =
		ref !== undefined && (ref === BOT || state.users.some((one) => one.amojo_id === ref));
	if (!staff) {
		participant.client_id ??= id;
		if (name !== undefined) participant.name = name;
		if (avatar !== undefined) participant.avatar = avatar;
		if (profile?.phone !== undefined) participant.phone = profile.phone;
		if (profile?.email !== undefined) participant.email = profile.email;
	}
	return participant;
}

/** The chat a message goes to: amojo's own, the one with this ID, or a new one. */
function chatFor({ state }: World, scope: string, payload: Payload, client: Participant): Chat {
	const { conversation_id: id, conversation_ref_id: ref } = payload;
	const named = id === undefined ? undefined : state.chatOf(scope, id);
	const own = ref === undefined ? undefined : state.chat(ref);
	if (ref !== undefined && !own) throw bad(`payload.conversation_ref_id: ${ref} is unknown`);
	const chat = own ?? named;
	if (chat) {
		chat.client_id ??= id;
		return chat;
	}
	const made: Chat = { id: newChatId(id), scope, client_id: id, participant: client.id };
	state.chats.push(made);
	return made;
}

export function newMessage(world: World, scope: string, payload: Payload): Answer {
	const { state, hooks } = world;
	const { msgid = '', sender = {}, receiver } = payload;
	if (state.message(scope, { msgid })) throw bad('payload.msgid: already exists');
	const author = personOf(world, sender);
	const addressee = receiver && personOf(world, receiver);
	const isUser = state.users.some((one) => one.amojo_id === author.id);
	const outgoing = isUser || author.id === BOT;
	if (receiver && !outgoing) throw bad('payload.sender.ref_id: is no user and not the bot');
	const chat = chatFor(world, scope, payload, addressee ?? author);
	chat.source = payload.source?.external_id ?? chat.source;
	const message: Message = {
		id: randomUUID(),
		chat: chat.id,
		client_id: msgid,
		timestamp: payload.timestamp,
		msec_timestamp: payload.msec_timestamp ?? payload.timestamp * 1000,
		sender: author.id,
		receiver: addressee?.id,
		silent: payload.silent === true,
		message: { ...payload.message, ...(payload.reply_to && { reply_to: payload.reply_to }) },
		reactions: {},
		edited: false,
		taken: Date.now(),
	};
	state.add(scope, message);
	if (!message.silent && !outgoing) makeUnsorted(world, chat, author);
	// The bot's imports send no hook (amojo.md 1.4); those of users come back like any other.
	if (isUser) void hooks.send(scope, messageHook(world, message));
	return json({
		new_message: {
			conversation_id: chat.id,
			sender_id: author.id,
			...(addressee && { receiver_id: addressee.id }),
			msgid: message.id,
			ref_id: msgid,
		},
	});
}

/** Of messages that are not silent the first makes an unsorted lead, and a contact if need be. */
function makeUnsorted({ state }: World, chat: Chat, client: Participant) {
	if (state.unsorted.includes(chat.id)) return;
	state.unsorted.push(chat.id);
	if (state.links.some((one) => one.chat_id === chat.id)) return;
	const field = (code: string, value: string) =>
		value === '' ? [] : [{ field_code: code, values: [{ value, enum_code: 'WORK' }] }];
	const contact = {
		id: state.nextId(),
		name: client.name,
		custom_fields_values: [...field('PHONE', client.phone), ...field('EMAIL', client.email)],
	};
	state.contacts.push(contact);
	state.links.push({ id: state.nextId(), contact_id: contact.id, chat_id: chat.id });
	state.talks.push({
		talk_id: state.nextId(),
		chat_id: chat.id,
		contact_id: contact.id,
		is_in_work: true,
		sent: [],
	});
}

export function editMessage({ state }: World, scope: string, payload: Payload): Answer {
	const { id, msgid } = payload;
	const message = state.message(scope, { id, msgid });
	if (!message) throw bad('payload.id: there is no such message');
	const { delivery_status: status, ...content } = payload.message;
	message.message = { ...message.message, ...content };
	message.edited = true;
	if (status !== undefined) message.status = status as Record<string, unknown>;
	if (id !== undefined && msgid !== undefined) state.name(scope, message, msgid);
	return json({
		new_message: {
			conversation_id: message.chat,
			sender_id: message.sender,
			msgid: message.id,
			...(message.client_id !== undefined && { ref_id: message.client_id }),
		},
	});
}
