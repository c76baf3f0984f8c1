import type { INodeParameters } from 'n8n-workflow';
import { newContactInbox, newConversation } from '../../sandbox/chatwoot/records';
import { ID } from '../../sandbox/chatwoot/seed';
import type { Contact, Inbox } from '../../sandbox/chatwoot/state';
import { useChatwoot } from '../support/chatwoot';
import { otherWorker } from '../support/worker';

const bench = useChatwoot({ latencyMs: 10 });
const conversationId = ID.conversation.boris;
const { vera } = ID.contact;

beforeEach(() => {
	bench.sandbox.settings.overlaps = true;
});
afterEach(() => {
	bench.sandbox.settings.personality = 'fork';
});

const { baileys, api } = ID.inbox;

/** A campaign as the server keeps it. */
const WIDGET = { title: 'Prices', message: 'Hi', inbox_id: ID.inbox.website, enabled: true };

const names = (count: number) => Array.from({ length: count }, (_, index) => `own-${index}`);

function stateOf(displayId: number) {
	const found = bench.sandbox.state.conversation(displayId);
	if (!found) throw new Error(`no conversation ${displayId}`);
	return found;
}

/** So many executions at once, on one worker or taking turns on two. */
async function atOnce(operation: string, parameters: INodeParameters[], workers: 1 | 2 = 1) {
	const other = workers === 2 ? otherWorker() : undefined;
	const runs = await Promise.all(
		parameters.map(
			async (given, index) =>
				await bench.run(operation, given, index % 2 === 1 && other ? { node: other } : {}),
		),
	);
	expect(runs.flatMap(({ error }) => error ?? [])).toEqual([]);
	return runs.flatMap(({ json }) => json as Array<Record<string, unknown>>);
}

