import { join } from 'node:path';
import { loadContract } from '../../sandbox/contract';

const contract = loadContract(join(__dirname, '../../contracts/salebot.openapi.json'));

const problems = (
	method: string,
	path: string,
	sent: { query?: Record<string, unknown>; body?: unknown } = {},
) => contract.check({ method, path, ...sent }).problems;

describe('requests', () => {
	it.each([
		['POST', '/callback', { body: { client_id: '25554', message: 'hi', anything: [1] } }],
		['POST', '/callback', { body: { client_phone: '7', message: 'hi', resume_bot: true } }],
		['GET', '/callback', { query: { client_id: 5, message: 'hi', resume_bot: 'True', extra: 1 } }],
		['POST', '/message/', { body: { client_id: 5, message_id: 701 } }],
		['POST', '/message', { body: { client_id: 5, message: 'a', buttons: [{ text: 'b' }] } }],
		[
			'POST',
			'/message',
			{ body: { client_id: 5, message: 'a', buttons: { hint: 'h', buttons: [{ text: 'b' }] } } },
		],
		['POST', '/broadcast', { body: { platform_ids: [1, 'b'], group_id: 'x', message: 'a' } }],
		['GET', '/get_history', { query: { client_id: '5', limit: '2000' } }],
		['GET', '/find_all_client_id_by_several_vars', { query: { city: 'Omsk', plan: 'pro' } }],
		['POST', '/check_whatsapp', { body: { phone: '79' } }],
		['GET', '/check_whatsapp', { query: { phone: '79' } }],
		['POST', '/load_clients', { body: [{ platform_id: '79', group_id: '', client_type: 13 }] }],
	])('%s %s is accepted: %j', (method, path, sent) => {
		expect(problems(method, path, sent)).toEqual([]);
	});

	it.each([
		['GET', '/broadcast', {}, 'method: /broadcast takes POST, not GET'],
		['POST', '/push', {}, 'path: no operation POST /push'],
		['POST', '/message', {}, 'body: is required'],
		[
			'POST',
			'/message',
			{ body: { client_id: true, message: 'a' } },
			'body.client_id: must be string or integer',
		],
		[
			'POST',
			'/message',
			{ body: { client_id: 5, message: 'a', phone: '1' } },
			'body.phone: is not in the contract',
		],
		[
			'POST',
			'/message',
			{ body: { client_id: 5 } },
			'body: needs at least one of message, attachment_url, message_id',
		],
		[
			'POST',
			'/message',
			{ body: { client_id: 5, attachment_url: 'u' } },
			'body.attachment_type: is required with attachment_url',
		],
		[
			'POST',
			'/message',
			{ body: { client_id: 5, message: 'a', buttons: [{}] } },
			'body.buttons[0].text: is required',
		],
		[
			'POST',
			'/message',
			{ body: { client_id: 5, message: 'a', buttons: 5 } },
			'body.buttons: must be array or object',
		],
		[
			'POST',
			'/callback',
			{ body: { message: 'a' } },
			'body: needs at least one of client_id, client_phone, client_email',
		],
		[
			'POST',
			'/callback',
			{ body: { client_id: 5, message: 'a', send_time: '2024-10-16T13:15:59' } },
			'body.send_time: must match pattern',
		],
		[
			'POST',
			'/callback',
			{ query: { vk_id: 1 }, body: { client_id: 5, message: 'a' } },
			'query.vk_id: is not in the contract',
		],
		[
			'GET',
			'/callback',
			{ query: { client_id: 5, message: 'a', resume_bot: true } },
			'query.resume_bot: must be one of',
		],
		[
			'POST',
			'/tg_callback',
			{ body: { message: 'a', user_id: 1, group_id: '@ShopBot' } },
			'body.group_id: must match pattern',
		],
		[
			'POST',
			'/tg_callback',
			{ query: { value_user_id: 'u' }, body: { message: 'a', user_id: 1, group_id: 'aBot' } },
			'query.value_user_id: is not in the contract',
		],
		[
			'POST',
			'/broadcast',
			{ body: { list: 1, clients: [5], message: 'a' } },
			'body: needs exactly one of list, clients, platform_ids',
		],
		[
			'POST',
			'/broadcast',
			{ body: { message: 'a', group_id: '1' } },
			'body: needs exactly one of list, clients, platform_ids',
		],
		[
			'POST',
			'/broadcast',
			{ body: { platform_ids: [1], message: 'a' } },
			'body.group_id: is required with platform_ids',
		],
		[
			'POST',
			'/send_callback_by_platform_id',
			{ body: { platform_ids: Array(301).fill(1), callback_text: 'a' } },
			'body.platform_ids: must have at most 300 items',
		],
		[
			'POST',
			'/delete_clients',
			{ body: { client_ids: Array(501).fill(1) } },
			'body.client_ids: must have at most 500 items',
		],
		['GET', '/get_clients', { query: { limit: 501 } }, 'query.limit: must be <= 500'],
		['GET', '/get_clients', { query: { offset: 'x' } }, 'query.offset: must be integer'],
		[
			'GET',
			'/get_clients',
			{ query: { limit: ['1', '2'] } },
			'query.limit: is given more than once',
		],
		['GET', '/get_clients', { body: {} }, 'body: get_clients takes no body'],
		[
			'GET',
			'/get_history',
			{ query: { client_id: 5, start_date: '01.01.2026' } },
			'query.stop_date: is required with start_date',
		],
		[
			'GET',
			'/get_orders',
			{ query: { client_id: 5, order_status: 3 } },
			'query.order_status: must be one of 0, 1, 2',
		],
		['GET', '/get_orders', {}, 'query.client_id: is required'],
		[
			'GET',
			'/find_all_client_id_by_several_vars',
			{ query: { a: 1, b: 1, c: 1, d: 1 } },
			'query.variables: must have at most 3 keys',
		],
		['POST', '/check_whatsapp', { body: { phone: 79 } }, 'body.phone: must be string'],
		['POST', '/load_clients', { body: { clients: [] } }, 'body: must be array'],
		[
			'POST',
			'/load_clients',
			{ body: [{ platform_id: 1, group_id: 'x', client_type: 13 }] },
			'body[0].group_id: must be ""',
		],
		[
			'POST',
			'/save_variables',
			{ body: { client_id: 1, clients: [2], variables: { a: 1 } } },
			'body: needs exactly one of client_id, clients',
		],
		[
			'POST',
			'/find_clients',
			{ body: { q: { a: { _in: [1], _not: 2 } } } },
			'body.q.a: must have at most 1 keys',
		],
		[
			'POST',
			'/find_clients',
			{ body: { q: { a: 1 }, include_all: 'False' } },
			'body.include_all: must be boolean',
		],
	])('%s %s is refused: %j', (method, path, sent, reason) => {
		expect(problems(method, path, sent)).toEqual([expect.stringContaining(reason)]);
	});

	it('lets a query parameter stand for a field of the body, and then other keys too', () => {
		const body = { lead: { client: 5 }, anything: true };
		expect(problems('POST', '/message', { body: { ...body, message: 'a' } })).toHaveLength(3);
		expect(
			problems('POST', '/message', {
				query: { value_client_id: 'who', value_message: 'what' },
				body: { who: 5, what: 'a', ...body },
			}),
		).toEqual([]);
		expect(
			problems('POST', '/message', {
				query: { delimiter: '1', delimiter_value_client_id: 'lead1client' },
				body: { ...body, message: 'a' },
			}),
		).toEqual([]);
		expect(
			problems('POST', '/message', { query: { delimiter_value_client_id: 'a1b' }, body }),
		).toEqual([
			'query.delimiter: is required with delimiter_value_client_id',
			'body: needs at least one of message, attachment_url, message_id',
		]);
	});

	it('hands back query values in their types and the fields of a GET as a body', () => {
		const { query } = contract.check({
			method: 'GET',
			path: '/get_clients',
			query: { limit: '10', list: '5' },
		});
		expect(query).toEqual({ limit: 10, list: '5' });
		const { body } = contract.check({
			method: 'GET',
			path: '/message',
			query: { client_id: 5, message: 'a', time_shift: '3' },
		});
		expect(body).toEqual({ client_id: '5', message: 'a', time_shift: 3 });
	});
});
