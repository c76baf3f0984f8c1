import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { chosen, entered } from '../shared/vocabulary/read';
import { isMap } from '../shared/vocabulary/json';
import type { Json, JsonMap } from '../shared/vocabulary/json';
import type { ListEntry } from '../shared/engine/ask';
import { ask, matching } from '../shared/engine/ask';
import { heldList } from './answers';
import { api } from './api';
import { clientTypeName } from './fields/clientTypes';
import { channelsOf } from './resources/project/getConnectedChannels';

const PAGE = 500;

/** Pages that are looked through for one search, so that a large project does not keep a person waiting. */
const MOST_PAGES = 20;

/** Clients, newest first. Salebot cannot search them by text, so pages are read until one matches. */
export async function searchClients(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	let offset = Number(paginationToken ?? 0);
	for (let page = 1; ; page += 1) {
		const query = { limit: PAGE, ...(offset > 0 && { offset }) };
		const clients = heldList(await ask(this, api, '/get_clients', query), 'clients').filter(isMap);
		const results = matching(clients.map(clientEntry), filter);
		offset += PAGE;
		const isLast = clients.length < PAGE;
		if (isLast) return { results };
		if (results.length > 0 || page === MOST_PAGES) {
			return { results, paginationToken: String(offset) };
		}
	}
}

function clientEntry(client: JsonMap): ListEntry {
	const messenger = clientTypeName(client.client_type) ?? '';
	const known = [client.name, client.platform_id].filter((part) => part !== null).join(', ');
	return { name: `${known} (${messenger} ${String(client.id)})`, value: idOf(client.id) };
}

/** Connected channels by the group_id that the other calls want. */
export async function searchChannels(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const channels = channelsOf(await ask(this, api, '/connected_channels'));
	const entries = channels
		.filter(({ group_id: group }) => entered(group) !== undefined)
		.map(({ messenger, group_id: group, name, short_name: short }) => ({
			name: `${String(messenger)}: ${String(name ?? short ?? group)}`,
			value: String(group),
		}));
	return { results: matching(entries, filter) };
}

/** Connected WhatsApp numbers by their own ID. */
export async function searchWhatsappBots(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const channels = channelsOf(await ask(this, api, '/connected_channels'));
	const entries = channels
		.filter(({ messenger, id }) => messenger === 'whatsapp' && id !== undefined)
		.map(({ id, name, status_name: state }) => ({
			name: [name ?? id, state].filter(Boolean).join(', '),
			value: String(id),
		}));
	return { results: matching(entries, filter) };
}

/** Blocks of the bot's scheme. */
export async function searchBlocks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const body = await ask(this, api, '/get_messages');
	const blocks = (Array.isArray(body) ? body : heldList(body, 'messages')).filter(isMap);
	const entries = blocks.map(({ id, description, answer, condition }) => {
		const words = [description, condition, answer].find((part) => part && part !== '');
		const text = String(words ?? 'no text').slice(0, 60);
		return { name: `${text} (${String(id)})`, value: idOf(id) };
	});
	return { results: matching(entries, filter) };
}

/** Deals of the client chosen above. */
export async function searchOrders(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const client = chosen(this.getCurrentNodeParameter('clientId'));
	if (client === undefined) return { results: [] };
	const body = await ask(this, api, '/get_orders', { client_id: String(client) });
	const entries: ListEntry[] = heldList(body, 'order_id').map((id) => ({
		name: `Deal ${String(id)}`,
		value: idOf(id),
	}));
	return { results: matching(entries, filter) };
}

function idOf(id: Json | undefined): string | number {
	return typeof id === 'number' ? id : String(id);
}
