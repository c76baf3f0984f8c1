import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();
const idsOf = (list: unknown[]) => list.map((one) => (one as { id: number }).id);

afterEach(() => {
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
});

describe('Get or Create of a conversation', () => {
	const vera = { inboxId: ID.inbox.api, contactId: ID.contact.vera };

	it('makes one for executions at once, and for a contact named in several ways', async () => {
		bench.sandbox.settings.latencyMs = 20;
		const anna = { inboxId: ID.inbox.website };
		const runs = await Promise.all([
			bench.get('conversation.getOrCreate', { ...anna, contactId: ID.contact.anna }),
			bench.get('conversation.getOrCreate', {
				...anna,
				contactBy: 'identifier',
				identifier: 'crm-101',
			}),
			bench.get('conversation.getOrCreate', {
				...anna,
				contactBy: 'phoneNumber',
				phoneNumber: '0055 11 91234-5678',
			}),
		]);
		expect(new Set(runs.flatMap(idsOf)).size).toBe(1);
		expect(bench.requests('newConversation')).toHaveLength(1);
	});

	it('fails for one execution without holding up the next', async () => {
		bench.sandbox.fault({ action: 'contactConversations', status: 401, body: { error: 'x' } });
		const [failed, made] = await Promise.all([
			bench.run('conversation.getOrCreate', vera),
			bench.run('conversation.getOrCreate', vera),
		]);
		expect([failed.error, made.error].filter((error) => error !== undefined)).toHaveLength(1);
	});

	it('finds what it began where the answer is lost, and is unknown where there is none', async () => {
		bench.sandbox.fault({ action: 'newConversation', drop: 'beforeAnswer' });
		const [begun] = await bench.get('conversation.getOrCreate', vera);
		expect(begun).toMatchObject({ created: true, inbox_id: ID.inbox.api });
		const [again] = await bench.get('conversation.getOrCreate', vera);
		expect(again).toMatchObject({ created: false, id: begun?.id });
		expect(bench.requests('newConversation')).toHaveLength(1);

		bench.sandbox.fault({ action: 'newConversation', drop: 'connection' });
		const boris = { inboxId: ID.inbox.api, contactId: ID.contact.boris };
		const settings = { onError: 'continueRegularOutput' } as const;
		const ran = await bench.run('conversation.getOrCreate', boris, { settings });
		expect(ran.json).toMatchObject([{ outcome: 'unknown' }]);
	});

	it('keeps to the inbox, and says who is unknown', async () => {
		const [api] = await bench.get('conversation.getOrCreate', vera);
		const [site] = await bench.get('conversation.getOrCreate', {
			...vera,
			inboxId: ID.inbox.website,
			whenResolved: 'reuse',
		});
		expect(api).toMatchObject({ created: true, inbox_id: ID.inbox.api });
		expect(site).toMatchObject({ created: false, id: ID.conversation.vera });
		const ran = await bench.run('conversation.getOrCreate', {
			inboxId: ID.inbox.api,
			contactBy: 'identifier',
			identifier: 'crm-10',
		});
		expect(wordsOf(ran)).toContain('no contact with exactly crm-10');
	});
});

