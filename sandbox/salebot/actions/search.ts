/** Finding clients. What a search for one client answers when there is none is assumed: client_not_found. */

import { clientNotFound, json, success } from '../answers';
import { byEmail, byPhone, byPlatform, byWhatsapp, createClient } from '../input';
import { digits, type Client, type State, type Variables } from '../state';
import type { Handlers } from './handler';

const ONLINE_CHAT = 5;

const one = (client: Client | undefined) =>
	client ? success({ client_id: client.id }) : clientNotFound();
const many = (clients: Client[]) => success({ client_ids: clients.map(({ id }) => id) });

const ordersOf = (state: State, client: Client) =>
	state.orders.filter(({ client_id }) => client_id === client.id);

/** The sets of variables of a client that a search looks at: one of the client, or one a deal. */
const scopes = (state: State, client: Client, place: unknown): Variables[] =>
	place === 'order'
		? ordersOf(state, client).map(({ variables }) => variables)
		: [client.variables];

const same = (a: unknown, b: unknown) => a !== undefined && String(a) === String(b);

function holds(value: unknown, condition: unknown): boolean {
	if (typeof condition !== 'object' || condition === null) return same(value, condition);
	const { _in, _not_in, _not } = condition as Record<string, unknown>;
	if (_in !== undefined) return (_in as unknown[]).some((wanted) => same(value, wanted));
	// That an absent variable counts as different is assumed.
	if (_not_in !== undefined) return !(_not_in as unknown[]).some((wanted) => same(value, wanted));
	return !same(value, _not);
}

const withVariable = (state: State, { var: name, val, search_in, group_id }: Variables) =>
	state
		.allClients()
		.filter(
			(client) =>
				(group_id === undefined || client.group === String(group_id)) &&
				scopes(state, client, search_in).some((values) => same(values[String(name)], val)),
		);

export const search: Handlers = {
	find_client_id_by_platform_id({ state }, { fields }) {
		const found = (fields.platform_ids as unknown[]).flatMap((id) =>
			byPlatform(state, id, fields.group_id),
		);
		return json(
			found.map(({ id, tag, created_at, name, avatar, platform_id, group, variables }) => ({
				id,
				tag,
				created_at,
				name,
				avatar,
				platform_id,
				group,
				variables,
			})),
		);
	},

	/** Needs the right to change clients, so it is taken to create and rename them. */
	online_chat_client_id({ state }, { fields }) {
		const recipient = String(fields.recipient);
		const client =
			byPlatform(state, recipient).find(({ client_type }) => client_type === ONLINE_CHAT) ??
			createClient(state, { platform_id: recipient, client_type: ONLINE_CHAT, group: '61' });
		if (fields.tag !== undefined) client.tag = String(fields.tag);
		if (fields.name !== undefined) client.name = String(fields.name);
		return json({ client_id: client.id });
	},

	whatsapp_client_id({ state }, { fields }) {
		const client = byWhatsapp(state, fields.phone, fields.group_id);
		return client ? json({ client_id: client.id }) : clientNotFound(404);
	},

	find_client_id_by_phone: ({ state }, { fields }) => one(byPhone(state, fields.phone)),
	find_client_id_by_email: ({ state }, { fields }) => one(byEmail(state, fields.email)),
	find_client_id_by_var: ({ state }, { fields }) => one(withVariable(state, fields)[0]),

	find_latest_client_id_by_var({ state }, { fields }) {
		const found = state
			.allClients()
			.filter((client) =>
				[client.variables, ...scopes(state, client, 'order')].some((values) =>
					same(values[String(fields.var)], fields.val),
				),
			);
		return one(found.sort((a, b) => a.created_at - b.created_at).pop());
	},

	find_all_client_id_by_var: ({ state }, { fields }) => many(withVariable(state, fields)),

	find_all_client_id_by_several_vars({ state }, { fields }) {
		const wanted = Object.entries(fields.variables as Variables);
		return many(
			state
				.allClients()
				.filter(({ variables }) => wanted.every(([name, value]) => same(variables[name], value))),
		);
	},

	find_clients({ state }, { fields }) {
		const conditions = Object.entries(fields.q as Variables);
		const fits = (values: Variables) => {
			const results = conditions.map(([name, condition]) => holds(values[name], condition));
			return fields.include_all === false ? results.includes(true) : !results.includes(false);
		};
		return many(
			state.allClients().filter((client) => scopes(state, client, fields.search_in).some(fits)),
		);
	},

	check_whatsapp: ({ state }, { fields }) =>
		json({
			exists:
				byWhatsapp(state, fields.phone) !== undefined ||
				state.whatsapp_numbers.includes(digits(fields.phone)),
		}),
};