describe.each([1, 2] as const)('nothing is lost on %i worker(s)', (workers) => {
	it('of the labels of a conversation', async () => {
		const given = names(6).map((labels) => ({ conversationId, labels }));
		await atOnce('conversationLabel.add', given, workers);
		expect([...stateOf(conversationId).labels].sort()).toEqual(names(6).sort());
	});

	it('of the labels of a contact, while others are taken away', async () => {
		const contact = bench.sandbox.state.contacts.get(vera);
		if (contact) contact.labels = ['old-1', 'old-2', 'stays'];
		const adding = names(4).map((labels) => ({ id: vera, labels }));
		const removing = ['old-1', 'old-2'].map((labels) => ({ id: vera, labels }));
		await Promise.all([
			atOnce('contactLabel.add', adding, workers),
			atOnce('contactLabel.remove', removing, workers),
		]);
		expect([...(contact?.labels ?? [])].sort()).toEqual([...names(4), 'stays'].sort());
	});

	it('of the custom attributes of a conversation', async () => {
		const given = names(6).map((name, index) => ({
			conversationId,
			customAttributesMode: 'json',
			customAttributesJson: JSON.stringify({ [name]: { z: index, a: [index] } }),
		}));
		await atOnce('conversation.addCustomAttributes', given, workers);
		expect(Object.keys(stateOf(conversationId).custom_attributes).sort()).toEqual(names(6).sort());
		const keys = names(6).slice(0, 3);
		const gone = keys.map((key) => ({ conversationId, keys: key }));
		await atOnce('conversation.removeCustomAttributes', gone, workers);
		expect(Object.keys(stateOf(conversationId).custom_attributes)).toHaveLength(3);
	});

	it('of the attributes of a contact, of both kinds, while others are taken away', async () => {
		const contact = bench.sandbox.state.contacts.get(vera);
		if (!contact) throw new Error('there is no Vera');
		contact.custom_attributes = { gone_1: 1, gone_2: 2, stays: 3 };
		contact.additional_attributes = { city: 'Riga' };
		const custom = names(4).map((name, index) => ({
			id: vera,
			customAttributesMode: 'json',
			customAttributesJson: JSON.stringify({ [name]: [index, { deep: null }] }),
		}));
		const additional = ['a', 'b'].map((name) => ({
			id: vera,
			updateFields: { additionalAttributes: JSON.stringify({ [name]: 1 }) },
		}));
		const known = names(2).map((name) => ({
			email: contact.email,
			additionalFields: { name: 'Vera' },
			customAttributesMode: 'json',
			customAttributesJson: JSON.stringify({ [`known-${name}`]: true }),
		}));
		const gone = ['gone_1', 'gone_2'].map((name) => ({ id: vera, customAttributes: name }));
		await Promise.all([
			atOnce('contact.update', [...custom, ...additional], workers),
			atOnce('contact.upsert', known as INodeParameters[], workers),
			atOnce('contact.deleteCustomAttributes', gone, workers),
		]);
		const held = ['stays', ...names(4), ...names(2).map((name) => `known-${name}`)];
		expect(Object.keys(contact.custom_attributes).sort()).toEqual(held.sort());
		expect(contact.additional_attributes).toEqual({ city: 'Riga', a: 1, b: 1 });
	});

	it('where a newer server merges and removes by itself', async () => {
		bench.sandbox.settings.personality = 'upstream';
		stateOf(conversationId).custom_attributes = { gone_1: 1, gone_2: 2, stays: 3 };
		const given = names(5).map((name) => ({
			conversationId,
			customAttributesMode: 'json',
			customAttributesJson: JSON.stringify({ [name]: name }),
			options: { merge: true },
		}));
		const gone = ['gone_1', 'gone_2'].map((name) => ({ conversationId, customAttributes: name }));
		await Promise.all([
			atOnce('conversation.setCustomAttributes', given, workers),
			atOnce('conversation.deleteCustomAttributes', gone, workers),
		]);
		const held = Object.keys(stateOf(conversationId).custom_attributes).sort();
		expect(held).toEqual(['stays', ...names(5)].sort());
	});

	it('of the rule of a recurring message', async () => {
		const [made] = await bench.get('recurringMessage.create', {
			conversationId,
			content: 'Weekly',
			scheduledAt: '2030-01-07T10:00:00Z',
			recurrenceRuleFrequency: 'weekly',
		});
		const changes = [
			{ recurrenceRuleInterval: 3 },
			{ recurrenceRuleWeekDays: '2, 4' },
			{ recurrenceRuleEndType: 'after_count', recurrenceRuleEndCount: 5 },
		];
		const given = changes.map((updateFields) => ({
			conversationId,
			recurringId: Number(Reflect.get(Object(made), 'id')),
			updateFields,
		}));
		await atOnce('recurringMessage.update', given, workers);
		const rule = bench.sandbox.state.recurring.get(
			Number(Reflect.get(Object(made), 'id')),
		)?.recurrence_rule;
		expect(rule).toMatchObject({ interval: 3, week_days: [2, 4], end_type: 'after_count' });
		expect(rule).toMatchObject({ end_count: 5 });
	});

	it('and both executions for a contact go on with one conversation', async () => {
		const contacts = [...bench.sandbox.state.contacts.keys()].slice(0, 3);
		const parameters = contacts.flatMap((contactId) => {
			const given = { inboxId: api, contactId, whenResolved: 'new' };
			return [given, given];
		});
		const items = await atOnce('conversation.getOrCreate', parameters, workers);
		for (const [index] of contacts.entries()) {
			expect(items[index * 2 + 1]?.id).toBe(items[index * 2]?.id);
		}
	});
});

it('says that another worker has begun a conversation at the same time', async () => {
	const parameters = { inboxId: api, contactId: vera };
	const [mine, other] = await Promise.all([
		bench.run('conversation.getOrCreate', parameters),
		bench.run('conversation.getOrCreate', parameters, { node: otherWorker() }),
	]);
	const said = [mine, other].filter(({ hints }) => hints.length > 0);
	expect(said).toHaveLength(1);
	expect(said[0]?.json[0]).toMatchObject({
		created: false,
		surplus_conversation_id: expect.any(Number),
	});
	expect(said[0]?.hints.join()).toContain('was begun at the same time elsewhere');
});

it('loses nothing of what the server replaces as one value', async () => {
	const { tables } = bench.sandbox.state;
	const campaign = tables.of('campaigns');
	campaign.set(7, { ...WIDGET, id: 7, trigger_rules: { url: 'https://a.example/*' } });
	const article = { portal: 'seed-portal', id: 1 };
	const changes = (of: object, updates: object[]) =>
		updates.map((updateFields) => ({ ...of, updateFields }) as INodeParameters);
	await Promise.all([
		atOnce(
			'article.update',
			changes(article, [{ metaTitle: 'T' }, { metaDescription: 'D' }, { metaTags: 'a, b' }]),
		),
		atOnce('campaign.update', changes({ id: 7 }, [{ triggerRulesTimeOnPage: 30 }])),
		atOnce(
			'portal.update',
			changes({ id: 'seed-portal' }, [{ configAllowedLocales: 'en, de, fr' }]),
		),
	]);
	await atOnce('portal.update', [
		{ id: 'seed-portal', updateFields: { configDefaultLocale: 'de', slug: 'other' } },
	]);
	expect(tables.of('articles').get(1)?.meta).toEqual({
		title: 'T',
		description: 'D',
		tags: ['a', 'b'],
	});
	const rules = { url: 'https://a.example/*', time_on_page: 30 };
	expect(campaign.get(7)?.trigger_rules).toEqual(rules);
	const config = { allowed_locales: ['en', 'de', 'fr'], default_locale: 'de' };
	expect(tables.of('portals').get(1)?.config).toMatchObject(config);
});