describe('Create or Update of a contact', () => {
	it('tells when the values belong to two contacts', async () => {
		const ran = await bench.run('contact.upsert', {
			identifier: 'crm-101',
			phoneNumber: '+5511923456789',
		});
		expect(wordsOf(ran)).toContain(`contact ${ID.contact.anna} some of them`);
		expect(wordsOf(ran)).toContain("'Merge'");
	});

	it.each([{ email: 'Anna@Example.com' }, { phoneNumber: '+5511912340000' }])(
		'leaves a contact alone that has another identifier: %j',
		async (value) => {
			const anna = bench.sandbox.state.contacts.get(ID.contact.anna);
			Object.assign(anna ?? {}, { email: 'anna@example.com', phone_number: '+5511912340000' });
			const given = { ...value, additionalFields: { name: 'Zoe' } };
			const ran = await bench.run('contact.upsert', { ...given, identifier: 'erp-9' });
			expect(wordsOf(ran)).toContain(
				`contact ${ID.contact.anna} has the other identifier "crm-101"`,
			);
			expect(wordsOf(ran)).toContain("'Update'");
			expect(bench.requests('contactUpdate')).toHaveLength(0);
			const [same] = await bench.get('contact.upsert', { ...given, identifier: 'crm-101' });
			expect(same).toMatchObject({ id: ID.contact.anna, created: false, name: 'Zoe' });
		},
	);

	it.each([null, ''])('gives its identifier to a contact that has %j', async (none) => {
		const boris = bench.sandbox.state.contacts.get(ID.contact.boris);
		Object.assign(boris ?? {}, { identifier: none, email: 'boris@example.com' });
		const given = { email: 'boris@example.com', identifier: 'erp-2' };
		expect(await bench.get('contact.upsert', given)).toMatchObject([
			{ id: ID.contact.boris, identifier: 'erp-2', created: false },
		]);
	});

	it('finds by phone in any form and makes sure of the inbox once', async () => {
		const parameters = {
			phoneNumber: '+55 (11) 92345-6789',
			inboxId: { __rl: true, mode: 'id', value: String(ID.inbox.cloud) },
			additionalFields: { additionalAttributes: '{ "city": "Olinda" }' },
		};
		const items = [{ json: {} }, { json: {} }];
		const [first, second] = await bench.get('contact.upsert', parameters, { items });
		expect(first).toMatchObject({ id: ID.contact.boris, created: false, name: 'Boris' });
		expect(second).toMatchObject({ contact_inbox: { inbox: { id: ID.inbox.cloud } } });
		expect(bench.requests('contactInboxCreation')).toHaveLength(1);
	});

	it.each([
		['whoever is new', 'new@example.com', 'beforeAnswer', true],
		['whoever was there', 'boris@example.com', 'connection', false],
	] as const)('%s is told so where an answer is lost', async (_, email, drop, created) => {
		const boris = bench.sandbox.state.contacts.get(ID.contact.boris);
		if (boris) boris.email = 'boris@example.com';
		bench.sandbox.fault({ action: 'contactCreate', drop });
		expect(await bench.get('contact.upsert', { email })).toMatchObject([{ email, created }]);
		expect(bench.requests('contactCreate')).toHaveLength(2);
	});

	it('goes on at refusals of another kind', async () => {
		const ran = await bench.run('contact.upsert', {
			email: 'no-mail',
			additionalFields: { name: 'x' },
		});
		expect(wordsOf(ran)).toContain('HTTP 422');
		expect(bench.requests('contactUpdate')).toHaveLength(0);
	});
});

describe('Create or Update of what has a key', () => {
	it.each([
		[
			'cannedResponse.upsert',
			'add-new-canned-response-to-account',
			{ shortCode: 'hi', content: 'Hi' },
		],
		[
			'customAttribute.upsert',
			'add-new-custom-attribute-to-account',
			{ attributeKey: 'tier', attributeDisplayName: 'Tier' },
		],
	])(
		'%s: does not advise itself where what is taken is not found',
		async (operation, action, given) => {
			const body = {
				message: 'Short code has already been taken, Attribute key has already been taken',
			};
			bench.sandbox.fault({ action, status: 422, body });
			const words = wordsOf(await bench.run(operation, given));
			expect(words).toContain('already been taken');
			expect(words).not.toContain('Create or Update');
		},
	);

	it.each(['greet', 'GREET', '100%', 'a_b', 'dir\\file', 'привет'])(
		'cannedResponse.upsert: finds %s among many that hold it, and makes none twice',
		async (shortCode) => {
			for (let index = 0; index < 60; index += 1) {
				const given = { shortCode: `${shortCode}-${index}`, content: shortCode };
				await bench.get('cannedResponse.create', given);
			}
			const upsert = (content: string) =>
				bench.get('cannedResponse.upsert', { shortCode, content });
			bench.sandbox.settings.latencyMs = 5;
			const runs = await Promise.all([upsert('One'), upsert('Two'), upsert('Three')]);
			const rows = runs.flat();
			expect(new Set(idsOf(rows)).size).toBe(1);
			expect(rows.filter((row) => Object(row).created === true)).toHaveLength(1);
			const [again] = await upsert('Four');
			expect(again).toMatchObject({ created: false, short_code: shortCode, content: 'Four' });
		},
	);

	it.each([
		['cannedResponse.upsert', { shortCode: '={{ $json.key }}', content: 'Hi' }],
		['customAttribute.upsert', { attributeKey: '={{ $json.key }}', attributeDisplayName: 'Tier' }],
	])('%s: makes no second one for blanks around the key', async (operation, given) => {
		const items = ['mile', ' mile', 'mile\n'].map((key) => ({ json: { key } }));
		const rows = await bench.get(operation, given, { items });
		expect(new Set(idsOf(rows)).size).toBe(1);
		expect(rows.map((row) => row.created)).toEqual([true, false, false]);
	});

	it.each([
		['cannedResponse.upsert', 'add-new-canned-response-to-account', { shortCode: 'hi' }],
		[
			'customAttribute.upsert',
			'add-new-custom-attribute-to-account',
			{ attributeKey: 'tier', attributeDisplayName: 'Tier' },
		],
	])('%s: knows what it made by a call whose answer is lost', async (operation, action, given) => {
		bench.sandbox.fault({ action, drop: 'beforeAnswer' });
		const [made] = await bench.get(operation, { content: 'Hi', ...given });
		expect(made).toMatchObject({ created: true });
		expect(bench.requests(action)).toHaveLength(2);
	});

	it('customAttribute.upsert: keeps the models apart, makes none twice at once', async () => {
		const upsert = (attributeModel: number, attributeDisplayName: string) =>
			bench.get('customAttribute.upsert', {
				attributeModel,
				attributeKey: 'plan_b',
				attributeDisplayName,
			});
		bench.sandbox.settings.latencyMs = 20;
		const [contact, conversation, again] = await Promise.all([
			upsert(1, 'Plan'),
			upsert(0, 'Plan'),
			upsert(1, 'Plan B'),
		]);
		expect(idsOf(contact)).toEqual(idsOf(again));
		expect(idsOf(contact)).not.toEqual(idsOf(conversation));
	});
});

