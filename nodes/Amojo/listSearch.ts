import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { JsonMap } from '../shared/vocabulary/json';
import { isMap } from '../shared/vocabulary/json';
import { ask, matching } from '../shared/engine/ask';
import type { Api } from '../shared/vocabulary/types';
import { embedded } from './answers';

const PAGE = 50;

interface Entry {
	name: string;
	value: number;
}

/** A page of a list of /api/v4, as the editor asks for it. */
interface Wish {
	context: ILoadOptionsFunctions;
	/** The account's API, entered as the node at hand does. */
	api: Api;
	paginationToken?: unknown;
	/** What amoCRM itself shall look for. */
	query?: string;
}

/** A page of a list, and the token of the next where there may be one. */
async function list(
	{ context, api, paginationToken, query }: Wish,
	name: string,
	show: (entry: JsonMap) => Entry,
): Promise<INodeListSearchResult & { results: Entry[] }> {
	const page = Number(paginationToken ?? 1);
	const asked = { limit: PAGE, ...(page > 1 && { page }), ...(query && { query }) };
	const entries = embedded(await ask(context, api, `/api/v4/${name}`, asked), name);
	return {
		results: entries.filter(isMap).map(show),
		...(entries.length === PAGE && { paginationToken: String(page + 1) }),
	};
}

/** What can be chosen from lists in the account. */
export const searchesOf = (api: Api) => ({
	/** Contacts, found by amoCRM in any of their fields. */
	async searchContacts(
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: unknown,
	): Promise<INodeListSearchResult> {
		const wish = { context: this, api, paginationToken, query: filter };
		return await list(wish, 'contacts', ({ id, name }) => ({
			name: `${String(name ?? '')} (${String(id)})`,
			value: Number(id),
		}));
	},

	async searchUsers(
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: unknown,
	): Promise<INodeListSearchResult> {
		const wish = { context: this, api, paginationToken };
		const found = await list(wish, 'users', ({ id, name, email }) => ({
			name: [name, email].filter(Boolean).map(String).join(', '),
			value: Number(id),
		}));
		return { ...found, results: matching(found.results, filter) };
	},

	/** Talks, newest first, by the channel they came through. */
	async searchTalks(
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: unknown,
	): Promise<INodeListSearchResult> {
		const wish = { context: this, api, paginationToken };
		const found = await list(wish, 'talks', (talk) => ({
			name: `${String(talk.talk_id)}: contact ${String(talk.contact_id)}, ${String(talk.origin)}`,
			value: Number(talk.talk_id),
		}));
		return { ...found, results: matching(found.results, filter) };
	},

	/** Sources of the integration; they come at once. */
	async searchSources(
		this: ILoadOptionsFunctions,
		filter?: string,
	): Promise<INodeListSearchResult> {
		const sources = embedded(await ask(this, api, '/api/v4/sources'), 'sources').filter(isMap);
		const entries = sources.map(({ id, name, external_id: external }) => ({
			name: `${String(name ?? '')} (${String(external ?? id)})`,
			value: Number(id),
		}));
		return { results: matching(entries, filter) };
	},
});
