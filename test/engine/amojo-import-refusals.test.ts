import { ACCOUNT } from '../../sandbox/amojo/seed';
import { chatCredential, useAmojo } from '../support/amojo';
import { wordsOf } from '../support/bench';

const bench = useAmojo({ rateLimit: false });

/** 50 messages of 20 chats. */
const ITEMS = Array.from({ length: 50 }, (_, n) => ({ json: { chat: `s${n % 20}`, n } }));

const parameters = {
	conversationId: '={{ $json.chat }}',
	sourceMessageId: '=s-{{ $json.n }}',
	time: '={{ 1596470808 + $json.n }}',
	direction: 'incoming',
	clientId: '=client of {{ $json.chat }}',
	clientName: 'Vera',
	text: '=text {{ $json.n }}',
	additionalFields: { clientPhone: '=+79150000{{ 100 + Number($json.chat.slice(1)) }}' },
};
const run = async (more = {}, settings = {}, credentials = {}, items = ITEMS) =>
	await bench.run('message.import', { ...parameters, ...more }, { items, settings, credentials });
const refused = () => bench.requests().filter(({ status }) => status >= 400);
const LINK = { linkContacts: true };
const GOES_ON = { onError: 'continueRegularOutput' };

it.each([
	['create_chat', {}, ITEMS],
	// The account takes seven calls a second.
	['list_contact_chats', LINK, ITEMS.slice(0, 3)],
])(
	'a storm of 429 at %s is one pause for all chats, and nothing is lost',
	async (action, more, items) => {
		bench.sandbox.fault({ action, status: 429, times: 2 });
		const begun = Date.now();
		const ran = await run({ ...more, options: { maxRetries: 1 } }, {}, {}, items);
		expect(wordsOf(ran)).toBe('');
		expect(ran.json.map((one) => Object(one).status)).toEqual(items.map(() => 'imported'));
		// The first chat alone was turned away, twice; the others waited with it.
		expect(refused()).toHaveLength(2);
		expect(Date.now() - begun).toBeGreaterThan(1900);
	},
);

it.each([{}, { sourceMessageId: '' }, { dryRun: true }])(
	'nothing is sent where the file of any message is missing: %j',
	async (more) => {
		const ran = await run({
			type: '={{ $json.n === 30 ? "picture" : "text" }}',
			fileSource: 'binary',
			mediaBinaryField: 'photo',
			...more,
		});
		expect(wordsOf(ran)).toMatch(/'photo'.*\[item 30\].*Nothing was sent/s);
		expect(bench.requests()).toEqual([]);
	},
);

it('a storm that comes when all chats are under way costs each a try at most', async () => {
	let left = 0;
	const { push } = Array.prototype;
	const { messages } = bench.sandbox.state;
	messages.push = (...more) => {
		if (messages.length > 14 && left === 0) {
			left = 12;
			bench.sandbox.fault({ action: 'new_message', status: 429, times: left });
		}
		return Reflect.apply(push, messages, more) as number;
	};
	const ran = await run({ options: { maxRetries: 1 } });
	expect(wordsOf(ran)).toBe('');
	expect(bench.requests('new_message')).toHaveLength(ITEMS.length + 12);
});

it.each([
	[401, 'create_chat', {}],
	[403, 'create_chat', {}],
	[401, 'list_contact_chats', LINK],
	[403, 'list_contacts', LINK],
	[403, 'create_contacts', LINK],
	[403, 'link_contact_chats', LINK],
])('a %d of %s ends the import at once', async (status, action, more) => {
	bench.sandbox.fault({ action, status, times: 100 });
	const ran = await run(more);
	expect(ran.items).toEqual([]);
	expect(wordsOf(ran)).toMatch(new RegExp(`HTTP ${status}.*0 of 50 items were sent`, 's'));
	expect(refused()).toHaveLength(1);
	expect(bench.requests('new_message')).toEqual([]);
});

