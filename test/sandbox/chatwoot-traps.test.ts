import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createContact } from '../../sandbox/chatwoot/records';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from './chatwoot-client';

const box = useChatwoot();
const anna = { path: { conversation_id: ID.conversation.anna } };
const send = async (body: object) =>
	await box.get<{ id: number; content: string; content_attributes: object }>(
		'create-a-new-message-in-a-conversation',
		{ ...anna, body },
	);

interface Rows {
	meta: { count: number };
	payload: Array<{ id: number }>;
}

/** A conversation behind the WhatsApp gateway, and one that is not. */
function whereTo() {
	const { state } = box.chatwoot;
	const of = (inbox: number) =>
		state.conversations.find(({ inbox_id }) => inbox_id === inbox)?.display_id ?? 0;
	return { group: of(ID.inbox.baileys), api: of(ID.inbox.api) };
}

describe('traps of a running server', () => {
	it('pages of conversations are as long as the server is set to', async () => {
		for (let index = 0; index < 9; index++)
			box.chatwoot.incoming({
				phone: `+3361000000${index}`,
				inbox: ID.inbox.baileys,
				text: 'Salut',
			});
		await box.control('settings', { conversationsPerPage: 4 });
		const page = async (query: object) =>
			(await box.get<{ data: Rows }>('conversationList', { query })).data.payload.length;
		expect(await page({})).toBe(4);
		expect(await page({ page: 4, status: 'all' })).toBe(4);
		expect(await page({ page: 5, status: 'all' })).toBe(0);
		const payload = [
			{
				attribute_key: 'status',
				filter_operator: 'equal_to',
				values: ['open'],
				query_operator: null,
			},
		];
		const filter = async (query: object) =>
			(await box.get<Rows>('conversationFilter', { query, body: { payload } })).payload.length;
		expect(await filter({})).toBe(4);
	});

	it('that a custom attribute is not something takes in what lacks it, beside all else', async () => {
		const { world, state } = box.chatwoot;
		createContact(world, state, {
			name: 'Bo',
			identifier: 'bo',
			custom_attributes: { tariff: 'a' },
		});
		await box.get('add-new-custom-attribute-to-account', {
			body: {
				attribute_display_name: 'Tariff',
				attribute_key: 'tariff',
				attribute_model: 1,
				attribute_display_type: 0,
			},
		});
		const is = { attribute_key: 'name', filter_operator: 'equal_to', values: ['Bo'] };
		const not = { attribute_key: 'tariff', filter_operator: 'not_equal_to', values: ['a'] };
		const asked = async (payload: object[]) =>
			await box.call('contactFilter', { body: { payload } });
		const { data } = await asked([{ ...is, query_operator: 'AND' }, not]);
		expect((data as Rows).meta.count).toBeGreaterThan(1);
		const turned = await asked([{ ...not, query_operator: 'AND' }, is]);
		expect(turned.status).toBe(500);
	});

	it('nothing in a list of JSON is taken out', async () => {
		const values = { from: [null, 'open'], to: ['resolved'] };
		const made = await box.get<{ conditions: unknown[] }>('add-new-automation-rule-to-account', {
			body: {
				name: 'Rule',
				event_name: 'conversation_updated',
				conditions: [{ attribute_key: 'status', filter_operator: 'attribute_changed', values }],
				actions: [{ action_name: 'mute_conversation', action_params: [] }],
			},
		});
		expect(made.conditions).toMatchObject([{ values: { from: ['open'], to: ['resolved'] } }]);
	});

	it('sorted contacts that are equal are lost between pages, unless there is a tie-breaker', async () => {
		for (let index = 0; index < 40; index++)
			createContact(box.chatwoot.world, box.chatwoot.state, {
				name: `Twin`,
				identifier: `twin-${index}`,
			});
		async function seen() {
			const ids = new Set<number>();
			const query = { sort: 'name' };
			const { meta } = await box.get<Rows>('contactList', { query });
			for (let page = 1; page <= Math.ceil(meta.count / 15); page++)
				for (const { id } of (await box.get<Rows>('contactList', { query: { ...query, page } }))
					.payload)
					ids.add(id);
			return { missing: meta.count - ids.size };
		}
		expect((await seen()).missing).toBeGreaterThan(0);
		await box.control('settings', { contactTieBreaker: true });
		expect(await seen()).toEqual({ missing: 0 });
	});

	it('assigning to nobody that is there takes the present one away', async () => {
		const assign = (body: object) => box.get('assign-a-conversation', { ...anna, body });
		expect(await assign({ assignee_id: ID.agent })).toMatchObject({ id: ID.agent });
		expect(await assign({ assignee_id: 770_001 })).toBeNull();
		expect(box.chatwoot.state.conversation(ID.conversation.anna)?.assignee_id).toBeNull();
	});

	it.each([
		['Code {{1}} and {{ 2 }}', 'Code 1 and 2'],
		['Hi {{contact.name}}, {{foo}}{{contact.nothing}}!', 'Hi Anna, !'],
		["{{ contact.nickname | default: 'friend' }}", 'friend'],
		['{% raw %}{{1}}{% endraw %}', '{{1}}'],
		['`{{1}}`', '`{{1}}`'],
		['open {{ only', 'open {{ only'],
	])('Liquid turns %j into %j', async (content, arrives) => {
		expect(await send({ content })).toMatchObject({ content: arrives });
		await box.control('settings', { liquid: false });
		expect(await send({ content })).toMatchObject({ content });
	});

	it('a conversation takes so many messages a minute', async () => {
		await box.control('settings', { messagesPerMinute: 3 });
		for (const content of ['one', 'two', 'three']) await send({ content });
		const { status, data } = await box.call('create-a-new-message-in-a-conversation', {
			...anna,
			body: { content: 'four' },
		});
		expect([status, data]).toEqual([422, { error: 'Validation failed: Too many messages' }]);
	});

	it('a reply to a message that is not there is a reply to nothing', async () => {
		expect(
			await send({
				content: '👍',
				content_attributes: { in_reply_to: 990_001, is_reaction: true },
			}),
		).toMatchObject({
			content_attributes: { in_reply_to: null },
		});
	});

	it('a reaction to nothing has WhatsApp connect anew for each try', async () => {
		await box.control('settings', { reactionTries: 3, laterMs: 1 });
		const react = async (conversation_id: number, in_reply_to: number) => {
			const before = box.chatwoot.state.reconnections;
			await box.get('create-a-new-message-in-a-conversation', {
				path: { conversation_id },
				body: { content: '👍', content_attributes: { in_reply_to, is_reaction: true } },
			});
			await box.chatwoot.settled();
			return box.chatwoot.state.reconnections - before;
		};
		const { group, api } = whereTo();
		expect(await react(group, 990_001)).toBe(3);
		expect(await react(api, 990_001)).toBe(0);
	});

	it('snoozing without a time keeps the time that was set, until it is opened', async () => {
		const set = async (body: object) =>
			(
				await box.get<{ payload: { snoozed_until: string | null } }>(
					'toggle-status-of-a-conversation',
					{ ...anna, body },
				)
			).payload.snoozed_until;
		const at = await set({ status: 'snoozed', snoozed_until: 1_900_000_000 });
		expect(at).not.toBeNull();
		expect(await set({ status: 'snoozed' })).toBe(at);
		expect(await set({ status: 'open' })).toBeNull();
	});

	it('an unknown template fails after the answer', async () => {
		const [visitor] = [...box.chatwoot.state.contacts.values()].filter(
			({ id }) => id === ID.contact.boris,
		);
		box.chatwoot.incoming({ contact: visitor?.id, inbox: ID.inbox.cloud, text: 'Oi' });
		const conversation = box.chatwoot.state.conversations.find(
			({ inbox_id, contact_id }) => inbox_id === ID.inbox.cloud && contact_id === visitor?.id,
		);
		const template = async (name: string) =>
			await box.get<{ id: number }>('create-a-new-message-in-a-conversation', {
				path: { conversation_id: conversation?.display_id ?? 0 },
				body: {
					content: 'Hello',
					template_params: { name, category: 'UTILITY', language: 'en', processed_params: {} },
				},
			});
		const [known, unknown] = [await template('order_update'), await template('no_such_one')];
		await box.chatwoot.settled();
		const of = ({ id }: { id: number }) => box.chatwoot.state.messages.find((one) => one.id === id);
		expect(of(known)?.status).toBe('sent');
		expect(of(unknown)).toMatchObject({
			status: 'failed',
			content_attributes: { external_error: 'Template not found or invalid template name' },
		});
	});
});

