import { endpointAt, ENDPOINTS, endpointNamed } from '../../../nodes/Bridge/served/endpoints';
import { BadPayload, callIdOf, readPayload } from '../../../nodes/Bridge/served/payload';
import { loadContract } from '../../../sandbox/contract';
import { contractFile } from '../../../sandbox/bridge';

const contract = loadContract(contractFile);

function read(name: string, payload: unknown, strict = false) {
	const endpoint = endpointNamed(name);
	if (!endpoint) throw new Error(`there is no ${name}`);
	return readPayload(endpoint, payload, strict);
}

const refusal = (name: string, payload: unknown, strict = false) => {
	try {
		read(name, payload, strict);
	} catch (error) {
		if (error instanceof BadPayload) return error.message;
		throw error;
	}
	return undefined;
};

const message = {
	channel: 'telegram',
	message_type: 'text',
	message_id: '5001',
	chat_type: 'private',
	from_chat_id: '-100200',
	from_user: { user_id: '7', user_first_name: 'Anna' },
	timestamp: 1767225600.5,
	text: 'Hello',
};

test('the six endpoints are those of the contract, with their methods', () => {
	const served = ENDPOINTS.map(({ name, method }) => `${method} /${name}`);
	expect(served.sort()).toEqual(contract.operations.map((o) => `${o.method} ${o.path}`).sort());
	expect(endpointAt('/webhook/bridge/get_rates')?.name).toBe('get_rates');
	expect(endpointAt('/webhook-test/a/b/send_to_chat/')?.name).toBe('send_to_chat');
	expect(endpointAt('/webhook/bridge')).toBeUndefined();
});

test('every documented field of a call has a name of its own', () => {
	for (const { name, parts } of ENDPOINTS) {
		const operation = contract.operation(name);
		const query = operation.parameters.map((one) => one.name).filter((one) => one !== '*');
		const schema = operation.body?.schema as { properties?: object } | undefined;
		const known = [...query, ...Object.keys(schema?.properties ?? {})];
		const read = new Set(parts.map(({ wire }) => wire.split('.')[0]));
		expect([...read].sort()).toEqual(known.sort());
	}
});

test('a message is read under names of our own', () => {
	expect(read('message_from_chat', message)).toEqual({
		channel: 'telegram',
		messageType: 'text',
		messageId: '5001',
		messageMetadata: null,
		chatType: 'private',
		fromChatId: '-100200',
		fromUserUserId: '7',
		fromUserUsername: null,
		fromUserUserFirstName: 'Anna',
		fromUserUserLastName: null,
		fromUserMetadata: null,
		metadata: null,
		conversationHistory: null,
		timestamp: 1767225600.5,
		text: 'Hello',
	});
});

describe('no message is lost to pedantry', () => {
	test.each([
		['integer IDs', { message_id: 5001, from_chat_id: -100200 }],
		['no user', { from_user: null }],
		['a user that is text', { from_user: 'anna' }],
		['an odd timestamp', { timestamp: 'yesterday' }],
		['unknown keys', { office: 2, more: { a: 1 } }],
		['a type nobody knows', { message_type: 'poll', text: null }],
		['no type', { message_type: undefined }],
		['no channel', { channel: 'None' }],
		['a history that is text', { conversation_history: 'none' }],
		['a sticker without text', { message_type: 'sticker', text: '' }],
	])('%s', (_, more) => {
		expect(read('message_from_chat', { ...message, ...more })).toMatchObject({
			messageId: '5001',
			fromChatId: '-100200',
		});
	});

	test.each(['None', 'null', 'NULL'])('somebody may write %s', (text) => {
		expect(read('message_from_chat', { ...message, text }).text).toBe(text);
	});
});