it.each([
	[401, /check 'Channel Secret'/],
	[402, /The account is not paid/],
	[403, /check 'Channel Secret'/],
])(
	'a %d of the first message ends the import, before any other is sent',
	async (status, advice) => {
		bench.sandbox.fault({ action: 'new_message', status, times: 100 });
		const ran = await run();
		expect(wordsOf(ran)).toMatch(advice);
		expect(wordsOf(ran)).toMatch(new RegExp(`HTTP ${status}.*0 of 50 items were sent`, 's'));
		expect(bench.requests('new_message')).toHaveLength(1);
		expect(bench.requests('create_chat')).toHaveLength(1);
	},
);

it.each([
	['a/b', "'Bot ID' of the credential is no ID"],
	['', 'The author has no ID in amojo'],
])('no chat is made for outgoing messages where Bot ID is %j', async (botId, words) => {
	const amojoChatCrmApi = { ...chatCredential(bench.sandbox.url), botId };
	const outgoing = { direction: 'outgoing', senderName: 'Olga' };
	const ran = await run(outgoing, {}, { amojoChatCrmApi });
	expect(wordsOf(ran)).toContain(words);
	const going = await run(outgoing, GOES_ON, { amojoChatCrmApi });
	expect(going.json).toHaveLength(50);
	expect(bench.requests()).toEqual([]);
});

it('with Continue a wrong secret is an error item for each message, after one request', async () => {
	const wrong = {
		amojoChatCrmApi: {
			...chatCredential(bench.sandbox.url),
			channelSecret: 'another secret',
		},
	};
	const ran = await run({}, GOES_ON, wrong);
	expect(ran.json).toHaveLength(50);
	expect(ran.json.filter((one) => Object(one).outcome === 'notSent')).toHaveLength(49);
	expect(bench.requests()).toHaveLength(1);
});

it('a refusal in the middle stops what waits for its turn, and the next run sends the rest', async () => {
	const { push } = Array.prototype;
	const { messages, connections } = bench.sandbox.state;
	const connection = connections.get(ACCOUNT);
	if (!connection) throw new Error('The account is not connected');
	let done = false;
	messages.push = (...more) => {
		if (messages.length > 12 && !done) {
			done = true;
			connections.delete(ACCOUNT);
		}
		return Reflect.apply(push, messages, more) as number;
	};
	const ran = await run({ options: { requestsPerSecond: 40 } });
	expect(wordsOf(ran)).toMatch(/of 50 items were sent/);
	expect(refused().length).toBeLessThanOrEqual(5);
	connections.set(ACCOUNT, connection);
	const again = await run();
	const told = again.json.map((one) => String(Object(one).status));
	expect(new Set(told)).toEqual(new Set(['imported', 'duplicate']));
	expect(
		bench.sandbox.state.messages.filter(({ client_id: id }) => id?.startsWith('s-')),
	).toHaveLength(50);
});

it('where the server asks for a pause that is too long, all chats stop, with the numbers', async () => {
	bench.sandbox.fault({
		action: 'create_chat',
		status: 429,
		headers: { 'retry-after': '3600' },
		times: 100,
	});
	const ran = await run();
	expect(wordsOf(ran)).toMatch(/429.*0 of 50 items were sent/s);
	expect(refused()).toHaveLength(1);
});

it.each([
	[1, 49],
	[100, 0],
])('%d times 429 without any retries: %d messages are sent', async (times, sent) => {
	bench.sandbox.fault({ action: 'create_chat', status: 429, times });
	const rows = ITEMS.map(({ json: { n } }) => ({ json: { chat: `t${n}`, n } }));
	const ran = await run({ options: { maxRetries: 0 } }, GOES_ON, {}, rows);
	const told = ran.json.map((one) => String(Object(one).status));
	expect(told.filter((status) => status === 'imported')).toHaveLength(sent);
	expect(refused().length).toBeLessThanOrEqual(sent === 0 ? 5 : 1);
});
