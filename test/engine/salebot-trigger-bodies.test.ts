import { SalebotTrigger } from '../../nodes/Salebot/SalebotTrigger.node';
import type { Trigger } from '../support/trigger';
import { listen } from '../support/trigger';

let trigger: Trigger;

afterEach(async () => await trigger.stop());

async function received(source: string, body: unknown, type?: string) {
	const filters = { direction: 'both' };
	trigger = await listen({ node: new SalebotTrigger(), parameters: { source, filters } });
	const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
	const answer = await trigger.send(body, { headers });
	expect(trigger.calls[0]?.error).toBeUndefined();
	return { answer, item: trigger.started[0] };
}

const message = { id: 5, client: { id: 7, recepient: '70' }, message: 'hi', is_input: 1 };

describe('bodies of the project webhook', () => {
	it.each([
		['application/json', JSON.stringify(message)],
		['application/json; charset=utf-8', `${JSON.stringify(message)}\n`],
		['application/vnd.salebot+json', JSON.stringify(message)],
		['text/plain', JSON.stringify(message)],
		['application/x-www-form-urlencoded', JSON.stringify(message)],
		['application/octet-stream', `\uFEFF${JSON.stringify(message)}`],
	])('JSON sent as %s', async (type, body) => {
		const { item } = await received('projectWebhook', body, type);
		expect(item).toMatchObject({ event: 'incoming', clientId: 7, platformId: '70', text: 'hi' });
		expect(item?.body).toEqual(message);
	});

	it.each<[string, string, string, unknown, string | null]>([
		['text', 'text/plain', 'hello there', 'hello there', 'hello there'],
		['digits as text', 'text/plain', '00123', '00123', '00123'],
		['a number as text', 'text/plain', '123', '123', '123'],
		['cut JSON', 'text/plain', '{"id": 5, "message', '{"id": 5, "message', '{"id": 5, "message'],
		['an array', 'application/json', '[1, {"a": 2}]', [1, { a: 2 }], null],
		['a number', 'application/json', '42', 42, '42'],
		['an empty object', 'application/json', '{}', {}, null],
		['a foreign object', 'application/json', '{"ping": true}', { ping: true }, null],
		['XML', 'application/xml', '<a>1</a>', '<a>1</a>', '<a>1</a>'],
		['a control character', 'text/plain', '\u0000x', '\u0000x', '\u0000x'],
	])('%s becomes an event that nothing is known of', async (_, type, sent, body, text) => {
		const { item, answer } = await received('projectWebhook', sent, type);
		expect(answer).toMatchObject({ status: 200, json: { received: true } });
		expect(item).toMatchObject({ event: 'unknown', clientId: null, direction: null, text });
		expect(item?.body).toEqual(body);
	});

	it('finds the client below data', async () => {
		const data = { clientId: 75, platformId: 'tg-75', message: 'hi', is_input: 1 };
		const { item } = await received('projectWebhook', { data });
		expect(item).toMatchObject({ clientId: 75, platformId: 'tg-75' });
	});

	it('a form', async () => {
		const { item } = await received(
			'projectWebhook',
			'id=5&message=%D0%94%D0%B0+1&is_input=1&tag=a&tag=b&constructor=c&__proto__=d',
			'application/x-www-form-urlencoded',
		);
		expect(item).toMatchObject({ event: 'system', messageId: '5', text: 'Да 1', isInput: true });
		expect(Object.entries(item?.body ?? {})).toEqual([
			['id', '5'],
			['message', 'Да 1'],
			['is_input', '1'],
			['tag', ['a', 'b']],
			['constructor', 'c'],
		]);
	});

	it('a multipart form, read by n8n', async () => {
		const form = new FormData();
		form.set('message', 'hi');
		form.set('is_input', '0');
		trigger = await listen({
			node: new SalebotTrigger(),
			parameters: { filters: { direction: 'outgoing' } },
		});
		await trigger.send(form);
		expect(trigger.started[0]).toMatchObject({ text: 'hi', direction: 'outgoing' });
		expect(trigger.started[0]?.body).toEqual({ message: 'hi', is_input: '0' });
	});

	it.each([
		['nothing', '', undefined],
		['nothing, as JSON', '', 'application/json'],
		['blanks', ' \n', 'text/plain'],
	])('%s is refused: there is nothing to pass on', async (_, body, type) => {
		const { item, answer } = await received('projectWebhook', body, type);
		expect(answer).toMatchObject({ status: 400, json: { message: 'The body is empty' } });
		expect(item).toBeUndefined();
		expect(trigger.calls[0]?.returned).toEqual({ noWebhookResponse: true });
	});

	it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
		['flags as text', { is_input: '1', delivered: '0' }, { isInput: true, delivered: false }],
		[
			'flags as booleans',
			{ is_input: true, delivered: false },
			{ isInput: true, delivered: false },
		],
		['no direction', { is_input: undefined }, { event: 'unknown', direction: null, origin: null }],
		['a client that is none', { client: 'gone' }, { event: 'system', clientId: null }],
		['a client of null', { client: null }, { event: 'system', clientId: null }],
		['another spelling', { client: { recipient: '9' } }, { platformId: '9' }],
		['an unknown messenger', { client: { client_type: 99 } }, { clientType: 99, messenger: null }],
		['messenger 0', { client: { client_type: 0 } }, { clientType: 0, messenger: 'VK' }],
		['no messenger', { client: { client_type: null } }, { clientType: null, messenger: null }],
		['a message that is none', { message: { a: 1 } }, { text: null, event: 'incoming' }],
		['a time', { created_at: 1_588_248_599 }, { createdAt: '2020-04-30T12:09:59.000Z' }],
		['an impossible time', { created_at: 1e300 }, { createdAt: null }],
		['a text for a time', { created_at: 'soon' }, { createdAt: null }],
		[
			'a click',
			{ message: 'link_was_pressed https://a.example' },
			{ event: 'service', serviceEvent: 'link_was_pressed' },
		],
		[
			'a word that only begins like one',
			{ message: 'getcourses are great' },
			{ event: 'incoming', serviceEvent: null },
		],
		['a message without a client field', { client: undefined }, { event: 'system' }],
	])('%s', async (_, given, wanted) => {
		const { item } = await received('projectWebhook', { ...message, ...given });
		expect(item).toMatchObject(wanted);
	});

	it('does not take what an operator writes for a service event', async () => {
		trigger = await listen({
			node: new SalebotTrigger(),
			parameters: { filters: { direction: 'outgoing' } },
		});
		await trigger.send({ ...message, is_input: 0, message: 'new_chat_member' });
		expect(trigger.started[0]).toMatchObject({ event: 'outgoing', serviceEvent: null });
	});
});

