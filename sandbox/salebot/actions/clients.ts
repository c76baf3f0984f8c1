/** Clients, lists and the channels they come from. */

import { clientNotFound, fail, json, success } from '../answers';
import { byPlatform, createClient } from '../input';
import type { Channel, Client, State } from '../state';
import type { World } from '../world';
import { DONE, type Handlers } from './handler';

const TELEPHONY = 13;
/** Kinds that connected_channels names even when none is connected (salebot.txt:1759). */
const KINDS = ['viber', 'facebook', 'telegram', 'whatsapp', 'avito', 'ok', 'vkontakte'];

interface Loaded {
	platform_id: string | number;
	group_id: string | number;
	client_type: number;
}

/** How a channel's group_id may be written: WhatsApp's number works too (salebot.txt:878). */
const isGroup = (channel: Channel, { group_id, client_type }: Loaded) =>
	channel.client_type === client_type &&
	[channel.group_id, channel.id].map(String).includes(String(group_id));

/** One entry of load_clients. What a wrong entry gets is not documented: its status is assumed. */
function load(state: State, item: Loaded) {
	const channel = state.channels.find((one) => isGroup(one, item));
	const { platform_id, client_type } = item;
	if (!channel && client_type !== TELEPHONY) return { ...item, status: 'fail' };
	const group = String(channel?.group_id ?? '');
	const client =
		byPlatform(state, platform_id, group)[0] ??
		createClient(state, { platform_id: String(platform_id), client_type, group });
	return { ...item, status: 'success', id: client.id };
}

const shown = (state: State, client: Client) => ({
	id: client.id,
	platform_id: client.platform_id,
	client_type: client.client_type,
	name: client.name,
	avatar: client.avatar,
	message_id: client.message_id,
	project_id: state.project_id,
	created_at: client.created_at,
	updated_at: client.updated_at,
	custom_answer: null,
	tag: client.tag,
	group: client.group,
	operator_start_dialog: null,
});

/** What an unknown list is answered with is not documented. */
function changeList(world: World, listId: unknown, ids: unknown, change: 'add' | 'delete') {
	const list = world.state.list(listId);
	if (!list) return fail('list not found');
	for (const id of ids as unknown[]) {
		const client = world.state.client(id);
		if (client) list[change](client.id);
	}
	return DONE;
}

export const clients: Handlers = {
	/** Without an e-mail the employees take turns; an unknown one is refused (both assumed). */
	assign_to_user({ state }, { fields }) {
		const client = state.client(fields.client_id);
		if (!client) return clientNotFound(404);
		const taken = state.allClients().filter(({ manager_email }) => manager_email).length;
		const email = fields.email ?? state.users[taken % state.users.length];
		if (!state.users.includes(String(email))) return fail('user not found');
		client.manager_email = String(email);
		return DONE;
	},

	load_clients: ({ state }, { items }) =>
		success({ items: (items as Loaded[]).map((item) => load(state, item)) }),

	add_to_list: (world, { fields }) => changeList(world, fields.list_id, fields.clients, 'add'),
	remove_from_list: (world, { fields }) =>
		changeList(world, fields.list_id, fields.clients, 'delete'),

	/** Newest first unless reversed, which a list prevents (salebot.txt:987). */
	get_clients({ state }, { fields }) {
		const { offset = 0, limit = 500, list, reverse } = fields;
		const members = list === undefined ? undefined : (state.list(list) ?? new Set<number>());
		const oldestFirst = reverse !== undefined && !members;
		const sorted = state
			.allClients()
			.filter(({ id }) => !members || members.has(id))
			.sort((a, b) => (a.created_at - b.created_at || a.id - b.id) * (oldestFirst ? 1 : -1));
		const page = sorted.slice(Number(offset), Number(offset) + Number(limit));
		return success({ clients: page.map((client) => shown(state, client)) });
	},

	delete_clients({ state }, { fields }) {
		const ids = new Set((fields.client_ids as unknown[]).map(Number));
		for (const id of ids) {
			state.clients.delete(id);
			for (const members of state.lists.values()) members.delete(id);
		}
		state.orders = state.orders.filter(({ client_id }) => !ids.has(client_id));
		state.messages = state.messages.filter(({ client_id }) => !ids.has(client_id));
		return DONE;
	},

	connected_channels({ state }) {
		const answer: Record<string, unknown> = { project_id: state.project_id };
		for (const kind of [...KINDS, ...state.channels.map((channel) => channel.kind)])
			answer[kind] = state.channels
				.filter((channel) => channel.kind === kind)
				.map(({ id, name, group_id, status }) => ({
					id,
					name,
					...(kind === 'telegram' && { short_name: group_id }),
					...(kind === 'vkontakte' && { group: group_id }),
					enabled: true,
					group_id,
					...(status !== undefined && { status }),
				}));
		return json(answer);
	},
};
