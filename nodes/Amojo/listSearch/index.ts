import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { ask, matching } from '../../shared/engine/ask';
import { embedded } from '../answers';
import { amocrm } from '../api';

const PAGE = 50;

/** A page of a list, and the token of the next where there may be one. */
async function list(
	context: ILoadOptionsFunctions,
	name: string,
	paginationToken: unknown,
	show: (entry: JsonMap) => { name: string; value: number },
	filter?: string,
): Promise<INodeListSearchResult> {
	const page = Number(paginationToken ?? 1);
	const query = { limit: PAGE, ...(page > 1 && { page }), ...(filter && { query: filter }) };
	const entries = embedded(await ask(context, amocrm, `/api/v4/${name}`, query), name);
	return {
		results: entries.filter(isMap).map(show),
		...(entries.length === PAGE && { paginationToken: String(page + 1) }),
	};
}

/** Contacts, found by amoCRM in any of their fields. */
export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	return await list(
		this,
		'contacts',
		paginationToken,
		({ id, name }) => ({ name: `${String(name ?? '')} (${String(id)})`, value: Number(id) }),
		filter,
	);
}

export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	const found = await list(this, 'users', paginationToken, ({ id, name, email }) => ({
		name: [name, email].filter(Boolean).map(String).join(', '),
		value: Number(id),
	}));
	const entries = found.results.map(({ name, value }) => ({ name, value: Number(value) }));
	return { ...found, results: matching(entries, filter) };
}

/** Talks, newest first, by the channel they came through. */
export async function searchTalks(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	const found = await list(this, 'talks', paginationToken, (talk) => ({
		name: `${String(talk.talk_id)}: contact ${String(talk.contact_id)}, ${String(talk.origin)}`,
		value: Number(talk.talk_id),
	}));
	const entries = found.results.map(({ name, value }) => ({ name, value: Number(value) }));
	return { ...found, results: matching(entries, filter) };
}

/** Sources of the integration; they come at once. */
export async function searchSources(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const sources = embedded(await ask(this, amocrm, '/api/v4/sources'), 'sources').filter(isMap);
	const entries = sources.map(({ id, name, external_id: external }) => ({
		name: `${String(name ?? '')} (${String(external ?? id)})`,
		value: Number(id),
	}));
	return { results: matching(entries, filter) };
}
