import { TELEGRAM_BOT, VK_GROUP, WHATSAPP_GROUP } from '../../sandbox/salebot/seed';
import { BIG, DONE, contract, type Sent, useSalebot } from './salebot-client';

const box = useSalebot();
const { call } = box;

describe('the 41 actions', () => {
	const valid: Record<string, Sent & { gives: unknown }> = {
		callback: { body: { client_id: '1001', message: 'start' }, gives: DONE },
		vk_callback: { body: { user_id: '146467928', group_id: VK_GROUP, message: 'x' }, gives: DONE },
		whatsapp_callback: { body: { phone: '+7 (987) 514-67-88', message: 'x' }, gives: DONE },
		ok_callback: {
			body: { user_id: '5', group_id: '70000001', message: 'x' },
			gives: { status: 'client_not_found' },
		},
		tg_callback: {
			body: { user_id: 6253651200, group_id: TELEGRAM_BOT, message: 'x' },
			gives: DONE,
		},
		send_callback_by_platform_id: {
			body: { platform_ids: [407184121, '6253651200', 'nobody'], callback_text: 'start' },
			gives: { status: 'success', callback_sended: 2 },
		},
		email_callback: { body: { email: 'new@example.com', message: 'x', name: 'New' }, gives: DONE },
		message: { body: { client_id: BIG, message: 'Hello' }, gives: DONE },
		whatsapp_message: { body: { phone: '79875146788', message: 'Hello' }, gives: DONE },
		broadcast: { body: { list: 501, message: 'Sale' }, gives: DONE },
		get_history: {
			query: { client_id: 1001, limit: 1 },
			gives: { status: 'success', result: [expect.objectContaining({ message_id: null })] },
		},
		clear_history: { query: { client_id: 1001 }, gives: DONE },
		assign_to_user: { body: { client_id: 1001, email: 'olga@example.com' }, gives: DONE },
		load_clients: {
			body: [{ platform_id: 6253651200, group_id: TELEGRAM_BOT, client_type: 1 }],
			gives: {
				status: 'success',
				items: [
					{
						platform_id: 6253651200,
						group_id: TELEGRAM_BOT,
						client_type: 1,
						status: 'success',
						id: 1001,
					},
				],
			},
		},
		add_to_list: { body: { list_id: 502, clients: [1001] }, gives: DONE },
		remove_from_list: { body: { list_id: 501, clients: [1001] }, gives: DONE },
		get_clients: {
			query: { limit: 1 },
			gives: { status: 'success', clients: [expect.objectContaining({ id: BIG })] },
		},
		delete_clients: { body: { client_ids: [1002] }, gives: DONE },
		save_variables: { body: { client_id: 1001, variables: { 'client.city': 'Ufa' } }, gives: DONE },
		get_variables: {
			query: { client_id: 1001 },
			gives: expect.objectContaining({ city: 'Kazan', size: 'M', main_client_id: 'NONE' }),
		},
		find_client_id_by_platform_id: {
			body: { platform_ids: ['407184121', 1], group_id: TELEGRAM_BOT },
			gives: [expect.objectContaining({ id: BIG, variables: { plan: 'pro' } })],
		},
		online_chat_client_id: { query: { recipient: 'abc' }, gives: { client_id: 900_001 } },
		whatsapp_client_id: { query: { phone: '79875146788' }, gives: { client_id: 1002 } },
		find_client_id_by_phone: {
			query: { phone: '79161234567' },
			gives: { status: 'success', client_id: 1004 },
		},
		find_client_id_by_email: {
			query: { email: 'anna@example.com' },
			gives: { status: 'success', client_id: 1001 },
		},
		find_client_id_by_var: {
			query: { var: 'size', val: 'M', search_in: 'order' },
			gives: { status: 'success', client_id: 1001 },
		},
		find_latest_client_id_by_var: {
			query: { var: 'plan', val: 'pro' },
			gives: { status: 'success', client_id: BIG },
		},
		find_all_client_id_by_var: {
			query: { var: 'city', val: 'Kazan' },
			gives: { status: 'success', client_ids: [1001, 1003] },
		},
		find_all_client_id_by_several_vars: {
			query: { city: 'Kazan', plan: 'pro' },
			gives: { status: 'success', client_ids: [1003] },
		},
		find_clients: {
			body: { q: { plan: { _in: ['pro'] }, city: { _not: 'Kazan' } } },
			gives: { status: 'success', client_ids: [BIG] },
		},
		get_current_order_id: {
			query: { client_id: 1001 },
			gives: { status: 'success', order_id: 40632 },
		},
		get_orders: {
			query: { client_id: 1001 },
			gives: { status: 'success', order_id: [40632, 40338] },
		},
		move_order_to_next_state: {
			body: { client_id: 1001, order_id: 40632 },
			gives: { status: 'success', state_id: 37 },
		},
		get_order_vars: {
			body: { client_id: 1001, order_id: 40632, variables: ['size'] },
			gives: { status: 'success', result: { size: 'M' } },
		},
		set_order_vars: {
			body: { client_id: 1001, order_id: 40632, variables: { size: 'L' } },
			gives: DONE,
		},
		create_order: {
			body: { client_id: 1002, name: 'Chair', budget: '99.90' },
			gives: { status: 'success', order_id: 40700 },
		},
		set_order_state: { body: { client_id: 1001, state_id: 38 }, gives: DONE },
		get_order_state: { query: { client_id: 1001 }, gives: { status: 'success', state_id: 36 } },
		check_whatsapp: { query: { phone: '+7 999 000-00-02' }, gives: { exists: true } },
		connected_channels: {
			gives: expect.objectContaining({
				project_id: 424757,
				whatsapp: [expect.objectContaining({ group_id: WHATSAPP_GROUP, status: 1 })],
				viber: [],
			}),
		},
		get_messages: {
			gives: {
				messages: expect.arrayContaining([expect.objectContaining({ description: 'Handover' })]),
			},
		},
	};

	it('are all tried', () => {
		expect(Object.keys(valid)).toEqual(contract.operations.map(({ id }) => id));
	});

	it.each(Object.entries(valid))('%s', async (action, { gives, ...sent }) => {
		const { status, data } = await call(action, sent);
		expect(data).toEqual(gives);
		expect(contract.checkResponse(action, status, data)).toEqual([]);
		expect(box.salebot.requests).toEqual([
			expect.objectContaining({ operation: action, path: `/${action}`, problems: [], status }),
		]);
		expect(status).toBe(action === 'ok_callback' ? 404 : 200);
	});
});
