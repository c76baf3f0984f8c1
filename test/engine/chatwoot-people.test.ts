import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();

afterEach(() => {
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
});

describe('contacts', () => {
	it('are created once and then updated, whoever they are known as', async () => {
		const parameters = {
			email: '={{ $json.email }}',
			inboxId: ID.inbox.api,
			additionalFields: { name: '={{ $json.name }}' },
		};
		const items = ['First', 'Second'].map((name) => ({
			json: { name, email: 'new@example.com' },
		}));
		const [first, second] = (await bench.get('contact.upsert', parameters, { items })) as Array<
			Record<string, unknown>
		>;
		expect(first).toMatchObject({ created: true, name: 'First' });
		expect(second).toMatchObject({ created: false, name: 'Second', id: first?.id });
		expect(second?.contact_inbox).toBeDefined();
	});

	it('are found exactly, not by a part of their email', async () => {
		const [made] = await bench.get('contact.upsert', {
			email: 'ANNA@example.com',
			customAttributesMode: 'json',
			customAttributesJson: '{ "plan": "gold" }',
		});
		expect(made).toMatchObject({
			id: ID.contact.anna,
			created: false,
			custom_attributes: { plan: 'gold', seats: 5 },
		});
	});

	it('are found where hundreds of others hold the same part', async () => {
		const { contacts } = bench.sandbox.state;
		const [some] = contacts.values();
		if (!some) throw new Error('no contact');
		const other = { ...some, email: null, phone_number: null };
		for (let at = 0; at < 330; at += 1) {
			contacts.set(10_000 + at, { ...other, id: 10_000 + at, identifier: `77${at}` });
		}
		contacts.set(20_000, { ...other, id: 20_000, name: 'ZZ Last', identifier: '77' });
		expect(
			await bench.get('contact.upsert', { identifier: '77', additionalFields: { name: 'Zoe' } }),
		).toMatchObject([{ id: 20_000, created: false }]);
	});

	it('come by filter, search, list and labels', async () => {
		const conditions = {
			condition: [
				{ attributeKey: 'email', filterOperator: 'contains', values: 'anna', queryOperator: 'AND' },
				{ attributeKey: 'name', filterOperator: 'equal_to', values: 'Anna' },
			],
		};
		expect(await bench.get('contact.filter', { payload: conditions })).toMatchObject([
			{ id: ID.contact.anna },
		]);
		expect(await bench.get('contact.search', { q: 'anna@' })).toHaveLength(1);
		const all = await bench.get('contact.getAll', { returnAll: true });
		const ids = all.map((one) => (one as { id: number }).id);
		expect(ids.length).toBeGreaterThan(15);
		expect(new Set(ids).size).toBe(ids.length);
		expect(await bench.get('contact.getAll', { filters: { labels: 'vip' } })).toHaveLength(1);
		expect(await bench.get('contact.getAll', { limit: 3 })).toHaveLength(3);
	});

	it('are compared by numbers where a custom attribute is one, and by conditions as JSON', async () => {
		const more = (values: unknown) => ({
			payload: {
				condition: [{ attributeKey: 'seats', filterOperator: 'is_greater_than', values }],
			},
		});
		expect(await bench.get('contact.filter', more('4') as never)).toHaveLength(1);
		expect(await bench.get('contact.filter', more(12) as never)).toEqual([]);
		const payloadJson =
			'[{ "attribute_key": "plan", "filter_operator": "equal_to", "values": ["pro"], "query_operator": "and" }]';
		expect(await bench.get('contact.filter', { payloadMode: 'json', payloadJson })).toHaveLength(1);
	});

	it.each([
		['+55 (21) 97654-0001', '+5521976540001'],
		['0055 21 97654 0002', '+5521976540002'],
		['5521976540003', '+5521976540003'],
		['12125550123', '+12125550123'],
		['79161234567', '+79161234567'],
	])('are created by the phone %s as %s', async (phoneNumber, sent) => {
		await bench.get('contact.create', { additionalFields: { phoneNumber } });
		expect(bench.requests('contactCreate')[0]?.body).toEqual({ phone_number: sent });
	});

	it.each(['11 91234-5678', '51 98765 4321', '(21) 97654-0001', '+', '+0551234'])(
		'are refused with the phone %s, whose country nobody knows',
		async (phoneNumber) => {
			const ran = await bench.run('contact.upsert', { phoneNumber });
			expect(wordsOf(ran)).toContain("'Phone Number' is no phone with country code");
			expect(bench.requests()).toEqual([]);
		},
	);

	it('are deleted with their conversations', async () => {
		await bench.get('contact.delete', { id: ID.contact.boris });
		const ran = await bench.run('conversation.get', { conversationId: ID.conversation.boris });
		expect(wordsOf(ran)).toContain('no such conversation');
	});

	it('lose what is cleared', async () => {
		await bench.get('contact.update', {
			id: ID.contact.anna,
			updateFields: { clear: ['phoneNumber'] },
		});
		expect(await bench.get('contact.get', { id: ID.contact.anna })).toMatchObject([
			{ phone_number: null },
		]);
		const ran = await bench.run('contact.update', { id: ID.contact.anna });
		expect(wordsOf(ran)).toContain('Nothing is to be changed');
	});

	it('keep the labels that are not meant', async () => {
		const id = ID.contact.anna;
		expect(await bench.get('contactLabel.add', { id, labels: 'vip; new\u200b;' })).toEqual([
			{ labels: ['vip', 'new'] },
		]);
		expect(await bench.get('contactLabel.remove', { id, labels: ['vip'] })).toEqual([
			{ labels: ['new'] },
		]);
		expect(await bench.get('contactLabel.set', { id, removeAll: true })).toEqual([{ labels: [] }]);
	});

	it('have notes', async () => {
		const id = ID.contact.anna;
		const [note] = await bench.get('contactNote.create', { id, content: 'Call back' });
		const { id: noteId } = note as { id: number };
		await bench.get('contactNote.update', { id, noteId, content: 'Called' });
		expect(await bench.get('contactNote.getAll', { id })).toMatchObject([{ content: 'Called' }]);
		await bench.get('contactNote.delete', { id, noteId });
		expect(await bench.get('contactNote.getAll', { id })).toEqual([]);
	});
});