it('sends a part once more where it is lost at once, without the rest of the change', async () => {
	const { tables } = bench.sandbox.state;
	tables.of('campaigns').set(7, { ...WIDGET, id: 7, trigger_rules: { url: 'https://a.example' } });
	const body = { id: 7, trigger_rules: { url: 'https://a.example', time_on_page: 5 } };
	bench.sandbox.fault({ action: 'update-a-campaign', status: 200, body });
	await bench.get('campaign.update', {
		id: 7,
		updateFields: { triggerRulesTimeOnPage: 5, triggerRulesUrl: 'https://a.example' },
	});
	expect(tables.of('campaigns').get(7)?.trigger_rules).toEqual(body.trigger_rules);
	expect(bench.requests('update-a-campaign')).toHaveLength(2);
});

it('sends settings of the account once more where they are lost at once', async () => {
	const [before] = await bench.get('account.get');
	const settings = { auto_resolve_after: 30 };
	bench.sandbox.fault({ action: 'update-account', status: 200, body: { ...before, settings } });
	await bench.get('account.update', { updateFields: { autoResolveAfter: 30 } });
	expect((await bench.get('account.get'))[0]).toMatchObject({ settings });
});

it('lets Set take its turn among those who add', async () => {
	await Promise.all([
		atOnce('conversationLabel.add', [{ conversationId, labels: 'first' }]),
		atOnce('conversationLabel.set', [{ conversationId, labels: 'only' }]),
		atOnce('conversationLabel.add', [{ conversationId, labels: 'last' }]),
	]);
	expect(stateOf(conversationId).labels).toEqual(['only', 'last']);
});

it('gives up where a change never stays', async () => {
	const conversation = stateOf(conversationId);
	Object.defineProperty(conversation, 'labels', { get: () => [], set: () => undefined });
	const { error } = await bench.run('conversationLabel.add', { conversationId, labels: 'x' });
	expect(error?.message).toContain(`labels of conversation ${conversationId} do not stay`);
});

describe('beyond the newest twenty', () => {
	function fill(inbox: number, count: number, more: object = {}) {
		const { state } = bench.sandbox;
		const contact = state.contacts.get(vera) as Contact;
		const identity = newContactInbox(
			state,
			contact,
			state.inboxes.get(inbox) as Inbox,
			`v-${inbox}`,
		);
		return Array.from({ length: count }, (_, index) =>
			newConversation(state, identity, { last_activity_at: 2e12 + index, ...more }),
		);
	}

	it.each(['fork', 'upstream'] as const)(
		'finds the conversation of the inbox (%s)',
		async (kind) => {
			bench.sandbox.settings.personality = kind;
			const [own] = fill(api, 1, { last_activity_at: 1 });
			fill(baileys, 23);
			const [item] = await bench.get('conversation.getOrCreate', { inboxId: api, contactId: vera });
			expect(item).toMatchObject({ id: own?.display_id, created: false });
			expect(bench.requests('newConversation')).toEqual([]);
		},
	);

	it('finds an open one behind many that are resolved', async () => {
		const [open] = fill(api, 1, { last_activity_at: 1 });
		fill(api, 21, { status: 'resolved' });
		const [item] = await bench.get('conversation.getOrCreate', { inboxId: api, contactId: vera });
		expect(item).toMatchObject({ id: open?.display_id, created: false });
		expect(item).not.toHaveProperty('reopened');
	});

	it('is asked once more only where it is needed', async () => {
		fill(api, 20);
		await bench.get('conversation.getOrCreate', { inboxId: api, contactId: vera });
		expect(bench.requests().map(({ operation }) => operation)).toEqual(['contactConversations']);
	});
});
