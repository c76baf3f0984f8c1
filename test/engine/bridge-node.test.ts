import type { INodeParameters } from 'n8n-workflow';
import { GROUP_CHAT, USER } from '../../sandbox/bridge/state';
import { useBridge } from '../support/bridge';

const { bench, run, sent, problems } = useBridge();
const pair = { fromCurrency: 'USDT', toCurrency: 'RUB' };

describe('the six endpoints', () => {
	afterEach(() => expect(problems()).toEqual([]));

	test('a message is sent to a chat, IDs as text', async () => {
		const ran = await run('message.sendToChat', {
			toChatId: Number(GROUP_CHAT),
			toUserId: 700100201,
			text: 'Hello',
			additionalFields: { replyToMessageId: 17, fromUserId: '5' },
		});
		expect(sent()).toEqual([
			{
				channel: 'telegram',
				message_type: 'text',
				to_chat_id: GROUP_CHAT,
				to_user_id: '700100201',
				text: 'Hello',
				reply_to_message_id: '17',
				from_user_id: '5',
			},
		]);
		expect(ran.json).toEqual([
			{ status: 'ok', message_id: '5001', timestamp: expect.stringMatching(/^\d+\.?\d*$/) },
		]);
		expect(bench.sandbox.state.messages[0]).toMatchObject({ direct: false });
	});

	test('a direct message names the user as the chat too', async () => {
		await run('message.sendToChat', { target: 'user', toUserId: USER, text: 'Hello' });
		expect(sent()).toMatchObject([{ to_chat_id: USER, to_user_id: USER }]);
		expect(bench.sandbox.state.messages[0]).toMatchObject({ direct: true });
	});

	test('a sticker needs no text, a text does', async () => {
		const metadata = '{"file_id": 12345678901234567890}';
		await run('message.sendToChat', {
			toChatId: USER,
			messageType: 'sticker',
			additionalFields: { messageMetadata: metadata },
		});
		expect(sent()).toMatchObject([{ message_metadata: { file_id: '12345678901234567890' } }]);
		const { error } = await run('message.sendToChat', { toChatId: USER });
		expect(error?.message).toBe("'Text' is empty [Item 0]");
	});

	test('the bot backend is told of a message with all that is documented', async () => {
		const ran = await run('message.notifyOfNewMessage', {
			fromChatId: GROUP_CHAT,
			messageId: 7,
			text: 'Hi',
			fromUserUserId: USER,
			additionalFields: {
				chatType: 'group',
				conversationHistory: [{ id: '6', text: 'Hello' }],
				timestamp: 1767225600.25,
				metadata: { a: 1 },
				fromUserUsername: 'anna',
				fromUserUserFirstName: 'Anna',
				fromUserUserLastName: 'Petrova',
				fromUserMetadata: { b: 2 },
				extraBody: { office: 2 },
				extraQuery: { version: '3' },
			},
		});
		expect(ran.json).toEqual([{ status: 'ok' }]);
		expect(bench.sandbox.state.notified).toEqual([
			{
				'*': { version: '3' },
				channel: 'telegram',
				message_type: 'text',
				message_id: '7',
				chat_type: 'group',
				from_chat_id: GROUP_CHAT,
				from_user: {
					user_id: USER,
					username: 'anna',
					user_first_name: 'Anna',
					user_last_name: 'Petrova',
					metadata: { b: 2 },
				},
				metadata: { a: 1 },
				conversation_history: [{ id: '6', text: 'Hello' }],
				timestamp: 1767225600.25,
				text: 'Hi',
				office: 2,
			},
		]);
	});

	test('a contact is read and changed', async () => {
		await run('contact.updateField', {
			contactId: 700100201,
			fieldName: 'city',
			fieldValue: 'Ufa',
		});
		await run('contact.updateField', { contactId: '700100201', fieldName: 'tag', fieldValue: 5 });
		const ran = await run('contact.get', { contactId: '700100201' });
		expect(ran.json).toEqual([
			expect.objectContaining({ id: '700100201', fields: { city: 'Ufa' }, tags: ['5'] }),
		]);
		await run('contact.updateField', { contactId: '700100201', fieldName: 'city', clear: true });
		expect(bench.sandbox.state.contacts[1]?.fields).toEqual({ city: '' });
	});

	test('a rate is asked for by an amount, which is not changed by a digit', async () => {
		const fromAmount = '123456789012345678901234567890.123456789012345678';
		const ran = await run('rate.get', { ...pair, fromAmount, toAmount: '' });
		expect(sent()).toEqual([
			{ from_currency: 'USDT', to_currency: 'RUB', from_amount: fromAmount },
		]);
		expect(ran.json).toMatchObject([
			{
				from_amount: fromAmount,
				to_amount: '11420370267587037026758703702675.87037026758703694339',
			},
		]);
	});

	test('a plain rate has no amount in the query', async () => {
		await run('rate.get', { ...pair, fromAmount: '={{ null }}', toAmount: '={{ undefined }}' });
		expect(sent()).toEqual([{ from_currency: 'USDT', to_currency: 'RUB' }]);
	});

	test('a discount is a fraction, as text', async () => {
		const ran = await run('discount.get', {
			...pair,
			fromAmount: '1 000,50',
			toAmount: 92.5,
			contactId: USER,
			additionalFields: { extraQuery: '{"office": "2"}' },
		});
		expect(sent()).toEqual([
			{
				from_currency: 'USDT',
				to_currency: 'RUB',
				from_amount: '1000.50',
				to_amount: '92.5',
				contact_id: USER,
				office: '2',
			},
		]);
		expect(ran.json).toMatchObject([{ discount: '0.005', from_amount: '1000.50' }]);
	});
});

