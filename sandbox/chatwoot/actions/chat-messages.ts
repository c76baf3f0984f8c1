/** What is written in the internal chat. */

import { UploadedFile } from '../../server/multipart';
import { EMPTY, found, invalid, ok } from '../answers';
import type { ChatMessage } from '../chat';
import { keepFile } from '../records';
import { shownChatMessage } from '../views/chat';
import { userOf, type Call, type Handlers } from '../world';
import { channelOf, visibleChannels } from './chat-channels';
import { fileType } from './message-builder';

const A_PAGE = 50;
const FOUND_A_PAGE = 15;
const MENTION = /mention:\/\/user\/(\d+)\//g;

const seconds = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

function messageOf(call: Call): ChatMessage {
	const channel = channelOf(call);
	const message = call.state.chat.messages.get(Number(call.path.id));
	return found(message?.channel_id === channel.id ? message : undefined);
}

function checked(content: unknown): string {
	const text = String(content ?? '');
	if (!text) throw invalid(['content', "can't be blank"]);
	return text;
}

function mentioned(content: string) {
	const ids = [...content.matchAll(MENTION)].map(([, id]) => Number(id));
	return ids.length ? { mentioned_user_ids: [...new Set(ids)] } : {};
}

function changed(call: Call, message: ChatMessage, given: Partial<ChatMessage>) {
	Object.assign(message, given, { updated_at: new Date().toISOString() });
	return ok(shownChatMessage(call, message));
}

/** Objects with a file each; what is none is passed over in silence. */
function filesIn({ body, state }: Call): ChatMessage['files'] {
	const given: unknown[] = Array.isArray(body.attachments) ? body.attachments : [];
	return given.flatMap((one) => {
		const { file } = Object(one) as { file?: unknown };
		if (!(file instanceof UploadedFile)) return [];
		const type = file.type || 'application/octet-stream';
		return {
			id: state.chat.nextId(),
			type: fileType(type),
			extension: file.name.split('.').pop() ?? '',
			blob: keepFile(state, file.name, type, file.bytes),
		};
	});
}

function create(call: Call) {
	const { body, state } = call;
	const channel = channelOf(call);
	if (body.parent_id) messageOf({ ...call, path: { ...call.path, id: String(body.parent_id) } });
	const files = filesIn(call);
	const content = files.length > 0 ? String(body.content ?? '') : checked(body.content);
	const at = new Date().toISOString();
	const message: ChatMessage = {
		id: state.chat.nextId(),
		channel_id: channel.id,
		user_id: userOf(call.actor)?.id ?? 0,
		content,
		content_attributes: {
			...(Boolean(body.parent_id) &&
				isTrue(body.also_send_in_channel) && { also_send_in_channel: true }),
			...mentioned(content),
		},
		parent_id: body.parent_id ? Number(body.parent_id) : null,
		echo_id: (body.echo_id as string | undefined) ?? null,
		reactions: [],
		files,
		created_at: at,
		updated_at: at,
	};
	state.chat.messages.set(message.id, message);
	channel.last_activity_at = at;
	return { status: 201, body: shownChatMessage(call, message) };
}

const isTrue = (value: unknown) => value === true || value === 'true';

const timeOf = (value: unknown, none: string) => {
	const time = Date.parse(String(value));
	if (value === undefined) return none;
	return Number.isNaN(time) || /^\d+$/.test(String(value)) ? '' : new Date(time).toISOString();
};

function list(call: Call) {
	if (call.query.around) return around(call);
	// Both are times; a number is none, and then nothing or everything is later.
	const before = timeOf(call.query.before, '\uffff');
	const after = timeOf(call.query.after, '');
	// Answers in a thread stand below their message, in the channel only where it was wanted.
	const rows = inChannel(call).filter(
		({ created_at }) => created_at < before && created_at > after,
	);
	return page(call, after === '' ? rows.slice(-A_PAGE) : rows.slice(0, A_PAGE));
}

const inChannel = (call: Call) =>
	call.state.chat
		.messagesOf(channelOf(call))
		.filter(
			({ parent_id, content_attributes: { also_send_in_channel: also } }) =>
				parent_id === null || also === true,
		);

const page = (call: Call, rows: ChatMessage[]) =>
	ok({
		messages: rows.map((one) => shownChatMessage(call, one)),
		meta: { has_more: rows.length >= A_PAGE },
	});

