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

describe('a value that was sent is never taken for none', () => {
	test.each<[unknown, string]>([
		[false, 'false'],
		[true, 'true'],
		[0, '0'],
		['None', 'None'],
		['', ''],
		['  ', '  '],
	])('%p', (value, text) => {
		const call = { field_name: 'vip', field_value: value };
		expect(read('update_contact_field', call).fieldValue).toBe(text);
	});

	test.each<[unknown, RegExp]>([
		[['a', 'b'], /^field_value must be text, but is a list$/],
		[[], /^field_value must be text, but is a list$/],
		[{ a: 1 }, /^field_value must be text, but is an object$/],
	])('%j is refused', (value, reason) => {
		const call = { field_name: 'vip', field_value: value };
		expect(refusal('update_contact_field', call)).toMatch(reason);
		expect(refusal('update_contact_field', call, true)).toMatch(reason);
	});
});

describe('an ID that was sent and cannot be read is not taken for none: it would be somebody else', () => {
	const quote = { from_currency: 'USDT', to_currency: 'RUB', from_amount: '1', to_amount: '92' };
	const calls: Array<[endpoint: string, key: string, call: object]> = [
		['update_contact_field', 'contact_id', { field_name: 'vip', field_value: 'yes' }],
		['get_contact', 'contact_id', {}],
		['get_discount', 'contact_id', quote],
		['send_to_chat', 'to_user_id', { to_chat_id: '1', message_type: 'text', text: 'hi' }],
		['send_to_chat', 'reply_to_message_id', { to_chat_id: '1', message_type: 'text', text: 'hi' }],
	];
	const odd = [false, true, ['7', '8'], { id: 7 }, 1.5, '7.0E+18'];
	test.each(calls)('%s %s', (endpoint, key, call) => {
		for (const value of odd) {
			expect(refusal(endpoint, { ...call, [key]: value })).toMatch(new RegExp(`^${key} must be`));
		}
		for (const none of [undefined, null, '', 'None']) {
			expect(refusal(endpoint, { ...call, [key]: none })).toBeUndefined();
		}
	});

	test('a text that is none', () => {
		const call = { to_chat_id: '1', message_type: 'media', text: { body: 'hi' } };
		expect(refusal('send_to_chat', call)).toMatch(/^text must be text, but is an object/);
	});
});

describe('strict mode', () => {
	const whole = {
		...message,
		from_user: { user_id: '7', user_first_name: 'Anna', user_last_name: 'B', metadata: {} },
		conversation_history: [{ text: 'before' }],
	};

	test('takes what the document shows', () => {
		expect(refusal('message_from_chat', whole, true)).toBeUndefined();
		const { metadata, ...user } = whole.from_user;
		const above = { ...whole, from_user: user, metadata };
		expect(refusal('message_from_chat', above, true)).toBeUndefined();
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
		[{ from_user: 'anna' }, /^from_user.user_id is missing/],
		[
			{ from_user: { ...whole.from_user, user_first_name: undefined } },
			/user_first_name is missing/,
		],
		[{ from_user: { ...whole.from_user, user_last_name: null } }, /user_last_name is missing/],
		[{ from_user: { ...whole.from_user, user_last_name: 5 } }, /user_last_name must be text/],
		[{ from_user: { ...whole.from_user, age: 5 } }, /^from_user.age is not in the document/],
		[{ from_user: { ...whole.from_user, metadata: undefined } }, /^metadata is missing/],
		[{ conversation_history: undefined }, /^conversation_history is missing/],
		[{ conversation_history: {} }, /^conversation_history must be a list/],
		[{ conversation_history: ['hi'] }, /^conversation_history must hold objects/],
		[{ channel: 'whatsapp' }, /^channel must be "telegram", but is "whatsapp"/],
		[{ timestamp: '1767225600.5' }, /^timestamp must be a number/],
		[{ message_type: 'poll' }, /^message_type must be one of/],
		[{ metadata: 'x' }, /^metadata must be an object/],
		[{ office: 2 }, /^office is not in the document/],
	])('refuses %j', (more, reason) => {
		expect(refusal('message_from_chat', { ...whole, ...more }, true)).toMatch(reason);
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