describe('tokens', () => {
	it.each([
		['sandbox-agent-token', 'webhook.getAll', 'role administrator'],
		['sandbox-bot-token', 'contact.getAll', 'agent bot'],
		['no-such-token', 'contact.getAll', 'access token'],
	])('token %# says what it needs', async (accessToken, operation, words) => {
		const credentials = { ...bench.credentials, accessToken };
		const ran = await bench.run(operation, {}, { credentials });
		expect(wordsOf(ran)).toContain(words);
		expect(ran.stored).not.toContain(accessToken);
	});

	it('reach another account where an item names one', async () => {
		await bench.run('label.getAll', { options: { accountId: 2 } });
		expect(bench.requests()[0]?.path).toContain('/accounts/2/');
		const credentials = { ...bench.credentials, accountId: '' };
		const ran = await bench.run('label.getAll', {}, { credentials });
		expect(wordsOf(ran)).toContain('No account is named');
	});

	it.each(['/app/accounts/1/dashboard', '/api/v1', '/', '/api/v1/accounts/1'])(
		'work with an address that ends in %s',
		async (tail) => {
			const credentials = { ...bench.credentials, baseUrl: `${bench.sandbox.url}${tail}` };
			expect((await bench.run('label.getAll', {}, { credentials })).error).toBeUndefined();
		},
	);

	it('are not shown in a profile', async () => {
		const [profile] = await bench.get('profile.get');
		expect(profile).toMatchObject({ id: ID.admin, email: 'olga@example.com' });
		expect(JSON.stringify(profile)).not.toMatch(/access_token|pubsub_token/);
	});
});