describe('a quote', () => {
	test('asks for the discount with both amounts of the rate', async () => {
		const ran = await run('rate.quote', {
			...pair,
			toAmount: '925,05',
			contactId: USER,
			apply: 'discount',
		});
		expect(sent()).toEqual([
			{ from_currency: 'USDT', to_currency: 'RUB', to_amount: '925.05' },
			{
				from_currency: 'USDT',
				to_currency: 'RUB',
				from_amount: '10',
				to_amount: '925.05',
				contact_id: USER,
			},
		]);
		expect(ran.json).toMatchObject([
			{
				fromAmount: '9.95',
				toAmount: '925.05',
				discountApplied: true,
				stillValid: true,
				rate: { from_amount: '10' },
				discount: { discount: '0.005' },
			},
		]);
		const [{ validUntil, discount }] = ran.json as [
			{ validUntil: number; discount: { valid_until: number } },
		];
		expect(validUntil).toBe(discount.valid_until);
	});

	test('keeps amounts that the server writes as numbers', async () => {
		const body =
			'{"from_currency":"USDT","to_currency":"RUB","from_amount":1.10,"to_amount":123456789012345678.90,"valid_until":1}';
		bench.sandbox.fault({
			action: 'get_rates',
			status: 200,
			body,
			headers: { 'content-type': 'application/json' },
		});
		const ran = await run('rate.quote', { ...pair, fromAmount: '1.1' });
		expect(sent()[1]).toMatchObject({ from_amount: '1.10', to_amount: '123456789012345678.90' });
		expect(ran.json).toMatchObject([
			{ toAmount: '123456789012345678.90', discountApplied: false, stillValid: false },
		]);
	});

	test('is not applied without an amount to apply it to', async () => {
		const { error } = await run('rate.quote', { ...pair, apply: 'discount' });
		expect(error?.message).toMatch(/'Apply Discount' needs an amount/);
		expect(sent()).toEqual([]);
	});
});

describe('what cannot be sent', () => {
	test.each<[string, INodeParameters, RegExp]>([
		['rate.get', { ...pair, fromAmount: '1', toAmount: '2' }, /both filled in/],
		['rate.get', { ...pair, fromAmount: '1,000' }, /1\.000 or 1000/],
		['rate.get', { ...pair, fromAmount: '={{ 0.1 + 0.2 }}' }, /lost digits/],
		[
			'rate.get',
			{ fromCurrency: 'USDT', toCurrency: '={{ $json.nothing }}' },
			/'To Currency' is empty/,
		],
		[
			'message.sendToChat',
			{ toChatId: '={{ $json.nothing }}', text: 'x' },
			/'To Chat ID' is empty/,
		],
		['message.sendToChat', { toChatId: 2 ** 60, text: 'x' }, /lost digits/],
		[
			'discount.get',
			{ ...pair, additionalFields: { extraQuery: { from_currency: 'RUB' } } },
			/names "from_currency"/,
		],
		['answer.respond', { answer: '{"ok": true}' }, /no call to answer/],
		['answer.respond', { answer: '{}' }, /'Answer \(JSON\)' is empty/],
	])('%s with %j', async (operation, parameters, reason) => {
		const { error } = await run(operation, parameters);
		expect(error?.message).toMatch(reason);
		expect(sent()).toEqual([]);
	});
});
