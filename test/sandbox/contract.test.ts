import { join } from 'node:path';
import { loadContract } from '../../sandbox/contract';

const contract = loadContract(join(__dirname, '../../contracts/salebot.openapi.json'));

const ACTIONS = `callback vk_callback whatsapp_callback ok_callback tg_callback
send_callback_by_platform_id email_callback message whatsapp_message broadcast get_history
clear_history assign_to_user load_clients add_to_list remove_from_list get_clients delete_clients
save_variables get_variables find_client_id_by_platform_id online_chat_client_id
whatsapp_client_id find_client_id_by_phone find_client_id_by_email find_client_id_by_var
find_latest_client_id_by_var find_all_client_id_by_var find_all_client_id_by_several_vars
find_clients get_current_order_id get_orders move_order_to_next_state get_order_vars
set_order_vars create_order set_order_state get_order_state check_whatsapp connected_channels
get_messages`.split(/\s+/);

interface Node {
	properties?: Record<string, Node & { 'x-source'?: string }>;
	items?: Node;
	additionalProperties?: Node | boolean;
	anyOf?: Node[];
}

/** Every named property below a schema, with its place. */
function* properties(schema: Node | undefined, at: string): Generator<[string, string?]> {
	if (!schema) return;
	for (const [name, one] of Object.entries(schema.properties ?? {})) {
		yield [`${at}.${name}`, one['x-source']];
		yield* properties(one, `${at}.${name}`);
	}
	yield* properties(schema.items, at);
	if (typeof schema.additionalProperties === 'object')
		yield* properties(schema.additionalProperties, at);
	for (const branch of schema.anyOf ?? []) yield* properties(branch, at);
}

describe('the Salebot contract', () => {
	it('has exactly the 41 documented actions', () => {
		expect(contract.operations.map(({ id }) => id)).toEqual(ACTIONS);
		expect(contract.operations.every(({ id, path }) => path === `/${id}`)).toBe(true);
	});

	it('names its source for every parameter and every field of a body', () => {
		const source = /^salebot\.(txt:\d+|md [A-Z]\.\d)$/;
		const fields = contract.operations.flatMap((operation) => [
			...operation.parameters.map((one): [string, string?] => [
				`${operation.id}?${one.name}`,
				one.definition['x-source'] as string,
			]),
			...properties(operation.body?.schema as Node | undefined, operation.id),
		]);
		expect(fields.length).toBeGreaterThan(200);
		expect(fields.filter(([, cited]) => !cited || !source.test(cited))).toEqual([]);
	});

	it('states the permission and whether a repeat is safe for every action', () => {
		for (const { definition } of contract.operations) {
			expect(['CR', 'CW', 'CD', 'OR', 'OW']).toContain(definition['x-permission']);
			expect(typeof definition['x-idempotent']).toBe('boolean');
		}
	});

	it('keeps every written answer valid and says where it comes from or that it is assumed', () => {
		for (const { id } of contract.operations) {
			const examples = contract.examples(id);
			expect(examples.some(({ status }) => status === '200')).toBe(true);
			for (const { name, status, value, source, assumed, outcome } of examples) {
				const found = contract.checkResponse(id, Number(status.replace('XX', '02')), value);
				expect([id, name, ...found]).toEqual([id, name]);
				expect([id, name, source !== undefined || assumed]).toEqual([id, name, true]);
				expect(['success', 'partial', 'failure', 'text']).toContain(outcome);
			}
		}
	});
});

describe('answers', () => {
	it('accepts what is documented and refuses the rest', () => {
		const found = { status: 'success', order_id: [1] };
		expect(contract.checkResponse('get_orders', 200, found)).toEqual([]);
		expect(contract.checkResponse('get_orders', 200, { status: 'client_not_found' })).toEqual([]);
		expect(contract.checkResponse('get_orders', 200, { ...found, order_id: 1 })).not.toEqual([]);
		expect(contract.checkResponse('get_orders', 200, 'ok')).toEqual([
			'response: must be application/json',
		]);
		expect(contract.checkResponse('callback', 200, 'ok')).toEqual([]);
		expect(contract.checkResponse('callback', 504, '<html>')).toEqual([]);
		expect(contract.checkResponse('callback', 302, '')).toEqual([
			'response: status 302 is not in the contract',
		]);
	});
});
