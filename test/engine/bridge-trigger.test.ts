import axios from 'axios';
import type { INodeParameters } from 'n8n-workflow';
import { ENDPOINTS } from '../../nodes/Bridge/served/endpoints';
import { contractFile } from '../../sandbox/bridge';
import { loadContract } from '../../sandbox/contract';
import type { Served, Serving } from '../support/bridgeTrigger';
import { message, rate, serveWorkflow } from '../support/bridgeTrigger';

const TOKEN = 'canary-incoming-7731';
const contract = loadContract(contractFile);
const QUERY = { from_currency: 'USDT', to_currency: 'RUB', from_amount: '100' };

let served: Served;
afterEach(async () => await served.stop());

const EVERY = ENDPOINTS.map(({ name }) => name);

async function serve(gives: unknown, trigger: INodeParameters = {}, more: Partial<Serving> = {}) {
	served = await serveWorkflow({
		trigger: { endpoints: EVERY, path: 'bridge', responseMode: 'lastNode', ...trigger },
		steps: [{ type: 'step', parameters: { gives } as INodeParameters }],
		credential: { baseUrl: '', token: 'canary-outgoing-7732', incomingToken: TOKEN },
		...more,
	});
}

const respond = (parameters: INodeParameters) => ({
	type: 'n8n-nodes-chat-crm.bridge',
	parameters: { resource: 'answer', operation: 'respond', ...parameters },
});

interface Wish {
	token?: string | null;
	query?: object;
	body?: unknown;
}

async function call(name: string, { token = TOKEN, query, body }: Wish = {}) {
	const endpoint = ENDPOINTS.find((one) => one.name === name);
	const { status, data, headers } = await axios.request<unknown>({
		method: endpoint?.method ?? 'GET',
		url: `${served.url}/${name}`,
		params: query,
		data: body,
		headers: token === null ? {} : { authorization: `Bearer ${token}` },
		validateStatus: null,
	});
	return { status, data, type: String(headers['content-type']) };
}

const FAIL = { status: 'fail', error: expect.any(String) };

describe('what is registered', () => {
	test('the chosen endpoints, below one path, by their documented names and methods', async () => {
		await serve({}, { endpoints: ['get_rates', 'message_from_chat'], path: '/office/bridge/' });
		expect(served.registered).toEqual([
			'GET /webhook/office/bridge/get_rates',
			'POST /webhook/office/bridge/message_from_chat',
		]);
	});

	test('all six, and never the base path itself', async () => {
		await serve({});
		expect(served.registered.sort()).toEqual(
			contract.operations.map(({ method, path }) => `${method} /webhook/bridge${path}`).sort(),
		);
	});
});

describe('who is let in', () => {
	test.each([null, '', 'wrong', 'canary-outgoing-7732', `${TOKEN}x`])(
		'the token %p gets 401 and starts nothing',
		async (token) => {
			await serve(rate);
			expect(await call('get_rates', { token, query: QUERY })).toMatchObject({
				status: 401,
				data: { status: 'fail', error: 'Unauthorized' },
			});
			expect(served.runs).toEqual([]);
		},
	);

	test.each([
		{ token: '\ufeffcanary-both\u200e', incomingToken: '' },
		{ token: 'other', incomingToken: '\u200b Bearer canary-both\u2060\r\n' },
	])('without an incoming token the one of the credential counts: %j', async (credential) => {
		await serve(rate, {}, { credential });
		expect((await call('get_rates', { token: 'canary-both', query: QUERY })).status).toBe(200);
	});

	test.each<Serving['credential']>(['unreadable', undefined, { token: '' }])(
		'a credential that is %p lets nobody in',
		async (credential) => {
			await serve(rate, {}, { credential });
			expect(await call('get_rates', { token: '', query: QUERY })).toMatchObject({ status: 401 });
			expect(await call('get_rates', { token: 'undefined', query: QUERY })).toMatchObject({
				status: 401,
			});
			expect(served.runs).toEqual([]);
		},
	);
});

describe('what is refused', () => {
	test.each([
		['get_rates', { query: { from_currency: 'USDT' } }, /to_currency is missing/],
		['get_rates', { query: { ...QUERY, from_amount: '1,000' } }, /from_amount/],
		['message_from_chat', { body: { ...message, text: '' } }, /text is missing/],
		['message_from_chat', { body: [message] }, /JSON object/],
		['update_contact_field', { body: { field_value: 'x' } }, /field_name is missing/],
	])('%s with %j gets 400 and starts nothing', async (name, wish, reason) => {
		await serve(rate);
		const { status, data } = await call(name, wish);
		expect({ status, data }).toEqual({ status: 400, data: FAIL });
		expect(data).toMatchObject({ error: expect.stringMatching(reason) });
		expect(contract.checkResponse(name, status, data)).toEqual([]);
		expect(served.runs).toEqual([]);
	});

	test('strict mode is an option', async () => {
		await serve({}, { options: { strict: true } });
		expect(await call('message_from_chat', { body: message })).toMatchObject({ status: 400 });
		expect(served.runs).toEqual([]);
	});
});

