import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { ask, matching } from '../../shared/engine/ask';
import { chosen } from '../../shared/vocabulary/read';
import { listAt } from '../answers/digest';
import { clientApi } from '../apis/client';
import { CONTACT, CONVERSATION } from '../fields/client';
import type { Search } from './named';
import { named, said, shortly } from './named';

/** The address with what is chosen above; undefined where something is not chosen yet. */
function addressOf(context: ILoadOptionsFunctions, path: string): string | undefined {
	const names = { contact_identifier: 'contactIdentifier', conversation_id: 'conversationId' };
	return Object.entries(names).reduce<string | undefined>((made, [place, name]) => {
		const given = chosen(context.getCurrentNodeParameter(name));
		if (!made?.includes(`{${place}}`)) return made;
		return given === undefined
			? undefined
			: made.replace(`{${place}}`, encodeURIComponent(String(given)));
	}, path);
}

const listed = (path: string, shown: (entry: JsonMap) => string): Search =>
	async function search(filter) {
		const address = addressOf(this, path);
		if (address === undefined) return { results: [] };
		const found = [...listAt()(await ask(this, clientApi, address))].reverse().filter(isMap);
		return {
			results: matching(
				found.map((entry) => named(entry, shown(entry))),
				filter,
			),
		};
	};

const words = ({ content }: JsonMap) => shortly(content) || 'Without text';

/** What the last message of a conversation says tells it from others: it has no name. */
const lastWords = (messages: Json | undefined) => {
	const last = Array.isArray(messages) ? messages.at(-1) : undefined;
	return isMap(last) ? words(last) : 'Conversation';
};

/** What the panel of the Client node asks the server for. */
export const clientMethods = {
	listSearch: {
		searchClientConversations: listed(`${CONTACT}/conversations`, ({ messages, status }) =>
			said(lastWords(messages), status),
		),
		searchClientMessages: listed(`${CONVERSATION}/messages`, words),
	},
};