describe('the webhook of an API inbox that refuses', () => {
	const ENOUGH = 6;
	let calls: string[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			calls.push((JSON.parse(Buffer.concat(chunks).toString()) as { event: string }).event);
			response.writeHead(401).end();
		});
	});
	beforeAll(async () => await new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
	afterAll(() => server.close());
	beforeEach(() => {
		calls = [];
		const inbox = box.chatwoot.state.inboxes.get(ID.inbox.api);
		if (inbox)
			inbox.channel.webhook_url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	});

	it('is called again and again, and the message counts as failed', async () => {
		await box.control('settings', { stormEveryMs: 5 });
		const { id } = await send({ content: 'Bonjour' });
		while (calls.length < ENOUGH) await sleep(10);
		expect(calls.slice(0, 3)).toEqual(['message_created', 'message_updated', 'message_updated']);
		expect(box.chatwoot.state.messages.find((one) => one.id === id)?.status).toBe('failed');
		await box.control('settings', { webhookStorm: false });
		await box.chatwoot.settled();
	});

	it('is called once where the storm is off', async () => {
		await box.control('settings', { webhookStorm: false });
		await send({ content: 'Bonjour' });
		await box.chatwoot.settled();
		await sleep(100);
		expect(calls).toEqual(['message_created']);
	});
});
