import { SalebotTrigger } from '../../nodes/Salebot/SalebotTrigger.node';
import type { Salebot } from '../../sandbox/salebot';
import { startSalebot } from '../../sandbox/salebot';
import type { Incoming } from '../../sandbox/salebot/incoming';
import type { Trigger } from '../support/trigger';
import { listen } from '../support/trigger';

/** 1001 is a Telegram client of the seeded project; "price" is what a block of it answers. */
const CLIENT = 1001;

let sandbox: Salebot;
let trigger: Trigger;

beforeAll(async () => {
	sandbox = await startSalebot({ port: 0 });
});
beforeEach(() => sandbox.reset());
afterEach(async () => await trigger.stop());
afterAll(async () => await sandbox.stop());

/** Lets things happen in Salebot while the trigger listens; returns what started. */
async function happening(filters: Record<string, unknown>, ...happenings: Incoming[]) {
	trigger = await listen({ node: new SalebotTrigger(), parameters: { filters } as never });
	sandbox.settings.webhookUrl = trigger.url;
	for (const one of happenings) await sandbox.incoming(one);
	await sandbox.settled();
	sandbox.settings.webhookUrl = '';
	expect(trigger.calls.map(({ error }) => error).filter(Boolean)).toEqual([]);
	// Whatever the filters say, Salebot hears that all is well.
	expect(sandbox.deliveries.map(({ status }) => status)).toEqual(trigger.calls.map(() => 200));
	return trigger.started;
}

const said = { clientId: CLIENT, text: 'hello' };
const priceAsked = { clientId: CLIENT, text: 'price' };
const operator = { clientId: CLIENT, text: 'One moment', operator: 'olga@example.com' };
const failed = { ...operator, text: 'Are you there?', errorMessage: 'bot was blocked' };
const joined = { clientId: CLIENT, event: 'new_chat_member' };
const system = { event: 'something_happened' };

const texts = (items: Array<Record<string, unknown>>) => items.map(({ text }) => text);

describe('the item', () => {
	it('names what a message is about, and holds the body as it came', async () => {
		const [item] = await happening(
			{},
			{ ...said, attachments: ['https://files.example/a/pic.png'], internalId: '77' },
		);
		const body = sandbox.deliveries[0]?.payload;
		const client = sandbox.state.client(CLIENT);
		expect(item).toEqual({
			eventId: expect.stringMatching(/^[0-9a-f]{32}$/),
			event: 'incoming',
			serviceEvent: null,
			messageId: body?.id,
			clientId: CLIENT,
			platformId: client?.platform_id,
			clientName: client?.name,
			clientType: client?.client_type,
			messenger: 'Telegram',
			groupId: client?.group,
			tag: client?.tag,
			text: 'hello',
			attachments: [{ url: 'https://files.example/a/pic.png', name: 'pic.png', type: null }],
			isInput: true,
			direction: 'incoming',
			origin: 'client',
			blockId: null,
			delivered: true,
			errorMessage: null,
			variables: client?.variables,
			internalId: '77',
			projectId: sandbox.state.project_id,
			createdAt: null,
			clientCreatedAt: new Date(Number(client?.created_at) * 1000).toISOString(),
			body,
		});
		expect(body).toMatchObject({ client: { recepient: item?.platformId } });
	});

	it('tells blocks from operators and undelivered from sent', async () => {
		const items = await happening({ direction: 'both' }, priceAsked, operator, failed, joined);
		expect(
			items.map(({ event, direction, origin, delivered, errorMessage }) => [
				event,
				direction,
				origin,
				delivered,
				errorMessage,
			]),
		).toEqual([
			['incoming', 'incoming', 'client', true, null],
			['outgoing', 'outgoing', 'bot', true, null],
			['outgoing', 'outgoing', 'operatorOrApi', true, null],
			['undelivered', 'outgoing', 'operatorOrApi', false, 'bot was blocked'],
			['service', 'incoming', 'client', true, null],
		]);
		expect(items.map(({ blockId }) => blockId)).toEqual([null, 702, null, null, null]);
		expect(items[4]?.serviceEvent).toBe('new_chat_member');
	});

	it('passes on null messages, null attachments and events without a client', async () => {
		const both = { direction: 'both' };
		const items = await happening(both, { clientId: CLIENT, text: null }, system);
		expect(
			items.map(({ event, clientId, text, attachments }) => [event, clientId, text, attachments]),
		).toEqual([
			['incoming', CLIENT, null, []],
			['system', null, 'something_happened', []],
		]);
	});

	it('has no headers, query or secrets in it', async () => {
		const [item] = await happening({}, said);
		expect(Object.keys(item ?? {})).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/header|query|secret|params/i)]),
		);
	});
});