describe('a message from a chat', () => {
	test('is acknowledged at once and starts the workflow with all it says', async () => {
		await serve({ anything: 1 });
		const { status, data } = await call('message_from_chat', { body: message });
		expect({ status, data }).toEqual({ status: 200, data: { status: 'ok' } });
		await new Promise((resolve) => setTimeout(resolve, 100));
		const [run] = served.runs;
		const items = run?.data.resultData.runData['The "served" one']?.[0]?.data?.main?.[0];
		expect(items?.map(({ json }) => json)).toEqual([
			expect.objectContaining({
				event: 'message_from_chat',
				eventId: expect.stringMatching(/^[0-9a-f]{32}$/),
				messageId: '5001',
				fromChatId: '-100200',
				fromUserUserId: '7',
				text: 'rate 100 USDT',
				body: message,
			}),
		]);
		expect(JSON.stringify(served.runs)).not.toContain('canary');
	});

	test('is acknowledged also where the workflow fails', async () => {
		await serve('an exception with canary-2f81');
		expect(await call('message_from_chat', { body: message })).toMatchObject({ status: 200 });
	});
});

describe('answers from the last node', () => {
	test('leave in the documented shape, amounts as text', async () => {
		await serve({ ...rate, from_amount: 100, internal: 'not for others' });
		const { status, data, type } = await call('get_rates', { query: QUERY });
		expect({ status, data, type }).toEqual({
			status: 200,
			data: rate,
			type: 'application/json; charset=utf-8',
		});
	});

	test.each([
		['get_contact', { query: { contact_id: 'c-1' } }, { name: 'Anna' }, { name: 'Anna' }],
		[
			'send_to_chat',
			{ body: { to_chat_id: 1, message_type: 'text', text: 'x' } },
			{ message_id: 7, timestamp: 17.5 },
			{ status: 'ok', message_id: '7', timestamp: '17.5' },
		],
		['update_contact_field', { body: { field_name: 'a' } }, { any: 1 }, { status: 'ok' }],
		[
			'get_discount',
			{ query: QUERY },
			{ ...rate, discount: 0.005 },
			{ ...rate, discount: '0.005' },
		],
	])('of %s', async (name, wish, gives, wanted) => {
		await serve(gives);
		expect(await call(name, wish)).toMatchObject({ status: 200, data: wanted });
	});

	test.each([
		['nonsense', { from_amount: 'many' }, 'get_rates'],
		['nothing', [], 'get_rates'],
		['nothing', [], 'get_contact'],
		['nothing', [], 'update_contact_field'],
		['an exception', 'an exception with canary-2f81', 'get_rates'],
		['an exception', 'an exception with canary-2f81', 'get_contact'],
		['an exception', 'an exception with canary-2f81', 'update_contact_field'],
	])('%s: the documented failure', async (_, gives, name) => {
		await serve(gives);
		const { status, data, type } = await call(name, { query: QUERY, body: { field_name: 'a' } });
		expect({ status, data }).toEqual({ status: 500, data: FAIL });
		expect(JSON.stringify(data)).not.toContain('canary');
		expect(type).toBe('application/json; charset=utf-8');
		expect(served.warnings).toHaveLength(1);
	});

	test('a failure that the workflow tells is passed on', async () => {
		await serve({ status: 'fail', error: 'This pair is not traded' });
		expect(await call('get_rates', { query: QUERY })).toMatchObject({
			status: 400,
			data: { status: 'fail', error: 'This pair is not traded' },
		});
	});
});

