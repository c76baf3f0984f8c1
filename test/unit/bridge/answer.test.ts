import { documentedAnswer, WrongAnswer } from '../../../nodes/Bridge/served/answer';
import { judge } from '../../../nodes/Bridge/served/guard';
import { bears } from '../../../nodes/Bridge/served/token';
import { loadContract } from '../../../sandbox/contract';
import { contractFile } from '../../../sandbox/bridge';

const contract = loadContract(contractFile);
const rate = {
	from_currency: 'USDT',
	to_currency: 'RUB',
	from_amount: '100',
	to_amount: '9250.50',
	valid_until: 1767225600.5,
};

test('what is sent is what the contract shows, amounts as text', () => {
	const given = { ...rate, from_amount: 100.5, valid_until: '1767225600.5', secret: 'inside' };
	const sent = documentedAnswer('get_rates', given);
	expect(sent).toEqual({ ...rate, from_amount: '100.5' });
	expect(contract.checkResponse('get_rates', 200, sent)).toEqual([]);

	const granted = documentedAnswer('get_discount', { ...rate, discount: 0.005 });
	expect(granted).toEqual({ ...rate, discount: '0.005' });
	expect(contract.checkResponse('get_discount', 200, granted)).toEqual([]);

	const message = documentedAnswer('send_to_chat', { message_id: 12, timestamp: 1767225600.25 });
	expect(message).toEqual({ status: 'ok', message_id: '12', timestamp: '1767225600.25' });
	expect(contract.checkResponse('send_to_chat', 200, message)).toEqual([]);

	expect(documentedAnswer('update_contact_field', { anything: 1 })).toEqual({ status: 'ok' });
	expect(documentedAnswer('get_contact', { name: 'Anna' })).toEqual({ name: 'Anna' });
});

test.each([
	['get_rates', { ...rate, from_amount: undefined }, /from_amount is missing/],
	['get_rates', { ...rate, from_amount: 0.1 + 0.2 }, /lost digits/],
	['get_rates', { ...rate, to_amount: '1,000' }, /1\.000 or 1000/],
	['get_rates', { ...rate, valid_until: 'soon' }, /valid_until must be a number/],
	['get_rates', { ...rate, to_currency: '' }, /to_currency must be text/],
	['get_discount', { ...rate, discount: '5%' }, /discount must be a decimal fraction/],
	['send_to_chat', { status: 'sent', message_id: '1' }, /status must be "ok"/],
	['send_to_chat', { message_id: '1' }, /timestamp is missing/],
	['get_contact', [1], /not an object/],
] as const)('%s: %j is refused by the name of the field', (name, body, reason) => {
	expect(() => documentedAnswer(name, body)).toThrow(WrongAnswer);
	expect(() => documentedAnswer(name, body)).toThrow(reason);
});

describe('whatever n8n is about to send, the document has the last word', () => {
	const endpoints = [
		'get_rates',
		'get_discount',
		'send_to_chat',
		'get_contact',
		'update_contact_field',
	] as const;
	const ofN8n = [
		[500, { message: 'Error in workflow' }],
		[500, { code: 0, message: 'No item to return was found' }],
		[200, { message: 'Workflow executed successfully but no data was returned' }],
		[200, undefined],
		[200, rate],
	] as const;
	test.each(endpoints)('%s: the words of n8n are never taken for an answer', (name) => {
		for (const [status, body] of ofN8n) {
			const judged = judge(name, status, body, false);
			expect(judged.status).toBe(500);
			expect(contract.checkResponse(name, 500, judged.body)).toEqual([]);
		}
	});

	test('a failure that the workflow tells goes out with its status', () => {
		const body = { status: 'fail', error: 'This pair is not traded' };
		expect(judge('get_rates', 404, body, true)).toEqual({ status: 404, body });
		expect(judge('get_rates', 200, body, true)).toEqual({ status: 400, body });
	});

	test('nonsense becomes a failure that names the field', () => {
		const judged = judge('get_rates', 200, { from_amount: 'many' }, true);
		expect(judged).toMatchObject({ status: 500, body: { status: 'fail' } });
		expect(judged.reason).toMatch(/not that of get_rates: from_currency is missing/);
	});

	test('a message is acknowledged, and not where nothing was started', () => {
		const acknowledged = judge('message_from_chat', 200, { status: 'ok' }, false);
		expect(acknowledged).toEqual({ status: 200, body: { status: 'ok' } });
		expect(judge('message_from_chat', 500, { message: 'x' }, false)).toMatchObject({
			status: 500,
			body: { status: 'fail' },
		});
	});
});

describe('the token', () => {
	test.each(['Bearer t0ken', 'bearer t0ken', 'BEARER  t0ken '])('%j is let in', (header) => {
		expect(bears(header, 't0ken')).toBe(true);
		expect(bears(header, 'Bearer t0ken')).toBe(true);
	});

	test.each([
		undefined,
		'',
		't0ken',
		'Bearer',
		'Bearer ',
		'Bearer t0ke',
		'Bearer t0kenn',
		'Basic t0ken',
	])('%j is not', (header) => expect(bears(header, 't0ken')).toBe(false));

	test.each([undefined, '', '  ', null, 5])('nobody is let in where the token is %p', (token) => {
		expect(bears('Bearer ', token)).toBe(false);
		expect(bears('Bearer undefined', token)).toBe(false);
	});
});

test('a number that has lost digits is never an ID', () => {
	const ids = [
		{ message_id: 2 ** 60, timestamp: 1 },
		{ message_id: '1', timestamp: -(2 ** 53) },
	];
	for (const body of ids) {
		expect(() => documentedAnswer('send_to_chat', body)).toThrow(/more digits than a number keeps/);
	}
	const card = { name: 'Vera', accounts: [{ id: 2 ** 53 }] };
	expect(() => documentedAnswer('get_contact', card)).toThrow(/^accounts\.0\.id has more digits/);
	const exact = { message_id: '1152921504606846976', timestamp: 2 ** 53 - 1 };
	expect(documentedAnswer('send_to_chat', exact)).toEqual({
		status: 'ok',
		message_id: '1152921504606846976',
		timestamp: '9007199254740991',
	});
});

test('a last node without items is no failure of the workflow', () => {
	const nothing = { code: 0, message: 'No item to return was found' };
	expect(judge('get_rates', 500, nothing, false).reason).toBe(
		'The workflow ended without an answer',
	);
	expect(judge('get_rates', 500, { message: 'Error in workflow' }, false).reason).toBe(
		'The workflow failed',
	);
});
