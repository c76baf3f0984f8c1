import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from './chatwoot-client';

const box = useChatwoot();

interface Received {
	headers: IncomingHttpHeaders;
	text: string;
	body: Record<string, unknown> & { event: string };
}
interface Shown {
	id: number;
	url: string;
	secret?: string;
	subscriptions: string[];
}

const received: Received[] = [];
const server = createServer((request, response) => {
	const chunks: Buffer[] = [];
	request.on('data', (chunk: Buffer) => chunks.push(chunk));
	request.on('end', () => {
		const text = Buffer.concat(chunks).toString();
		received.push({ headers: request.headers, text, body: JSON.parse(text) as Received['body'] });
		response.end('ok');
	});
});
let url = '';
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
beforeEach(() => (received.length = 0));
afterAll(() => server.close());

const create = (webhook: object) => box.call('create-a-webhook', { body: { webhook } });
const made = async (webhook: object) =>
	((await create({ url, ...webhook })).data as { payload: { webhook: Shown } }).payload.webhook;
const write = async (text: string) => {
	box.chatwoot.incoming({ conversation: ID.conversation.boris, text });
	await box.chatwoot.settled();
};
const events = () => received.map(({ body }) => body.event);

describe('webhooks', () => {
	it('are one an address, with known events', async () => {
		const first = await made({});
		expect(first.subscriptions).toHaveLength(8);
		expect((await create({ url })).data).toEqual({
			message: 'Url has already been taken',
			attributes: ['url'],
		});
		expect((await create({ url: 'n8n' })).data).toEqual({
			message: 'Url is invalid',
			attributes: ['url'],
		});
		const unknown = { message: 'Subscriptions Invalid events', attributes: ['subscriptions'] };
		const other = `${url}/2`;
		expect((await create({ url: other, subscriptions: [] })).data).toEqual(unknown);
		expect((await create({ url: other, subscriptions: ['kanban_task_created'] })).data).toEqual(
			unknown,
		);
		const fork = { url: other, subscriptions: ['message_incoming'] };
		await box.control('settings', { personality: 'upstream' });
		expect((await create(fork)).data).toEqual(unknown);
		await box.control('settings', { personality: 'newer' });
		expect((await create(fork)).status).toBe(200);
	});

	it('keep their address at the fork, whatever an update says', async () => {
		const { id } = await made({ inbox_id: ID.inbox.api });
		const update = async (webhook: object) =>
			(
				await box.get<{ payload: { webhook: Shown } }>('update-a-webhook', {
					path: { webhook_id: id },
					body: { webhook },
				})
			).payload.webhook;
		expect(await update({ url: `${url}/x`, subscriptions: ['contact_created'] })).toMatchObject({
			url,
			subscriptions: ['contact_created'],
			inbox: { id: ID.inbox.api },
		});
		await box.control('settings', { personality: 'upstream' });
		expect((await update({ url: `${url}/x` })).url).toBe(`${url}/x`);
		expect((await box.call('delete-a-webhook', { path: { webhook_id: id } })).status).toBe(200);
		expect(await box.get('list-all-webhooks')).toEqual({ payload: { webhooks: [] } });
		expect((await box.call('delete-a-webhook', { path: { webhook_id: id } })).status).toBe(404);
	});

	it('have no secret and no signature at the fork', async () => {
		expect(await made({})).not.toHaveProperty('secret');
		await write('Oi');
		const names = Object.keys(received[0]?.headers ?? {});
		expect(names.filter((name) => name.startsWith('x-chatwoot'))).toEqual([]);
	});

	it('are signed elsewhere: the timestamp, a point and the very bytes', async () => {
		await box.control('settings', { personality: 'newer' });
		const { secret = '' } = await made({});
		expect(secret).toHaveLength(24);
		await write('<b>& é');
		const [{ headers, text, body } = {} as Received] = received;
		const sign = (raw: string) =>
			`sha256=${createHmac('sha256', secret)
				.update(`${String(headers['x-chatwoot-timestamp'])}.${raw}`)
				.digest('hex')}`;
		expect(headers['x-chatwoot-signature']).toBe(sign(text));
		expect(headers['x-chatwoot-delivery']).toMatch(/^[\da-f-]{36}$/);
		expect(text).toContain('\\u003cb\\u003e\\u0026 é');
		expect(headers['x-chatwoot-signature']).not.toBe(sign(JSON.stringify(body)));
	});

	it('come twice, late, in another order, unsigned or with a bad signature when told to', async () => {
		await box.control('settings', { personality: 'upstream', deliverTwice: true });
		const { secret = '' } = await made({ subscriptions: ['message_created'] });
		await write('once');
		const ids = received.map(({ headers }) => headers['x-chatwoot-delivery']);
		expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
		await box.control('settings', { deliverTwice: false, reverseEvery: 2, deliverAfterMs: 20 });
		await write('first');
		expect(received).toHaveLength(2);
		await write('second');
		expect(
			received
				.slice(2)
				.map(({ body }) => body.content)
				.sort(),
		).toEqual(['first', 'second']);
		await box.control('settings', { reverseEvery: 0, badSignature: true, timestampShift: -900 });
		await write('bad');
		const [{ headers, text } = {} as Received] = received.slice(-1);
		const timestamp = Number(headers['x-chatwoot-timestamp']);
		expect(Date.now() / 1000 - timestamp).toBeGreaterThan(890);
		const good = createHmac('sha256', secret).update(`${timestamp}.${text}`).digest('hex');
		expect(headers['x-chatwoot-signature']).not.toBe(`sha256=${good}`);
	});
});

