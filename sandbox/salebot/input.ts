/** A request as an action reads it: value_* and delimiter followed, the client found. */

import { Refusal, clientNotFound, fail } from './answers';
import { digits, seconds, type Client, type State } from './state';

export interface Input {
	action: string;
	/** What the action knows, from the query of a GET and the body of a POST alike. */
	fields: Record<string, unknown>;
	/** The other keys of the body. */
	extra: Record<string, unknown>;
	/** The body when it is a list. */
	items: unknown[];
}

/** value_* names the field that a value is in; these are the fields it stands for. */
const POINTERS: Record<string, string> = {
	value_client_id: 'client_id',
	value_phone: 'phone',
	value_email: 'email',
	value_user_id: 'user_id',
	value_group_id: 'group_id',
	value_message: 'message',
};

export function readInput(
	action: string,
	query: Record<string, unknown>,
	body: unknown,
	known: ReadonlySet<string>,
): Input {
	const given = (Array.isArray(body) ? {} : (body ?? {})) as Record<string, unknown>;
	const own = Object.entries(given).filter(([name]) => known.has(name));
	const fields: Record<string, unknown> = { ...query, ...Object.fromEntries(own) };
	// callback calls them client_phone and client_email, everything else phone and email.
	fields.phone ??= fields.client_phone;
	fields.email ??= fields.client_email;
	const used = new Set(known);
	for (const [pointer, field] of Object.entries(POINTERS)) {
		if (query[pointer] === undefined) continue;
		const name = String(query[pointer]);
		fields[field] = found(given[name], pointer, name);
		used.add(name);
	}
	for (const field of ['client_id', 'phone']) {
		const pointer = `delimiter_value_${field}`;
		if (query[pointer] === undefined) continue;
		const keys = String(query[pointer]).split(String(query.delimiter));
		const value = keys.reduce<unknown>(
			(inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
			given,
		);
		fields[field] = found(value, pointer, keys.join(' > '));
		used.add(keys[0] ?? '');
	}
	const extra = Object.entries(given).filter(([name]) => !used.has(name));
	return {
		action,
		fields,
		extra: Object.fromEntries(extra),
		items: Array.isArray(body) ? body : [],
	};
}

/** What Salebot answers when the named field is missing is not documented. */
function found(value: unknown, pointer: string, name: string): unknown {
	if (value === undefined || value === null)
		throw new Refusal(fail(`${pointer}: the request has no ${name}`, 400));
	return value;
}

/** `client_id` or the documented not-found answer. */
export function clientOf(state: State, fields: Input['fields']): Client {
	const client = state.client(fields.client_id);
	if (!client) throw new Refusal(clientNotFound());
	return client;
}

const isWhatsapp = ({ client_type }: Client) => client_type === 6;

export const byWhatsapp = (state: State, phone: unknown, group?: unknown) =>
	state
		.allClients()
		.find(
			(client) =>
				isWhatsapp(client) &&
				digits(client.platform_id) === digits(phone) &&
				(group === undefined || client.group === String(group)),
		);

/** Among WhatsApp clients and in variables (salebot.txt:1235). */
export const byPhone = (state: State, phone: unknown) =>
	byWhatsapp(state, phone) ??
	state.allClients().find(({ variables }) => digits(variables.phone ?? '') === digits(phone));

export const byEmail = (state: State, email: unknown) =>
	state.allClients().find(({ variables }) => variables.email === email);

export const byPlatform = (state: State, platformId: unknown, group?: unknown) =>
	state
		.allClients()
		.filter(
			(client) =>
				samePlatformId(client, platformId) &&
				(group === undefined || client.group === String(group)),
		);

/** WhatsApp ids match with and without their ending (salebot.txt:870). */
const samePlatformId = (client: Client, id: unknown) =>
	client.platform_id === String(id) ||
	(isWhatsapp(client) && digits(client.platform_id) === digits(id));

/**
 * The client a callback is for. That client_id wins over phone and phone over email is documented
 * for create_order only; it is assumed for the others.
 */
export function identify(state: State, fields: Input['fields']): Client | undefined {
	const { client_id, phone, email, user_id, group_id } = fields;
	if (client_id !== undefined) return state.client(client_id);
	if (phone !== undefined) return byPhone(state, phone);
	if (user_id !== undefined) return byPlatform(state, user_id, group_id)[0];
	return byEmail(state, email);
}

export function createClient(state: State, given: Partial<Client>): Client {
	const id = state.nextId.client++;
	const client: Client = {
		id,
		platform_id: '',
		client_type: 13,
		group: '',
		name: null,
		avatar: null,
		tag: null,
		message_id: null,
		created_at: seconds(),
		updated_at: seconds(),
		variables: {},
		paused: false,
		manager_email: null,
		...given,
	};
	state.clients.set(id, client);
	return client;
}
