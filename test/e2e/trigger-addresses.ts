import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { call, until } from '../../harness/n8n/http';
import { vendors } from '../../harness/n8n/vendors';
import type { HostCheck, HostContext } from '../../harness/checks/types';

interface Stored {
	id: string;
	name: string;
}

async function stored({ n8n, sandbox }: HostContext, vendor: string): Promise<Stored> {
	const [credential] =
		vendors.find(({ name }) => name === vendor)?.credentials(sandbox(vendor).address) ?? [];
	assert.ok(credential);
	const name = `Addresses: ${vendor}`;
	return { id: await n8n.putCredential(credential.type, name, credential.data), name };
}

const CHANNEL_SECRET = 'sandbox-channel-secret-9d1f3b7a';

const nodeOf = (type: string, credential: Stored, parameters: object) => ({
	id: randomUUID(),
	name: `Trigger ${randomUUID()}`,
	type: `n8n-nodes-chat-crm.${type}`,
	typeVersion: 1.1,
	position: [0, 0],
	webhookId: randomUUID(),
	parameters,
	credentials: { [`${type.replace('Trigger', '')}ChatCrmApi`]: credential },
});

type TriggerNode = ReturnType<typeof nodeOf>;

async function put({ n8n }: HostContext, nodes: TriggerNode[]): Promise<string> {
	const after = { ...nodes[0], name: 'After', type: 'n8n-nodes-base.noOp', typeVersion: 1 };
	const workflow = {
		name: `Check: addresses ${randomUUID()}`,
		nodes: [...nodes, { ...after, id: randomUUID(), webhookId: undefined, credentials: {} }],
		connections: Object.fromEntries(
			nodes.map(({ name }) => [name, { main: [[{ node: 'After', type: 'main', index: 0 }]] }]),
		),
		settings: { executionOrder: 'v1' },
	};
	return await n8n.putWorkflow(workflow as unknown as Parameters<typeof n8n.putWorkflow>[0]);
}

/** The address that a trigger shows, as its node alone decides it. */
const addressOf = ({ n8n }: HostContext, { webhookId, type, parameters }: TriggerNode) => {
	const { path = '' } = parameters as { path?: string };
	const root = `${n8n.address}/webhook`;
	if (type.endsWith('bridgeTrigger')) return `${root}/${path || webhookId}/send_to_chat`;
	return `${root}/${webhookId}/${path || webhookId}/a-scope`;
};

async function sent(context: HostContext, node: TriggerNode, body: string) {
	const signature = createHmac('sha1', CHANNEL_SECRET).update(body).digest('hex');
	const credential = vendors.find(({ name }) => name === 'bridge')?.credentials('')[0];
	return await call('POST', addressOf(context, node), body, {
		'content-type': 'application/json',
		'x-signature': signature,
		authorization: `Bearer ${String(credential?.data.incomingToken || credential?.data.token)}`,
	});
}

const GOOD: Record<string, string> = {
	amojo: JSON.stringify({
		account_id: 'a',
		message: { conversation: { id: 'c', client_id: 'd' }, message: { id: 'm', type: 'text' } },
	}),
	bridge: JSON.stringify({ to_chat_id: '1', message_type: 'text', text: 'Hello' }),
};

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** As a person may send them who knows the address and the secret. */
const HOSTILE = [
	nested(20_000),
	`{"message":${nested(20_000)},"text":${nested(20_000)}}`,
	'{"message":{"toString":1},"to_chat_id":{"toString":1},"account_id":{"valueOf":2}}',
	'{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
	'null',
	'"text"',
	'[]',
];

async function started({ n8n }: HostContext, id: string): Promise<number> {
	return (await n8n.executions(id)).length;
}

async function requireOwnAddresses(context: HostContext, vendor: string, parameters: object) {
	const credential = await stored(context, vendor);
	const type = `${vendor}Trigger`;
	const make = (more: object = {}) => nodeOf(type, credential, { ...parameters, ...more });
	const [first, second, third, fourth] = [make(), make(), make(), make()];
	const ids = [
		await put(context, [first]),
		await put(context, [second]),
		await put(context, [third, fourth]),
	];
	for (const id of ids) await context.n8n.publish(id);
	for (const node of [first, second, third, fourth]) {
		const answer = await until('the address to answer', async () => {
			const one = await sent(context, node, GOOD[vendor] ?? '');
			return one.status === 404 ? undefined : one;
		});
		assert.notEqual(answer.status, 401, answer.text);
	}
	await until('the executions of all four', async () => {
		const counts = await Promise.all(ids.map((id) => started(context, id)));
		return counts.join() === '1,1,2' || undefined;
	});

	for (const body of HOSTILE) {
		const { status, text } = await sent(context, first, body);
		assert.ok([200, 400, 422].includes(status), `${status}: ${text} for ${body.slice(0, 60)}`);
	}
	assert.equal(await started(context, ids[0] ?? ''), 1, 'a hostile body has started an execution');

	const path = `office-${randomUUID()}`;
	const taken = await put(context, [make({ path })]);
	await context.n8n.publish(taken);
	for (const nodes of [
		[make({ path })],
		[make({ path: `${path}2` }), make({ path: `${path}2` })],
	]) {
		const late = await put(context, nodes);
		await assert.rejects(context.n8n.publish(late), /409: .*conflict/is);
	}
	for (const id of [...ids, taken]) await context.n8n.unpublish(id);
}

export const check: HostCheck = {
	shows: 'triggers have addresses of their own, a taken path is refused, no body makes n8n fail',
	newerOnly: 'n8n 1 lets two workflows have one address until one of them is active',
	run: async (context) => {
		await requireOwnAddresses(context, 'amojo', {});
		await requireOwnAddresses(context, 'bridge', {
			endpoints: ['send_to_chat'],
			responseMode: 'lastNode',
		});
	},
};
