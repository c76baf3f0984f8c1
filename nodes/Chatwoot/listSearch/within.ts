import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { matching } from '../../shared/engine/ask';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { chosen } from '../../shared/vocabulary/read';
import type { Paging } from '../../shared/vocabulary/types';
import { listAt } from '../answers/digest';
import { at } from '../answers/proofs';
import { backwards } from '../calls/messages';
import { internalMessagesBackwards } from '../calls/paging';
import { askAccount } from './ask';
import { back } from './back';
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
		const id = chosenIn(this, outer);
		if (id === undefined) return { results: [] };
		const body = await askAccount(this, path(id));
		const found = entries(body).filter(isMap);
		return {
			results: matching(
				found.map((entry) => named(entry, shown(entry))),
				filter,
			),
		};
	};
}

/** What is chosen in the first of these parameters that is filled in, as it stands in an address. */
function chosenIn(context: ILoadOptionsFunctions, names: readonly string[]): string | undefined {
	const id = names
		.map((name) => chosen(context.getCurrentNodeParameter(name)))
		.find((one) => one !== undefined);
	return id === undefined ? undefined : encodeURIComponent(String(id));
}

const payload = listAt('payload');
const inConversation = ['conversationId'];

/** Messages that stand inside of what is chosen in another parameter, the newest first. */
function messagesIn(
	outer: readonly string[],
	path: (id: string) => string,
	paging: Paging,
	shown: (message: JsonMap) => string,
): Search {
	return async function search(filter, token) {
		const id = chosenIn(this, outer);
		if (id === undefined) return { results: [] };
		return await back(this, { path: path(id), paging, shown }, filter, token);
	};
}

const written = (message: JsonMap) =>
	said(shortly(message.content) || 'Without text', at(message, 'sender.name'));

export const searchMessages = messagesIn(
	inConversation,
	(id) => `/conversations/${id}/messages`,
	backwards,
	written,
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

export const searchInternalMessages = messagesIn(
	['channel', 'id'],
	(id) => `/internal_chat/channels/${id}/messages`,
	internalMessagesBackwards,
	written,
);

export const searchInternalMembers = within(
	['channel'],
	(id) => `/internal_chat/channels/${id}/members`,
	listAt(),
	(member) => said(member.name ?? at(member, 'user.name') ?? 'Member', member.role),
);
