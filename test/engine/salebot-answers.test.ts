import { wordsOf } from '../support/bench';
import { everyOperation } from '../support/contracts';
import { useSalebot } from '../support/salebot';

const bench = useSalebot();
const answer = (body: unknown, status = 200) => bench.sandbox.fault({ status, body, times: 4 });
const message = { clientId: 1001, message: 'Hello' };

describe('get_variables', () => {
	const get = async () => await bench.run('variable.get', { clientId: 1001 });

	it('gives the flat map', async () => {
		const { json } = await get();
		expect(json).toEqual([
			expect.objectContaining({ city: 'Kazan', size: 'M', order_id: '1001-40632' }),
		]);
	});

	it.each([
		{ status: 'fail', message: 'no access' },
		{ status: 'error', error: 'try later' },
		{ status: 'client_not_found' },
		{ status: 'fail', reason: 'the key may not read' },
		{ status: 'Failed', client_id: 1001, error_code: 17 },
		{ status: false, msg: 'denied' },
		{ success: 'false', message: 'denied' },
	])('is a failure with HTTP 200 where it says so: %j', async (body) => {
		bench.sandbox.fault({ status: 200, body, times: 1 });
		const { error } = await bench.run('variable.get', { clientId: 1001 });
		expect(error?.message).toContain('Salebot refused');
	});

	it('may hold a variable called status', async () => {
		answer({ status: 'client_not_found', name: 'Anna' });
		expect((await get()).json).toEqual([{ status: 'client_not_found', name: 'Anna' }]);
		bench.sandbox.reset();
		answer({ status: 'paid' });
		expect((await get()).json).toEqual([{ status: 'paid' }]);
	});

	it('may hold variables called error, result and success', async () => {
		const held = { error: 'E17', result: 'no', success: 0, name: 'Anna' };
		answer(held);
		expect((await get()).json).toEqual([held]);
	});

	it('fails where status is all there is and says that there is no client', async () => {
		answer({ status: 'client_not_found' });
		expect(wordsOf(await get())).toContain('client_not_found');
	});

	it('fails where the answer is no map', async () => {
		answer('ok');
		expect(wordsOf(await get())).toContain('cannot be read');
	});
});

describe('digits', () => {
	it('beyond 2^53 arrive unchanged', async () => {
		answer(
			'{"status":"success","result":[{"id":9007199254740993,"client_replica":true,"created_at":1}]}',
		);
		const { json } = await bench.run('history.get', { clientId: 1001 });
		expect(json).toEqual([expect.objectContaining({ id: '9007199254740993' })]);
	});

	it('within 2^53 stay numbers', async () => {
		const { json } = await bench.run('history.get', { clientId: 1001 });
		expect(json[0]).toMatchObject({ id: 22_563_045_503 });
	});

	it('of an ID given as text are sent as they are', async () => {
		await bench.run('message.send', { ...message, clientId: '9007199254740993' });
		expect(bench.sent()).toMatchObject({ client_id: '9007199254740993' });
	});
});

describe('a send', () => {
	it.each([
		['ok', { success: true, response: 'ok' }],
		['', { success: true }],
		['{}', {}],
		['[]', { success: true }],
		['{"status":"success"', { success: true, response: '{"status":"success"' }],
		['{"status":"OK"}', { status: 'OK' }],
		['{"status":"success","error":"none"}', { status: 'success', error: 'none' }],
		['{"id":5,"error":null,"errors":[]}', { id: 5, error: null, errors: [] }],
		['{"success":true,"errors":["Vera"]}', { success: true, errors: ['Vera'] }],
		['{"ok":1,"error":""}', { ok: 1, error: '' }],
		['{"status":"success",}', { status: 'success' }],
		["{'status': 'success', 'sent': True}", { status: 'success', sent: true }],
	])('takes %p as success', async (body, json) => {
		answer(body);
		const ran = await bench.run('message.send', message);
		expect(ran.error).toBeUndefined();
		expect(ran.json).toEqual([json]);
	});

	it.each([
		'{"status":"wait"',
		'{"success":false,"message":"Nobody is there"}',
		'{broken}',
		'<html><body>Hello</body></html>',
		'Access denied',
	])('does not take %p as success', async (body) => {
		answer(body);
		const ran = await bench.run('message.send', message);
		expect(ran.error).toBeDefined();
		expect(ran.items).toEqual([]);
	});
});

describe('a read', () => {
	it.each([
		['order.getCurrent', { clientId: 1001 }, 'order_id'],
		['order.getAll', { clientId: 1001 }, 'order_id'],
		['order.getState', { clientId: 1001 }, 'state_id'],
		['client.getAll', {}, 'clients'],
		['client.checkWhatsapp', { phone: '79875146788' }, 'exists'],
		['project.getConnectedChannels', {}, 'project_id'],
		['history.get', { clientId: 1001 }, 'result'],
	])('%s says what its answer lacks', async (operation, parameters, name) => {
		answer({ status: 'success' });
		expect(wordsOf(await bench.run(operation, parameters))).toContain(`holds no "${name}"`);
	});

	it('that finds no client fails, and can go on', async () => {
		const parameters = { phone: '70000000000' };
		expect(wordsOf(await bench.run('client.getByWhatsapp', parameters))).toContain(
			'client_not_found',
		);
		answer({ status: 'success', client_id: null });
		const settings = { onError: 'continueRegularOutput' as const };
		const { json } = await bench.run('client.findByPhone', parameters, { settings });
		expect(json).toEqual([
			{
				error: expect.stringContaining('found no such client'),
				advice: expect.stringContaining('Check the value'),
				outcome: 'refused',
			},
		]);
	});

	it('digests an answer printed as Python would', async () => {
		answer("{'project_id': 1, 'telegram': [{'id': 23, 'enabled': True, 'group_id': 'bot'}], }");
		const { json } = await bench.run('project.getConnectedChannels');
		expect(json).toEqual([
			{ project_id: 1, messenger: 'telegram', id: 23, enabled: true, group_id: 'bot' },
		]);
	});
});

it('whatsapp_client_id with HTTP 404 means that there is no such client', async () => {
	bench.sandbox.fault({ status: 404, body: '', times: 1 });
	const { error } = await bench.run('client.getByWhatsapp', { phone: '79161234567', groupId: 'x' });
	expect(error?.message).toContain('Salebot found no such client');
});

describe('HTTP 200 that says no', () => {
	const asks = everyOperation().filter(
		({ entry, operation }) => entry.vendor === 'salebot' && !operation.many && !operation.execute,
	);
	const REFUSALS = [
		{ status: 'fail', reason: 'the module is off' },
		{ status: ' FAIL ', client_id: 7, error_text: 'off' },
		{ success: 'false', message: 'off' },
		[{ status: 'fail', msg: 'off' }],
		{ error: 'off' },
		{ errors: { group_id: ['off'] }, message: 'no' },
		{ result: false, message: 'off' },
		{ ok: false, description: 'off' },
		{ success: 0 },
		{ success: 'error', text: 'off' },
		{ result: 'error', text: 'off' },
	];
	it.each(asks.map((one) => [one.title, one] as const))('fails %s', (_, { operation, api }) => {
		const read = operation.digest ?? api.digest;
		const request = { method: 'GET', path: operation.path ?? '', idempotent: true } as const;
		for (const body of REFUSALS) {
			const answered = { status: 200, headers: {}, text: JSON.stringify(body) };
			expect(() => read(answered, request)).toThrow(/Salebot (refused|found no such)/);
		}
	});
});
