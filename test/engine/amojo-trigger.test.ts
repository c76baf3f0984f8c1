import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AmojoTrigger } from '../../nodes/Amojo/AmojoTrigger.node';
import { hookSignature } from '../../sandbox/amojo/signature';
import { ACCOUNT, CHANNEL_SECRET, DEMO_CHAT, MANAGER } from '../../sandbox/amojo/seed';
import type { Incoming } from '../../sandbox/amojo/incoming';
import { chatCredential, useAmojo } from '../support/amojo';
import type { Trigger } from '../support/trigger';
import { listen } from '../support/trigger';

const bench = useAmojo({ rateLimit: false });
let trigger: Trigger;
afterEach(async () => {
	bench.sandbox.settings.webhookUrl = '';
	await trigger.stop();
});

async function listening(parameters: object = {}, secret: unknown = CHANNEL_SECRET) {
	const data = { ...chatCredential(bench.sandbox.url), channelSecret: secret as string };
	trigger = await listen({
		node: new AmojoTrigger(),
		parameters: parameters as never,
		credentials: { amojoChatCrmApi: secret === 'unreadable' ? 'unreadable' : data },
	});
	bench.sandbox.settings.webhookUrl = trigger.url;
}

async function happening(parameters: object, ...happenings: Incoming[]) {
	await listening(parameters);
	const told = [];
	for (const one of happenings) told.push(await bench.sandbox.incoming(one));
	await trigger.settled();
	return told;
}

const kinds: Incoming[] = (['message', 'comment', 'typing', 'reaction', 'v1'] as const).map(
	(kind) => ({ kind }),
);

it('starts on every kind and answers 200 at once', async () => {
	const told = await happening({}, ...kinds);
	expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
	expect(trigger.started.map(({ event }) => event)).toEqual(kinds.map(({ kind }) => kind));
	expect(new Set(trigger.started.map(({ eventId }) => eventId)).size).toBe(5);
	expect(trigger.started[0]).toMatchObject({
		accountId: ACCOUNT,
		conversationId: 'demo-chat',
		conversationRefId: DEMO_CHAT,
		receiverId: 'demo-client',
		receiverPhone: '79161234567',
		senderRefId: MANAGER,
		messageType: 'text',
		text: 'Good day!',
		writeFirst: false,
		answer: { conversationId: 'demo-chat', senderId: 'demo-client' },
		body: told[0]?.payload,
	});
	expect(trigger.started[3]).toMatchObject({ reaction: 'react', emoji: '👍' });
});

it('tells what the answer to a chat needs that a user of amoCRM began', async () => {
	const [told] = await happening({}, { kind: 'writeFirst', phone: '79160000001' });
	const { message } = told?.payload as { message: Record<string, { id: string }> };
	expect(trigger.started[0]).toMatchObject({
		writeFirst: true,
		conversationId: null,
		receiverPhone: '79160000001',
		answer: { conversationRefId: message.conversation?.id, senderRefId: message.receiver?.id },
	});
	// The answer links both: the chat has an ID on both sides from now on.
	const ran = await bench.run('message.sendIncoming', {
		conversationId: 'linked',
		senderId: 'client-9',
		senderName: 'Boris',
		text: 'Hello',
		additionalFields: {
			conversationRefId: message.conversation?.id,
			senderRefId: message.receiver?.id,
		},
	});
	expect(ran.error).toBeUndefined();
	const [again] = [await bench.sandbox.incoming({ conversationId: 'linked' })];
	expect(again?.status).toBe(200);
	expect(trigger.started[1]).toMatchObject({ conversationId: 'linked', receiverId: 'client-9' });
});

it.each([
	['a wrong signature', { 'x-signature': 'f'.repeat(40) }],
	['none', {}],
	['that of other bytes', { 'x-signature': hookSignature(CHANNEL_SECRET, '{"a": 1}') }],
])('refuses %s with 401 and starts nothing', async (_, headers) => {
	await listening();
	const answer = await trigger.send('{"a":1}', {
		headers: { 'content-type': 'application/json', ...headers },
	});
	expect(answer.status).toBe(401);
	expect(trigger.started).toEqual([]);
});

it('checks the raw bytes, whatever their spelling', async () => {
	await listening();
	const raw = '{"account_id":"a\\/b",  "message":{"message":{"id":"\\u0041","text":"б\\u0431"}}}';
	const headers = {
		'content-type': 'application/json',
		'x-signature': hookSignature(CHANNEL_SECRET, raw),
	};
	expect((await trigger.send(raw, { headers })).status).toBe(200);
	expect(trigger.started[0]).toMatchObject({ accountId: 'a/b', messageId: 'A', text: 'бб' });
});

it('is never open because the credential cannot be read', async () => {
	await listening({}, 'unreadable');
	expect((await bench.sandbox.incoming({})).status).toBe(401);
});

