import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { useAmojo } from '../support/amojo';
import { wordsOf } from '../support/bench';

const bench = useAmojo({ rateLimit: false });

interface Row {
	chat: string;
	phone?: string;
	email?: string;
}

/** One message for each chat, whose contact is wanted. */
const run = async (rows: Row[], more: INodeParameters = {}, credentials = {}) => {
	const ran = await bench.run(
		'message.import',
		{
			conversationId: '={{ $json.chat }}',
			sourceMessageId: '=message of {{ $json.chat }}',
			time: 1596470808,
			clientId: '=client of {{ $json.chat }}',
			clientName: 'Vera',
			text: 'Hello',
			linkContacts: true,
			additionalFields: { clientPhone: '={{ $json.phone }}', clientEmail: '={{ $json.email }}' },
			...more,
		},
		{ items: rows.map((json) => ({ json: { ...json } })), credentials },
	);
	expect(wordsOf(ran)).toBe('');
	return ran.json as Array<{ status: string; contact_id: number; reason?: string }>;
};
const chosen = (id: number) => ({ contactId: { __rl: true, mode: 'id', value: id } });
const contact = (id: number, name: string, code: string, value: string) => ({
	id,
	name,
	custom_fields_values: [{ field_code: code, values: [{ value }] }],
});

it('takes the contact given, and moves a link to another', async () => {
	const { contacts, links } = bench.sandbox.state;
	contacts.push({ id: 7, name: 'Given', custom_fields_values: null });
	contacts.push(contact(8, 'Same phone', 'PHONE', '+7 915 000-00-01'));
	links.push({ id: 1, contact_id: 8, chat_id: bench.sandbox.state.chats[0]?.id ?? '' });
	const rows = [{ chat: 'demo-chat', phone: '+79150000001' }];
	expect(await run(rows, chosen(7))).toMatchObject([{ status: 'imported', contact_id: 7 }]);
	expect(bench.sandbox.state.links).toMatchObject([{ contact_id: 7 }]);
	expect(bench.requests('create_contacts')).toEqual([]);
});

it('else the one the chat has, without a look at any other', async () => {
	const { contacts, links, chats } = bench.sandbox.state;
	contacts.push(contact(8, 'Same phone', 'PHONE', '+79150000001'), contact(9, 'Linked', 'X', ''));
	links.push({ id: 1, contact_id: 9, chat_id: chats[0]?.id ?? '' });
	expect(await run([{ chat: 'demo-chat', phone: '+79150000001' }])).toMatchObject([
		{ contact_id: 9 },
	]);
	expect(bench.requests('list_contacts')).toEqual([]);
	expect(bench.requests('link_contact_chats')).toEqual([]);
});

it('else the one with exactly this phone or e-mail, however it is spelt, and no other', async () => {
	bench.sandbox.state.contacts.push(
		contact(11, 'Longer', 'PHONE', '+791500000012'),
		contact(12, 'In a note', 'NOTE', '+79150000001'),
		contact(13, 'Right phone', 'PHONE', '+7 (915) 000-00-01'),
		contact(14, 'Other mail', 'EMAIL', 'anna.vera@example.com'),
		contact(15, 'Right mail', 'EMAIL', 'Vera@Example.com'),
	);
	const rows = [
		{ chat: 'by-phone', phone: '79150000001' },
		{ chat: 'by-mail', phone: '+79159999999', email: ' vera@example.com' },
	];
	expect(await run(rows)).toMatchObject([{ contact_id: 13 }, { contact_id: 15 }]);
	expect(bench.requests('create_contacts')).toEqual([]);
});

it.each([
	['e-mail', 'EMAIL', (at: number) => `a${at}.sales@shop.example`, { email: 'Sales@shop.example' }],
	['phone', 'PHONE', (at: number) => `+${at}4922050`, { phone: '+47 49 22 05 00' }],
])('by %s also where hundreds of others hold the same part', async (_, code, kept, who) => {
	const [own = ''] = Object.values(who);
	const others = Array.from({ length: 520 }, (__, at) =>
		contact(1000 + at, 'Other', code, kept(at)),
	);
	bench.sandbox.state.contacts.push(...others, contact(2000, 'Right', code, own));
	if (code === 'PHONE') for (const one of others) Object.assign(one, { name: '49220500' });
	expect(await run([{ chat: 'a', ...who }])).toMatchObject([{ contact_id: 2000 }]);
	expect(bench.requests('create_contacts')).toEqual([]);
	expect(bench.requests('list_contacts')).toHaveLength(3);
});