describe('filters', () => {
	const everything = [said, priceAsked, operator, failed, joined, system];
	const incoming = ['hello', 'price', 'new_chat_member'];
	const answer = 'Prices start at 1500.';

	it.each<[string, Record<string, unknown>, string[]]>([
		['none: only what clients write', {}, incoming],
		['direction: incoming', { direction: 'incoming' }, incoming],
		['direction: outgoing', { direction: 'outgoing' }, [answer, 'One moment', 'Are you there?']],
		[
			'direction: both',
			{ direction: 'both' },
			[
				'hello',
				'price',
				answer,
				'One moment',
				'Are you there?',
				'new_chat_member',
				'something_happened',
			],
		],
		['origin: block', { origins: ['bot'] }, [answer]],
		['origin: people', { origins: ['operatorOrApi'] }, ['One moment', 'Are you there?']],
		[
			'origin: both of them',
			{ origins: ['bot', 'operatorOrApi'] },
			[answer, 'One moment', 'Are you there?'],
		],
		[
			'origin leaves incoming ones alone',
			{ direction: 'both', origins: ['bot'] },
			['hello', 'price', answer, 'new_chat_member', 'something_happened'],
		],
		['undelivered only', { undeliveredOnly: true }, ['Are you there?']],
		['undelivered only, both', { undeliveredOnly: true, direction: 'both' }, ['Are you there?']],
		['undelivered only, by a block', { undeliveredOnly: true, origins: ['bot'] }, []],
		['undelivered only, off', { undeliveredOnly: false }, incoming],
		['service: include', { serviceEvents: 'include' }, incoming],
		['service: exclude', { serviceEvents: 'exclude' }, ['hello', 'price']],
		['service: only', { serviceEvents: 'only' }, ['new_chat_member']],
		[
			'service: of one’s own',
			{ serviceEvents: 'only', moreServiceEvents: 'something_happened, hell' },
			['new_chat_member', 'something_happened'],
		],
	])('%s', async (_, filters, wanted) => {
		expect(texts(await happening(filters, ...everything))).toEqual(wanted);
		expect(trigger.calls).toHaveLength(7);
	});

	const clients = () => {
		const telegram = sandbox.state.client(CLIENT);
		const other = [...sandbox.state.clients.values()].find(
			({ client_type: type }) => type !== telegram?.client_type,
		);
		if (!telegram || !other) throw new Error('the seed lacks clients of two messengers');
		return { telegram, other };
	};

	it('messenger and bot, of which a client-less event has none', async () => {
		const { telegram, other } = clients();
		const events = [said, { clientId: other.id, text: 'other' }, system];
		const chosen = async (filters: Record<string, unknown>) => {
			const found = texts(await happening(filters, ...events));
			await trigger.stop();
			sandbox.reset();
			return found;
		};
		expect(await chosen({ clientTypes: [telegram.client_type] })).toEqual(['hello']);
		expect(await chosen({ clientTypes: [other.client_type] })).toEqual(['other']);
		expect(await chosen({ clientTypes: [telegram.client_type, other.client_type] })).toEqual([
			'hello',
			'other',
		]);
		expect(await chosen({ clientTypes: [] })).toEqual(['hello', 'other']);
		const locator = (value: string) => ({ __rl: true, mode: 'id', value });
		expect(await chosen({ groupId: locator(telegram.group) })).toEqual(['hello']);
		expect(await chosen({ groupId: locator(`${telegram.group}, ${other.group}`) })).toEqual([
			'hello',
			'other',
		]);
		expect(await chosen({ groupId: locator(`@${telegram.group}`) })).toEqual(['hello']);
		expect(await chosen({ groupId: locator('nobody') })).toEqual([]);
		expect(await chosen({ groupId: locator('') })).toHaveLength(2);
	});

	it('a dropped event is answered with 200 and starts nothing', async () => {
		await happening({ direction: 'outgoing' });
		const answered = await trigger.send({ id: 1, client: { id: 2 }, message: 'x', is_input: 1 });
		expect(answered).toMatchObject({ status: 200, json: { received: true, ignored: true } });
		expect(trigger.calls[0]?.items).toBeUndefined();
	});
});

describe('eventId', () => {
	const message = {
		id: 22_563_045_582,
		client: { id: 1 },
		message: 'x',
		is_input: 1,
		delivered: 1,
	};

	it('is the same for the same delivery and another for any other', async () => {
		trigger = await listen({
			node: new SalebotTrigger(),
			parameters: { filters: { direction: 'both' } },
		});
		for (const body of [
			message,
			{ ...message, client: { id: 1, variables: { later: true } } },
			{ ...message, id: 22_563_045_583 },
			{ ...message, project_id: 2 },
			{ ...message, delivered: 0 },
			{ ...message, delivered: 0, error_message: 'blocked' },
			{ event: 'no id' },
			{ event: 'no id' },
			{ event: 'no id either' },
		]) {
			await trigger.send(body);
		}
		const [first, again, ...rest] = trigger.started.map(({ eventId }) => eventId);
		expect(again).toBe(first);
		const [other, project, undelivered, blocked, nameless, namelessAgain, nameless2] = rest;
		expect(namelessAgain).toBe(nameless);
		const different = [first, other, project, undelivered, blocked, nameless, nameless2];
		expect(new Set(different).size).toBe(different.length);
	});

	it('tells messages apart whose IDs differ beyond 2^53', async () => {
		trigger = await listen({ node: new SalebotTrigger() });
		const json = { headers: { 'content-type': 'application/json' } };
		await trigger.send('{"id":9007199254740993,"client":{"id":1},"is_input":1}', json);
		await trigger.send('{"id":9007199254740992,"client":{"id":1},"is_input":1}', json);
		const [first, second] = trigger.started;
		expect([first?.messageId, second?.messageId]).toEqual(['9007199254740993', '9007199254740992']);
		expect(first?.body).toEqual({ id: '9007199254740993', client: { id: 1 }, is_input: 1 });
		expect(first?.eventId).not.toBe(second?.eventId);
	});
});

describe('life cycle', () => {
	it('has nothing to register: Salebot has no call for it', async () => {
		trigger = await listen({ node: new SalebotTrigger() });
		expect(await trigger.hook('checkExists')).toBe(true);
		expect(await trigger.hook('create')).toBe(true);
		expect(await trigger.hook('delete')).toBe(true);
		expect(sandbox.requests).toEqual([]);
	});
});
