/** Deals. That their failures have HTTP 200 is assumed: the document prints bodies only. */

import { clientNotFound, json, Refusal, success } from '../answers';
import { byEmail, byPhone, clientOf, createClient, type Input } from '../input';
import { digits, type Client, type Order, type State, type Variables } from '../state';
import { currentOrder, openOrder, saveOrderVariables } from '../variables';
import { DONE, type Handlers } from './handler';

const TELEPHONY = 13;
const EMAIL = 14;

/** The current deal of the client, or the one named. The two failures are worded differently. */
function orderOf(state: State, { client_id, order_id }: Input['fields'], failure?: string): Order {
	const client = clientOf(state, { client_id });
	const order =
		order_id === undefined
			? currentOrder(state, client)
			: state.orders.find((one) => one.id === Number(order_id) && one.client_id === client.id);
	if (!order) throw new Refusal(json({ status: failure ?? `order ${String(order_id)} not found` }));
	return order;
}

const NO_ORDER = 'order not found';

/** client_id wins over phone, phone over email; unknown ones become clients (salebot.txt:1638). */
function clientForOrder(state: State, { client_id, phone, email }: Input['fields']) {
	if (client_id !== undefined) return state.client(client_id);
	if (phone !== undefined)
		return byPhone(state, phone) ?? newClient(state, TELEPHONY, digits(phone), { phone });
	return byEmail(state, email) ?? newClient(state, EMAIL, String(email), { email });
}

const newClient = (
	state: State,
	client_type: number,
	platform_id: string,
	variables: Variables,
): Client => createClient(state, { client_type, platform_id, variables });

export const orders: Handlers = {
	get_current_order_id: ({ state }, { fields: { client_id } }) =>
		success({ order_id: orderOf(state, { client_id }, NO_ORDER).id }),

	get_orders({ state }, { fields }) {
		const { id } = clientOf(state, fields);
		const { order_status } = fields;
		const found = state.orders.filter(
			({ client_id, status }) =>
				client_id === id && (order_status === undefined || status === Number(order_status)),
		);
		return success({ order_id: found.map((order) => order.id) });
	},

	/** In the last state it stays (assumed). */
	move_order_to_next_state({ state }, { fields }) {
		const order = orderOf(state, fields, fields.order_id === undefined ? NO_ORDER : undefined);
		const next = state.funnel[state.funnel.indexOf(order.state_id) + 1];
		order.state_id = next ?? order.state_id;
		return success({ state_id: order.state_id });
	},

	get_order_vars({ state }, { fields }) {
		const { variables } = orderOf(state, fields);
		const names = (fields.variables as string[] | undefined) ?? Object.keys(variables);
		return success({
			result: Object.fromEntries(names.map((name) => [name, variables[name] ?? null])),
		});
	},

	set_order_vars({ state }, { fields }) {
		saveOrderVariables(orderOf(state, fields), fields.variables as Variables);
		return success();
	},

	create_order({ state }, { fields }) {
		const client = clientForOrder(state, fields);
		if (!client) return clientNotFound();
		const { id } = openOrder(state, client, {
			name: (fields.name as string | undefined) ?? null,
			description: (fields.description as string | undefined) ?? null,
			budget: (fields.budget as Order['budget'] | undefined) ?? null,
			state_id: Number(fields.state_id ?? state.funnel[0]),
		});
		return success({ order_id: id });
	},

	set_order_state({ state }, { fields: { client_id, state_id } }) {
		orderOf(state, { client_id }, NO_ORDER).state_id = Number(state_id);
		return DONE;
	},

	get_order_state: ({ state }, { fields }) =>
		success({ state_id: orderOf(state, fields, NO_ORDER).state_id }),
};
