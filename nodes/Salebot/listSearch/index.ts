import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { entered } from '../../shared/read';
import { isMap } from '../../shared/json';
import type { Json } from '../../shared/json';
import type { ListEntry } from '../../shared/picker';
import { ask, matching } from '../../shared/picker';
import { heldList } from '../answers';
import { api } from '../api';
import { clientTypeName } from '../fields/clientTypes';
import { channelsOf } from '../resources/project/getChannels';

const PAGE = 500;

/** Clients, newest first, a page at a time: Salebot cannot search them by text. */
export async function searchClients(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	const offset = Number(paginationToken ?? 0);
	const body = await ask(this, api, '/get_clients', {
		limit: PAGE,
		...(offset > 0 && { offset }),
	});
	const clients = heldList(body, 'clients').filter(isMap);
	const entries = clients.map((client) => {
		const messenger = clientTypeName(client.client_type) ?? '';
		const known = [client.name, client.platform_id].filter((part) => part !== null).join(', ');
		return { name: `${known} (${messenger} ${client.id})`, value: idOf(client.id) };
	});
	return {
		results: matching(entries, filter),
		...(clients.length === PAGE && { paginationToken: String(offset + PAGE) }),
	};
}

/** Connected channels by the group_id that the other calls want. */
export async function searchChannels(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const channels = channelsOf(await ask(this, api, '/connected_channels'));
	const entries = channels
		.filter(({ group_id: group }) => group !== undefined && group !== null)
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
	const client = entered(this.getCurrentNodeParameter('clientId'));
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
