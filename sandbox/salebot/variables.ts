/** Where variables live: the deal, or with the prefix `client.` the client (salebot.txt:1050). */

import { seconds, type Client, type Order, type State, type Variables } from './state';

const PREFIX = 'client.';

/** The newest active deal. */
export const currentOrder = (state: State, client: Client): Order | undefined =>
	state.orders.filter(({ client_id, status }) => client_id === client.id && status === 0).pop();

export function openOrder(state: State, client: Client, given: Partial<Order>): Order {
	const order: Order = {
		id: state.nextId.order++,
		client_id: client.id,
		state_id: state.funnel[0] ?? 0,
		status: 0,
		name: null,
		description: null,
		budget: null,
		variables: {},
		...given,
	};
	state.orders.push(order);
	return order;
}

export function saveVariables(state: State, client: Client, variables: Variables) {
	for (const [name, value] of Object.entries(variables)) {
		if (name.startsWith(PREFIX)) client.variables[name.slice(PREFIX.length)] = value;
		// That a client without a deal gets one is assumed.
		else (currentOrder(state, client) ?? openOrder(state, client, {})).variables[name] = value;
	}
	client.updated_at = seconds();
}

/** Some names of a deal's variables are the deal's own fields, in two languages (salebot.md A.4). */
const ORDER_FIELDS: Record<string, 'name' | 'description' | 'budget'> = {
	Название: 'name',
	Name: 'name',
	Описание: 'description',
	Description: 'description',
	budget: 'budget',
};

export function saveOrderVariables(order: Order, variables: Variables) {
	for (const [name, value] of Object.entries(variables)) {
		const field = ORDER_FIELDS[name];
		if (field) Object.assign(order, { [field]: value });
		else order.variables[name] = value;
	}
}

/** The flat map of get_variables: what is absent is the text NONE (salebot.md C.1). */
export function flatVariables(state: State, client: Client): Variables {
	const order = currentOrder(state, client);
	const system = {
		client_id: client.id,
		platform_id: client.platform_id,
		name: client.name,
		avatar: client.avatar,
		client_type: client.client_type,
		group: client.group,
		tag: client.tag,
		main_client_id: null,
		message_id: client.message_id,
		// The built-in order_id names client and deal (salebot.md C.4).
		order_id: order ? `${client.id}-${order.id}` : null,
	};
	const all: Variables = { ...system, ...client.variables, ...order?.variables };
	return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value ?? 'NONE']));
}