describe('what nothing can be done with is refused by the name of the field', () => {
	const nothing = [undefined, null, '', '  ', 'None', 'none', 'null'];
	test.each(nothing)('an ID that is %p', (value) => {
		expect(refusal('message_from_chat', { ...message, message_id: value })).toBe(
			'message_id is missing',
		);
		expect(refusal('message_from_chat', { ...message, from_chat_id: value })).toBe(
			'from_chat_id is missing',
		);
		expect(refusal('get_rates', { from_currency: 'USDT', to_currency: value })).toBe(
			'to_currency is missing',
		);
	});

	test.each([undefined, null, '', '  '])('a text that is %p', (text) => {
		expect(refusal('message_from_chat', { ...message, text })).toMatch(/^text is missing/);
		expect(refusal('send_to_chat', { to_chat_id: '1', message_type: 'TEXT', text })).toMatch(
			/^text is missing/,
		);
	});

	test.each([true, {}, ['1'], 1.5])('an ID that is %p', (value) => {
		expect(refusal('message_from_chat', { ...message, message_id: value })).toMatch(/^message_id/);
	});

	test.each([null, [], 'text', 5])('a body that is %p', (body) => {
		expect(refusal('message_from_chat', body)).toMatch(/JSON object/);
	});

	test('an amount that may mean two things', () => {
		const call = { from_currency: 'USDT', to_currency: 'RUB', from_amount: '1,000' };
		expect(refusal('get_rates', call)).toMatch(/from_amount.*1\.000 or 1000/);
		expect(refusal('get_discount', { ...call, from_amount: ['1', '2'] })).toMatch(/from_amount/);
	});
});

test('a rate may be asked for with none, one or both amounts, missing in any way', () => {
	const call = { from_currency: 'USDT', to_currency: 'RUB' };
	expect(read('get_rates', call)).toEqual({
		fromCurrency: 'USDT',
		toCurrency: 'RUB',
		fromAmount: null,
		toAmount: null,
	});
	expect(read('get_rates', { ...call, from_amount: '1 000,50', to_amount: 'None' })).toMatchObject({
		fromAmount: '1000.50',
		toAmount: null,
	});
	expect(read('get_rates', { ...call, from_amount: '1', to_amount: '92.5' })).toMatchObject({
		fromAmount: '1',
		toAmount: '92.5',
	});
});

describe('strict mode', () => {
	test('takes what the document shows', () => {
		expect(refusal('message_from_chat', message, true)).toBeUndefined();
		const rates = { from_currency: 'USDT', to_currency: 'RUB' };
		expect(refusal('get_rates', rates, true)).toBeUndefined();
		expect(refusal('get_rates', { ...rates, from_amount: '1', to_amount: '2' }, true)).toBe(
			undefined,
		);
	});

	test.each([
		[{ message_id: 5001 }, /^message_id must be text/],
		[{ chat_type: undefined }, /^chat_type is missing/],
		[{ from_user: {} }, /^from_user.user_id is missing/],
		[{ timestamp: '1767225600.5' }, /^timestamp must be a number/],
		[{ message_type: 'poll' }, /^message_type must be one of/],
		[{ metadata: 'x' }, /^metadata must be an object/],
		[{ office: 2 }, /^office is not in the document/],
	])('refuses %j', (more, reason) => {
		expect(refusal('message_from_chat', { ...message, ...more }, true)).toMatch(reason);
	});
});

test('the same message has the same event ID, and another one another', () => {
	const endpoint = endpointNamed('message_from_chat');
	const rates = endpointNamed('get_rates');
	if (!endpoint || !rates) throw new Error('there are no such endpoints');
	const idOf = (payload: object) =>
		callIdOf(endpoint, readPayload(endpoint, payload, false), payload);
	expect(idOf(message)).toBe(idOf({ ...message, text: 'edited', message_id: 5001 }));
	expect(idOf(message)).not.toBe(idOf({ ...message, message_id: '5002' }));
	expect(idOf(message)).not.toBe(idOf({ ...message, from_chat_id: '1' }));
	const call = { from_currency: 'USDT', to_currency: 'RUB' };
	expect(callIdOf(rates, {}, call)).toBe(callIdOf(rates, {}, { ...call }));
	expect(callIdOf(rates, {}, call)).not.toBe(callIdOf(rates, {}, { ...call, from_amount: '1' }));
});