it('chats of one person side by side share it, whatever they are known by', async () => {
	bench.sandbox.settings.latencyMs = 30;
	const rows = [
		{ chat: 'a', email: 'vera@example.com' },
		{ chat: 'b', phone: '+79150000001', email: 'Vera@example.com' },
		{ chat: 'c', phone: '8 915 000 00 02' },
		{ chat: 'd', phone: '89150000002' },
	];
	const told = await run(rows);
	bench.sandbox.settings.latencyMs = 0;
	expect(bench.sandbox.state.contacts).toHaveLength(2);
	expect(told[0]?.contact_id).toBe(told[1]?.contact_id);
	expect(told[2]?.contact_id).toBe(told[3]?.contact_id);
});

it.each(['8 (000) 555-11-22', '0005551122', '+7 000 555 11 22', '70005551122'])(
	'a contact whose phone is kept as %s is the same person',
	async (kept) => {
		bench.sandbox.state.contacts.push(
			contact(20, 'Abroad', 'PHONE', '+1 000 555 1122'),
			contact(21, 'Same', 'PHONE', kept),
		);
		const rows = [{ chat: 'a', phone: '+70005551122' }];
		expect(await run(rows)).toMatchObject([{ contact_id: 21 }]);
		expect(bench.requests('create_contacts')).toEqual([]);
	},
);

it.each([
	['+372 512 3456', '512 3456'],
	['+49 30 123456', '030/123456'],
	['+47 21 23 45 67', '21234567'],
])('a contact in a country of short numbers is found too: %s kept as %s', async (phone, kept) => {
	bench.sandbox.state.contacts.push(contact(40, 'Same', 'PHONE', kept));
	expect(await run([{ chat: 'a', phone }])).toMatchObject([{ contact_id: 40 }]);
	expect(bench.requests('create_contacts')).toEqual([]);
});

it('a phone decides before an e-mail, and two phones are two people', async () => {
	bench.sandbox.state.contacts.push(
		contact(31, 'Has the e-mail', 'EMAIL', 'family@example.com'),
		contact(32, 'Has the phone', 'PHONE', '+44 20 7946 0958'),
	);
	const family = 'family@example.com';
	const told = await run([
		{ chat: 'a', phone: '+44 (0)20 7946 0958', email: family },
		{ chat: 'b', email: family },
		{ chat: 'c', phone: '+70005550001', email: 'pair@example.com' },
		{ chat: 'd', phone: '+70005550002', email: 'pair@example.com' },
	]);
	const [a, b, c, d] = told.map(({ contact_id: id }) => id);
	expect([a, b]).toEqual([32, 31]);
	expect(c).not.toBe(d);
});

it('executions at once make one contact for one person', async () => {
	bench.sandbox.settings.latencyMs = 40;
	const told = await Promise.all(
		['8 (000) 777-11-22', '+7 000 777-11-22', '+70007771122'].map(
			async (phone, at) => await run([{ chat: `at once ${at}`, phone }]),
		),
	);
	bench.sandbox.settings.latencyMs = 0;
	expect(bench.sandbox.state.contacts).toHaveLength(1);
	expect(new Set(told.flat().map(({ contact_id: id }) => id)).size).toBe(1);
});

it('another process that makes the same contact meanwhile is found by looking again', async () => {
	const { contacts } = bench.sandbox.state;
	const push = contacts.push.bind(contacts);
	contacts.push = (made) => {
		contacts.push = push;
		return push(contact(1, 'Made elsewhere', 'PHONE', '8 000 555-00-03'), made);
	};
	const told = await run([{ chat: 'a', phone: '+70005550003' }]);
	expect(told).toMatchObject([{ status: 'imported', contact_id: 1 }]);
});

it('a run that failed between contact and link makes no second contact', async () => {
	bench.sandbox.fault({ action: 'link_contact_chats', status: 400 });
	const rows = [{ chat: 'a', phone: '+79150000001' }];
	await expect(run(rows)).rejects.toThrow(/HTTP 400/);
	expect(bench.requests('new_message')).toEqual([]);
	expect(await run(rows)).toMatchObject([{ status: 'imported' }]);
	expect(bench.sandbox.state.contacts).toHaveLength(1);
});

it('enters the account through OAuth2 too, with a token that has to be renewed first', async () => {
	bench.sandbox.state.tokens.add('refresh right-refresh-5c1e');
	const oAuth2: ICredentialDataDecryptedObject = {
		domain: 'custom',
		baseUrl: bench.sandbox.url,
		grantType: 'authorizationCode',
		authentication: 'body',
		accessTokenUrl: `${bench.sandbox.url}/oauth2/access_token`,
		clientId: 'client',
		clientSecret: 'client-secret-4b7d',
		oauthTokenData: {
			access_token: 'stale-access-9e2a',
			refresh_token: 'right-refresh-5c1e',
			token_type: 'Bearer',
		},
	};
	const told = await run(
		[{ chat: 'a', phone: '+79150000001' }],
		{ accountOAuth2: true },
		{ amoCrmChatCrmOAuth2Api: oAuth2 },
	);
	expect(told).toMatchObject([{ status: 'imported', contact_id: expect.any(Number) }]);
	expect(bench.requests('token')).toHaveLength(1);
});
