import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { matching } from '../../shared/engine/ask';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { chosen } from '../../shared/vocabulary/read';
import { listAt } from '../answers/digest';
import { at } from '../answers/proofs';
import { askAccount } from './ask';
import type { Search } from './named';
import { named, said, shortly } from './named';

/** A list that stands inside of what is chosen in another parameter. */
function within(
	outer: readonly string[],
	path: (id: string) => string,
	entries: (body: Json) => Json[],
	shown: (entry: JsonMap) => string,
): Search {
	return async function search(filter) {
		const id = outer.map((name) => chosen(parameter(this, name))).find((one) => one !== undefined);
		if (id === undefined) return { results: [] };
		const body = await askAccount(this, path(encodeURIComponent(String(id))));
		const found = entries(body).filter(isMap);
		return {
			results: matching(
				found.map((entry) => named(entry, shown(entry))),
				filter,
			),
		};
	};
}

const parameter = (context: ILoadOptionsFunctions, name: string): unknown =>
	context.getCurrentNodeParameter(name);

const payload = listAt('payload');
const inConversation = ['conversationId'];

/** The latest messages of the conversation, the newest first. */
export const searchMessages = within(
	inConversation,
	(id) => `/conversations/${id}/messages`,
	(body) => [...payload(body)].reverse(),
	(message) => said(shortly(message.content) || 'Without text', at(message, 'sender.name')),
);

export const searchScheduledMessages = within(
	inConversation,
	(id) => `/conversations/${id}/scheduled_messages`,
	payload,
	({ content, status }) => said(shortly(content) || 'Without text', status),
);

export const searchRecurringMessages = within(
	inConversation,
	(id) => `/conversations/${id}/recurring_scheduled_messages`,
	payload,
	({ content, status }) => said(shortly(content) || 'Without text', status),
);

export const searchNotes = within(
	['id'],
	(id) => `/contacts/${id}/notes`,
	listAt(),
	(note) => said(shortly(note.content), at(note, 'user.name')),
);

/** The latest messages of the channel, the newest first. */
export const searchInternalMessages = within(
	['channel', 'id'],
	(id) => `/internal_chat/channels/${id}/messages`,
	(body) => [...listAt('messages')(body)].reverse(),
	(message) => said(shortly(message.content) || 'Without text', at(message, 'sender.name')),
);

export const searchInternalMembers = within(
	['channel'],
	(id) => `/internal_chat/channels/${id}/members`,
	listAt(),
	(member) => said(member.name ?? at(member, 'user.name') ?? 'Member', member.role),
);