describe('what they say', () => {
	it('of a message: flat, with its conversation, and twice to who asks for both names', async () => {
		await made({ subscriptions: ['message_created', 'message_incoming', 'message_outgoing'] });
		await write('Oi');
		expect(events().sort()).toEqual(['message_created', 'message_incoming']);
		expect(received[0]?.body).toMatchObject({
			account: { id: 1, name: 'Demo' },
			content: 'Oi',
			message_type: 'incoming',
			private: false,
			inbox: { id: ID.inbox.baileys },
			sender: { id: ID.contact.boris, name: 'Boris' },
			conversation: {
				id: ID.conversation.boris,
				group_type: 'individual',
				contact_inbox: { pubsub_token: expect.any(String) },
				messages: [{ message_type: 0 }],
			},
		});
		expect(received[0]?.body.sender).not.toHaveProperty('type');
	});

	it('of a conversation: a change of status under two names, the changes as a list', async () => {
		await made({});
		await box.get('toggle-status-of-a-conversation', {
			path: { conversation_id: ID.conversation.boris },
			body: { status: 'resolved' },
		});
		await box.chatwoot.settled();
		expect(events().sort()).toEqual(['conversation_status_changed', 'conversation_updated']);
		expect(received[0]?.body).toMatchObject({
			id: ID.conversation.boris,
			status: 'resolved',
			changed_attributes: [{ status: { previous_value: 'open', current_value: 'resolved' } }],
		});
		expect(received[0]?.body).not.toHaveProperty('account');
		expect(received[0]?.text).toMatch(/"updated_at":\d+\.\d+/);
	});

	it('of a group: who wrote in it, what was changed, who came and went', async () => {
		await made({
			subscriptions: ['message_created', 'contact_updated', 'provider_event_received'],
		});
		const group = box.chatwoot.state.conversations.find(
			({ contact_id }) => contact_id === ID.group.team,
		);
		box.chatwoot.incoming({
			conversation: group?.display_id,
			member: ID.contact.boris,
			text: 'Hello all',
		});
		await box.get('contact-group-members-add', {
			path: { id: ID.group.team },
			body: { participants: ['5511988888888'] },
		});
		await box.get('contact-group-admin-update', {
			path: { id: ID.group.team },
			body: { property: 'announce', enabled: true },
		});
		await box.chatwoot.settled();
		const of = (event: string) => received.find(({ body }) => body.event === event)?.body;
		expect(of('message_created')).toMatchObject({
			sender: { id: ID.contact.boris },
			conversation: {
				group_type: 'group',
				meta: { sender: { id: ID.group.team, group_type: 'group' } },
			},
		});
		expect(of('contact_updated')).toMatchObject({
			identifier: expect.stringMatching(/@g\.us$/),
			changed_attributes: expect.arrayContaining([
				{
					additional_attributes: {
						previous_value: expect.anything(),
						current_value: expect.objectContaining({ announce: true }),
					},
				},
			]),
		});
		expect(of('contact_updated')).not.toHaveProperty('group_type');
		expect(of('provider_event_received')).toMatchObject({
			provider_event: 'group-participants.update',
			provider_event_data: {
				action: 'add',
				participants: [{ phoneNumber: '5511988888888@s.whatsapp.net' }],
			},
		});
	});

	it('nothing of other inboxes at the fork, where the payload has one', async () => {
		await made({
			inbox_id: ID.inbox.api,
			subscriptions: ['message_created', 'conversation_updated'],
		});
		await write('Not for you');
		await box.get('conversation-add-labels', {
			path: { conversation_id: ID.conversation.boris },
			body: { labels: ['billing'] },
		});
		await box.chatwoot.settled();
		expect(events()).toEqual(['conversation_updated']);
		await box.control('settings', { personality: 'upstream' });
		await write('For you too');
		expect(events()).toEqual(['conversation_updated', 'message_created']);
	});

	it('all of an inbox with an address of its own, and to its bot under the bot’s names', async () => {
		const path = { id: ID.inbox.api };
		await box.get('updateInbox', { path, body: { channel: { webhook_url: url } } });
		const bot = box.chatwoot.state.bots.get(ID.bot);
		if (bot) bot.outgoing_url = `${url}/bot`;
		await box.get('updateAgentBot', { path, body: { agent_bot: ID.bot } });
		await box.get('toggle-status-of-a-conversation', {
			path: { conversation_id: ID.conversation.anna },
			body: {},
		});
		await box.chatwoot.settled();
		expect(events().sort()).toEqual([
			'conversation_resolved',
			'conversation_status_changed',
			'conversation_updated',
		]);
	});

	it('nothing again: an address that fails is tried once', async () => {
		await create({ url: 'http://127.0.0.1:9/closed' });
		await write('x');
		expect(box.chatwoot.deliveries).toMatchObject([{ status: null, error: expect.any(String) }]);
	});
});