describe('attachments', () => {
	const deep = JSON.parse('['.repeat(1000) + ']'.repeat(1000)) as unknown;

	it.each<[string, unknown, unknown[]]>([
		['null', null, []],
		['an empty object', {}, []],
		['an empty list', [], []],
		['a bottomless list', deep, []],
		[
			'one link',
			'https://f.example/a.pdf?x=1',
			[{ url: 'https://f.example/a.pdf?x=1', name: 'a.pdf', type: null }],
		],
		[
			'links and objects',
			[
				'https://f.example/%D1%84.png',
				{ url: 'https://f.example/1', name: 'one.jpg', type: 'image' },
				{ file: 'https://f.example/2.ogg', filename: 'two.ogg' },
			],
			[
				{ url: 'https://f.example/%D1%84.png', name: 'ф.png', type: null },
				{ url: 'https://f.example/1', name: 'one.jpg', type: 'image' },
				{ url: 'https://f.example/2.ogg', name: 'two.ogg', type: null },
			],
		],
		[
			'dictionaries of links',
			[{ image: 'https://f.example/i', file: '', size: 'large', docs: ['https://f.example/d'] }],
			[
				{ url: 'https://f.example/i', name: null, type: 'image' },
				{ url: 'https://f.example/d', name: null, type: 'docs' },
			],
		],
		['what has no address', [7, null, true, '', { name: 'x' }], []],
	])('%s', async (_, attachments, wanted) => {
		const { item } = await received('projectWebhook', { ...message, attachments });
		expect(item?.attachments).toEqual(wanted);
	});
});

describe('bodies of an API request', () => {
	it('names the variables that bear Salebot’s own names', async () => {
		const body = { client_id: '7', platform_id: '70', group: 'bot', question: 'why?', other: 1 };
		const { item } = await received('apiRequest', body);
		expect(item).toEqual({
			eventId: expect.any(String),
			event: 'apiRequest',
			clientId: '7',
			platformId: '70',
			groupId: 'bot',
			blockId: null,
			text: 'why?',
			body,
		});
	});

	it.each([
		[{ data: { clientId: 71, platformId: 'tg-71' } }, 71, 'tg-71'],
		[{ data: { client_id: '72', recepient: 'wa-72' } }, '72', 'wa-72'],
		[{ data: { client: { id: 74, platform_id: 'vk-74' } } }, 74, 'vk-74'],
		[{ client_id: 73, data: { client_id: 72 } }, 73, null],
	])('finds the client of %j', async (body, clientId, platformId) => {
		const { item } = await received('apiRequest', body);
		expect(item).toMatchObject({ clientId, platformId });
	});

	it.each<[string, string, string | undefined, unknown]>([
		[
			'JSON as text',
			'{"client_id": 9007199254740993}',
			'text/plain',
			{ client_id: '9007199254740993' },
		],
		['a form', 'client_id=7&a=b', 'application/x-www-form-urlencoded', { client_id: '7', a: 'b' }],
		['text', 'hello', 'text/plain', 'hello'],
		['nothing', '', undefined, null],
	])('%s', async (_, sent, type, body) => {
		const { item } = await received('apiRequest', sent, type);
		expect(item?.body).toEqual(body);
		expect(item?.event).toBe('apiRequest');
	});

	it('has the same eventId for the same body alone', async () => {
		trigger = await listen({ node: new SalebotTrigger(), parameters: { source: 'apiRequest' } });
		for (const body of [{ a: 1 }, { a: 1 }, { a: 2 }]) await trigger.send(body);
		const [first, same, other] = trigger.started.map(({ eventId }) => eventId);
		expect(same).toBe(first);
		expect(other).not.toBe(first);
	});
});