describe('Agent: Get by Email', () => {
	it('finds one of many, in capitals or not, and nobody by a part', async () => {
		const agents = Array.from({ length: 130 }, (_, index) => ({
			id: 500 + index,
			name: `Agent ${index}`,
			email: `Agent.${index}@Example.com`,
		}));
		const ask = async (email: string) => {
			bench.sandbox.fault({ action: 'get-account-agents', status: 200, body: agents });
			return idsOf(await bench.get('agent.getByEmail', { email }));
		};
		expect(await ask('  AGENT.128@example.COM ')).toEqual([628]);
		expect(await ask('agent.1@example.com')).toEqual([501]);
		expect(await ask('gent.1@example.com')).toEqual([]);
		expect(await ask('agent.129@example.co')).toEqual([]);
		const ran = await bench.run('agent.getByEmail', { email: '   ' });
		expect(wordsOf(ran)).toContain("'Email'");
	});
});

describe('an identity in an inbox that makes up a name for each call', () => {
	const { vera } = ID.contact;
	const inInbox = { id: vera, inboxId: ID.inbox.api };
	const identities = () =>
		bench.sandbox.state.contactInboxes.filter(
			({ contact_id: of, inbox_id: inbox }) => of === vera && inbox === ID.inbox.api,
		);
	const lost = { action: 'contactInboxCreation', drop: 'beforeAnswer' } as const;
	const person = () => ({
		email: bench.sandbox.state.contacts.get(vera)?.email ?? '',
		inboxId: ID.inbox.api,
	});

	it('is not made twice where the answer is lost, but looked for', async () => {
		bench.sandbox.fault(lost);
		const [item] = await bench.get('contact.addToInbox', inInbox);
		expect(identities()).toMatchObject([{ source_id: item?.source_id }]);
	});

	it('neither by Create or Update', async () => {
		bench.sandbox.fault(lost);
		const [item] = await bench.get('contact.upsert', person());
		expect(identities()).toMatchObject([{ source_id: Object(item?.contact_inbox).source_id }]);
	});

	it('neither by two executions at once', async () => {
		bench.sandbox.settings.latencyMs = 10;
		await Promise.all([
			bench.get('contact.upsert', person()),
			bench.get('contact.upsert', person()),
		]);
		expect(identities()).toHaveLength(1);
	});

	it('is unknown where it is not found afterwards, and another run makes another', async () => {
		bench.sandbox.fault({ ...lost, drop: 'connection' });
		const settings = { onError: 'continueRegularOutput' } as const;
		const ran = await bench.run('contact.addToInbox', inInbox, { settings });
		expect(ran.json).toMatchObject([{ outcome: 'unknown' }]);
		const again = await bench.run('contact.addToInbox', inInbox, {
			settings: { retryOnFail: true },
		});
		expect(again.hints.join()).toContain('Retry On Fail');
	});

	it('is made once more under a name of its own', async () => {
		bench.sandbox.fault(lost);
		const [item] = await bench.get('contact.addToInbox', {
			...inInbox,
			options: { sourceId: 'v-1' },
		});
		expect(item).toMatchObject({ source_id: 'v-1' });
		expect(bench.requests('contactInboxCreation')).toHaveLength(2);
	});
});