it.each([
	['in the credential', ''],
	['because no credential is chosen', undefined],
])('is never open where there is no secret %s', async (_, secret) => {
	trigger = await listen({
		node: new AmojoTrigger(),
		...(secret !== undefined && {
			credentials: {
				amojoChatCrmApi: { ...chatCredential(bench.sandbox.url), channelSecret: secret },
			},
		}),
	});
	bench.sandbox.settings.webhookUrl = trigger.url;
	const told = [await bench.sandbox.incoming({}), await bench.sandbox.incoming({ signature: '' })];
	expect(told.map(({ status }) => status)).toEqual([401, 401]);
	expect(trigger.started).toEqual([]);
	expect(trigger.warnings.join()).toMatch(/refuses every call.*'Channel Secret'/);
});

it('ignores what is older than ten minutes, so that an import is not sent out again', async () => {
	await happening({}, { age: 11 * 60 }, { age: 9 * 60, text: 'new' });
	expect(trigger.started.map(({ text }) => text)).toEqual(['new']);
	await trigger.stop();
	await happening({ options: { ignoreOlderThan: 0 } }, { age: 11 * 60 });
	expect(trigger.started).toHaveLength(1);
	await trigger.stop();

	await listening();
	const items = [0, 1].map((n) => ({ json: { n, time: n === 0 ? 1596470808 : Date.now() } }));
	await bench.run(
		'message.import',
		{
			conversationId: 'demo-chat',
			sourceMessageId: '={{ $json.n }}',
			time: '={{ $json.time }}',
			direction: 'outgoing',
			clientId: 'demo-client',
			clientName: 'Anna',
			senderRefId: MANAGER,
			text: '=echo {{ $json.n }}',
		},
		{ items },
	);
	await bench.sandbox.settled();
	expect(bench.sandbox.deliveries.map(({ status }) => status).slice(-2)).toEqual([200, 200]);
	expect(trigger.started.map(({ text }) => text)).toEqual(['echo 1']);
});

it.each([
	[{ events: ['typing'] }, ['typing']],
	[{ filters: { accounts: 'other, another' } }, []],
	[{ filters: { accounts: ACCOUNT } }, ['message', 'comment', 'typing', 'reaction']],
	[{ filters: { messageTypes: ['picture'] } }, ['typing', 'reaction']],
])('filters by %p', async (parameters, expected) => {
	const told = await happening(parameters, ...kinds);
	expect(trigger.started.map(({ event }) => event)).toEqual(expected);
	expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
});

it('puts the file into a binary field on demand, and starts also where it cannot be had', async () => {
	const files = createServer((_, response) => response.end('content'));
	await new Promise<void>((done) => files.listen(0, '127.0.0.1', done));
	const media = `http://127.0.0.1:${(files.address() as AddressInfo).port}/a.png`;
	const picture = { type: 'picture', media, fileName: 'a.png', mediaGroupId: 'group-1' };
	const parameters = { options: { downloadAttachments: '={{ "true" }}' } };
	await happening(parameters, picture);
	await new Promise((done) => files.close(done).closeAllConnections());
	await bench.sandbox.incoming(picture);
	await trigger.settled();
	expect(trigger.started[0]).toMatchObject({
		mediaGroupId: 'group-1',
		attachment: { url: media, binaryField: 'attachment_0' },
	});
	expect(trigger.calls[0]?.items?.[0]?.binary?.attachment_0).toMatchObject({ fileName: 'a.png' });
	expect(trigger.started[1]).toMatchObject({ attachment: { downloadError: expect.any(String) } });
});

it('keeps its address whatever happens to the workflow', async () => {
	await listening();
	expect(await trigger.hook('checkExists')).toBe(true);
	expect(await trigger.hook('create')).toBe(true);
	expect(await trigger.hook('delete')).toBe(true);
});

it('takes what names neither a chat nor a message for something else', async () => {
	await listening({ events: [] });
	const bodies = [
		'{"message":{"toString":1}}',
		'{"action":{"typing":{}}}',
		'{"action":{"reaction":7}}',
	];
	for (const raw of bodies) {
		const signature = hookSignature(CHANNEL_SECRET, raw);
		const headers = { 'content-type': 'application/json', 'x-signature': signature };
		expect((await trigger.send(raw, { headers })).status).toBe(200);
	}
	expect(trigger.started.map(({ event }) => event)).toEqual(['unknown', 'unknown', 'unknown']);
});

it('a secret that was pasted with blanks and a line break checks as well', async () => {
	await listening({}, ` ${CHANNEL_SECRET}\r\n`);
	expect(await bench.sandbox.incoming({ kind: 'message' })).toMatchObject({ status: 200 });
	await trigger.settled();
	expect(trigger.started).toHaveLength(1);
});