/** The neighbours of a message; of one that is not in the channel the latest. */
function around(call: Call) {
	const rows = inChannel(call);
	const middle = call.state.chat.messages.get(Number(call.query.around));
	if (middle?.channel_id !== channelOf(call).id) return page(call, rows.slice(-A_PAGE));
	const later = rows.filter(({ created_at }) => created_at > middle.created_at);
	const earlier = rows.filter(({ created_at }) => created_at <= middle.created_at);
	return page(call, [...earlier.slice(-A_PAGE / 2), ...later.slice(0, A_PAGE / 2)]);
}

function search(call: Call) {
	const text = String(call.query.q ?? '')
		.trim()
		.toLowerCase();
	const page = Math.max(1, Number(call.query.page) || 1);
	const from = (page - 1) * FOUND_A_PAGE;
	const none = { messages_page: 1, messages_has_more: false };
	if (text.length < 3) return ok({ channels: [], dms: [], messages: [], meta: none });
	const channels = visibleChannels(call);
	const named = channels.filter(({ name }) => name?.toLowerCase().includes(text));
	const found = [...call.state.chat.messages.values()]
		.filter(({ content }) => content.toLowerCase().includes(text))
		.sort((a, b) => b.id - a.id)
		.flatMap((message) => {
			const channel = channels.find(({ id }) => id === message.channel_id);
			const user = call.world.users.get(message.user_id);
			if (!channel) return [];
			return [
				{
					id: message.id,
					content: message.content,
					channel_id: channel.id,
					channel_name: channel.name,
					channel_type: channel.channel_type,
					parent_id: message.parent_id,
					created_at: message.created_at,
					sender: { id: message.user_id, name: user?.name ?? '', avatar_url: '' },
				},
			];
		});
	return ok({
		channels: named.map(({ id, name, channel_type }) => ({ id, name, channel_type })),
		dms: [],
		messages: found.slice(from, from + FOUND_A_PAGE),
		meta: {
			messages_page: page,
			messages_has_more: found.length > from + FOUND_A_PAGE,
			search_limited: true,
		},
	});
}

export const chatMessages: Handlers = {
	'list-internal-messages': list,
	'create-an-internal-message': create,
	'update-an-internal-message': (call) => {
		const message = messageOf(call);
		const content = checked(call.body.content);
		return changed(call, message, {
			content,
			content_attributes: {
				...message.content_attributes,
				edited_at: seconds(),
				previous_content: message.content,
			},
		});
	},
	'delete-an-internal-message': (call) => {
		call.state.chat.messages.delete(messageOf(call).id);
		return EMPTY;
	},
	'get-an-internal-thread': (call) => {
		const parent = messageOf(call);
		const replies = [...call.state.chat.messages.values()].filter(
			({ parent_id }) => parent_id === parent.id,
		);
		return ok({
			parent: shownChatMessage(call, parent),
			replies: replies.map((one) => shownChatMessage(call, one)),
		});
	},
	'pin-an-internal-message': (call) => {
		const message = messageOf(call);
		const pinned = { pinned: true, pinned_by: userOf(call.actor)?.id, pinned_at: seconds() };
		return changed(call, message, {
			content_attributes: { ...message.content_attributes, ...pinned },
		});
	},
	'unpin-an-internal-message': (call) => {
		const message = messageOf(call);
		const kept = Object.entries(message.content_attributes).filter(([key]) => !/^pinned/.test(key));
		return changed(call, message, { content_attributes: Object.fromEntries(kept) });
	},
	'react-to-an-internal-message': (call) => {
		const message = found(call.state.chat.messages.get(Number(call.path.message)));
		const user = userOf(call.actor);
		const own = message.reactions.filter(({ user_id }) => user_id === user?.id);
		if (own.some(({ emoji }) => emoji === call.body.emoji))
			throw invalid(['emoji', 'has already been taken']);
		const reaction = {
			id: call.state.chat.nextId(),
			emoji: String(call.body.emoji),
			user_id: user?.id ?? 0,
			created_at: new Date().toISOString(),
		};
		message.reactions.push(reaction);
		return {
			status: 201,
			body: {
				...reaction,
				user: { name: user?.name ?? '' },
				internal_chat_message_id: message.id,
			},
		};
	},
	'remove-an-internal-reaction': (call) => {
		const { reactions } = found(call.state.chat.messages.get(Number(call.path.message)));
		const reaction = found(reactions.find(({ id }) => id === Number(call.path.id)));
		reactions.splice(reactions.indexOf(reaction), 1);
		return EMPTY;
	},
	'search-internal-chat': search,
};