describe('answers by Respond', () => {
	const trigger = { responseMode: 'responseNode' };
	const step = (gives: unknown) => ({ type: 'step', parameters: { gives } as INodeParameters });

	test('it knows which call it answers', async () => {
		await serve(null, trigger, { steps: [step(rate), respond({ answer: '={{ $json }}' })] });
		expect(await call('get_rates', { query: QUERY })).toMatchObject({ status: 200, data: rate });
		expect(served.warnings).toEqual([]);
	});

	test('a failure goes out with the chosen status', async () => {
		const told = { respondWith: 'fail', error: 'This pair is not traded', statusCode: 422 };
		await serve(null, trigger, { steps: [step(rate), respond(told)] });
		expect(await call('get_rates', { query: QUERY })).toMatchObject({
			status: 422,
			data: { status: 'fail', error: 'This pair is not traded' },
		});
	});

	test('the first of several items is the answer', async () => {
		const steps = [step([rate, { ...rate, to_amount: '1' }]), respond({ answer: '={{ $json }}' })];
		await serve(null, trigger, { steps });
		expect(await call('get_rates', { query: QUERY })).toMatchObject({ data: rate });
		const last = served.runs[0]?.data.resultData.runData['Step 2']?.[0];
		expect(last?.data?.main?.[0]).toHaveLength(2);
		expect(last?.hints?.map(({ message: text }) => text)).toEqual([
			expect.stringContaining('Only the first item'),
		]);
	});

	test('a second one, in a row or beside it, is refused', async () => {
		const answer = respond({ answer: rate });
		await serve(null, trigger, { steps: [answer, { ...answer }] });
		expect(await call('get_rates', { query: QUERY })).toMatchObject({ status: 200, data: rate });
		expect(served.runs[0]?.data.resultData.error?.message).toMatch(
			/has its answer already, from "Step 1"/,
		);
	});

	test('one whose answer did not fit has given none', async () => {
		const wrong = respond({ answer: { x: 1 } });
		const steps = [
			{ ...wrong, onError: 'continueRegularOutput' as const },
			respond({ answer: rate }),
		];
		await serve(null, trigger, { steps });
		expect(await call('get_rates', { query: QUERY })).toMatchObject({ status: 200, data: rate });
		expect(served.runs[0]?.data.resultData.error).toBeUndefined();
	});

	test('a call that was answered at once has none that waits', async () => {
		await serve(null, trigger, { steps: [respond({ respondWith: 'fail', error: 'no' })] });
		await call('message_from_chat', { body: message });
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(served.runs[0]?.data.resultData.error?.message).toMatch(/is answered at once/);
	});

	test('one that is relayed in pieces arrives whole, where it fits the document', async () => {
		const large = { notes: Array.from({ length: 9000 }, (_, index) => `note ${index}: да`) };
		const steps = [step(large), respond({ endpoint: 'get_contact', answer: '={{ $json }}' })];
		await serve(null, trigger, { steps, relayed: true });
		const type = 'application/json; charset=utf-8';
		expect(await call('get_contact')).toEqual({ status: 200, data: large, type });
		expect(await call('get_rates', { query: QUERY })).toMatchObject({ status: 500, data: FAIL });
	});

	test('a call that nobody answers is ended, and what comes later in pieces goes nowhere', async () => {
		const late = { ...trigger, options: { answerWithin: 0.2 } };
		const steps = [step('after 400 ms'), respond({ answer: { id: 7 } })];
		await serve(null, late, { steps, relayed: true });
		const { status, data } = await call('get_contact');
		const error = 'The workflow gave no answer within 0.2 seconds';
		expect({ status, data }).toEqual({ status: 504, data: { status: 'fail', error } });
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect(served.runs[0]?.data.resultData.error).toBeUndefined();
		expect(served.faults).toEqual([]);
		expect(served.warnings).toHaveLength(1);
	});

	test('what does not fit fails the workflow, and the other side is told', async () => {
		await serve(null, trigger, { steps: [step({ x: 1 }), respond({ answer: '={{ $json }}' })] });
		expect(await call('get_rates', { query: QUERY })).toMatchObject({ status: 500, data: FAIL });
		const { error } = served.runs[0]?.data.resultData ?? {};
		expect(error?.message).toMatch(/not an answer to get_rates: from_currency is missing/);
	});

	test('another shape may be chosen, which the trigger still checks', async () => {
		const steps = [step({ x: 1 }), respond({ endpoint: 'get_contact', answer: '={{ $json }}' })];
		await serve(null, trigger, { steps });
		expect(await call('get_contact')).toMatchObject({ status: 200, data: { x: 1 } });
		expect(await call('get_rates', { query: QUERY })).toMatchObject({ status: 500, data: FAIL });
	});

	test('a workflow that fails before it gives the documented failure', async () => {
		const steps = [step('an exception with canary-2f81'), respond({ answer: '={{ $json }}' })];
		await serve(null, trigger, { steps });
		const { status, data } = await call('get_contact');
		expect({ status, data }).toEqual({ status: 500, data: FAIL });
	});

	test('so does one that ends without it', async () => {
		await serve(null, trigger, { steps: [step(rate)] });
		for (const name of ['get_rates', 'get_contact', 'update_contact_field']) {
			const { status, data } = await call(name, { query: QUERY, body: { field_name: 'a' } });
			expect({ status, data }).toEqual({
				status: 500,
				data: { status: 'fail', error: 'The workflow ended without an answer' },
			});
		}
	});
});

test('integers beyond 2^53 stay exact', async () => {
	await serve({}, { endpoints: ['message_from_chat'] });
	const { status } = await axios.post(
		`${served.url}/message_from_chat`,
		'{"message_type":"text","text":"x","message_id":12345678901234567891,"from_chat_id":-98765432109876543210}',
		{ headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' } },
	);
	expect(status).toBe(200);
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(JSON.stringify(served.runs)).toContain('"messageId":"12345678901234567891"');
	expect(JSON.stringify(served.runs)).toContain('"fromChatId":"-98765432109876543210"');
});
