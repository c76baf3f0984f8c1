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
});
