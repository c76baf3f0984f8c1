import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { call, until } from '../../harness/n8n/http';
import { vendors } from '../../harness/n8n/vendors';
import type { Workflow } from '../../harness/n8n/n8n';
import type { HostCheck, HostContext } from '../../harness/checks/types';
import type { Kind } from '../support/triggerKinds';
import { KINDS, SECRET } from '../support/triggerKinds';
import type { Hostile } from '../torture/hostile/generate';
import { hostileTo } from '../torture/hostile/generate';
import { sendHostile } from '../torture/hostile/send';

/** Requests to each trigger; `npm run torture` sends many more, to n8n's own webhook context alone. */
const COUNT = 300;
const HEAVY = 1;
const SEED = 20_261_128;
const GOOD_EVERY = 15;
/** More than n8n takes. */
const TOO_LARGE = Buffer.alloc(17 * 1024 * 1024, 'a');

const tooLarge = (type: string): Hostile => ({
	kind: `17 MB of ${type}`,
	body: TOO_LARGE,
	headers: ['content-type', type],
	query: '',
	isProved: false,
});

interface Served {
	id: string;
	url: string;
}

async function serve({ n8n }: HostContext, title: string, kind: Kind): Promise<Served> {
	const [credentialType = '', given] = Object.entries(kind.credentials)[0] ?? [];
	const type = credentialType.replace('ChatCrmApi', 'Trigger');
	const local = vendors
		.flatMap(({ credentials }) => credentials('http://127.0.0.1:1'))
		.find((one) => one.type === credentialType);
	const name = `Hostile: ${title}`;
	// Bridge has a token of its own for calls that come in; without it both ways have one.
	const data = { ...local?.data, ...given, ...(type === 'bridgeTrigger' && { incomingToken: '' }) };
	const credential = await n8n.putCredential(credentialType, name, data);
	const webhookId = randomUUID();
	const path = `hostile-${webhookId}`;
	const trigger = {
		id: randomUUID(),
		name: 'Trigger',
		type: `n8n-nodes-chat-crm.${type}`,
		typeVersion: 1.1,
		position: [0, 0],
		webhookId,
		parameters: { ...kind.parameters, ...(type === 'bridgeTrigger' && { path }) },
		credentials: { [credentialType]: { id: credential, name } },
	};
	const after = { name: 'After', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [220, 0] };
	const id = await n8n.putWorkflow({
		name,
		nodes: [trigger, { ...after, id: randomUUID(), parameters: {} }],
		connections: { Trigger: { main: [[{ node: 'After', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	} as unknown as Workflow);
	await n8n.publish(id);
	const below: Record<string, string> = {
		amojoTrigger: `${webhookId}/${webhookId}/a-scope`,
		bridgeTrigger: `${path}/${kind.endpoint}`,
	};
	return { id, url: `${n8n.address}/webhook/${below[type] ?? `${webhookId}/webhook`}` };
}

async function requireTurnedAway(
	context: HostContext,
	title: string,
	kind: Kind,
	ofN8n: number,
): Promise<void> {
	const { id, url } = await serve(context, title, kind);
	const good = async (text: string) => {
		const raw = JSON.stringify(kind.good).replace('Good day', text);
		const headers = { 'content-type': 'application/json', ...kind.proof(Buffer.from(raw)) };
		return (await call('POST', url, raw, headers)).status;
	};
	await until(`${title} to answer`, async () =>
		(await good('Good 0')) === 200 ? true : undefined,
	);
	const texts = ['Good 0'];
	const wrong = new Set<string>();
	const send = async (hostile: Hostile) => {
		const status = await sendHostile(url, hostile);
		if (status === 0 || status >= 500) wrong.add(`${title}: ${hostile.kind} is answered ${status}`);
		return status;
	};
	const all = hostileTo(kind, COUNT, HEAVY, SEED);
	for (const [index, hostile] of all.filter(({ isProved }) => !isProved).entries()) {
		await send(hostile);
		if (index % GOOD_EVERY !== 0) continue;
		texts.push(`Good ${texts.length}`);
		assert.equal(await good(texts.at(-1) ?? ''), 200, `${title}, after ${hostile.kind}`);
	}
	// JSON is read by n8n before any node, other types by the trigger.
	assert.equal(await sendHostile(url, tooLarge('application/json')), ofN8n, `${title}: 17 MB`);
	await send(tooLarge('application/octet-stream'));

	const executions = async () => await context.n8n.executions(id);
	await until(`the good ones of ${title}`, async () =>
		(await executions()).length >= texts.length ? true : undefined,
	);
	const started = (await executions()).map(({ data }) => {
		const [item] = data.resultData.runData.Trigger?.[0]?.data?.main?.[0] ?? [];
		return String((item?.json as { text?: unknown } | undefined)?.text);
	});
	assert.deepEqual(started.sort(), texts.sort(), `${title}: what started an execution`);

	const proved = all.filter(({ isProved }) => isProved);
	let taken = 0;
	for (const hostile of proved) if ((await send(hostile)) < 400) taken += 1;
	texts.push('Good at last');
	assert.equal(await good('Good at last'), 200);
	const last = await until(`the last one of ${title}`, async () => {
		const now = await executions();
		const isOver = now.every(({ status }) => status !== 'new' && status !== 'running');
		return isOver && JSON.stringify(now).includes('Good at last') ? now : undefined;
	});
	assert.ok(last.length <= texts.length + taken, `${title}: more executions than were taken`);
	const failed = last.filter(({ status }) => status !== 'success');
	assert.equal(failed.length, 0, `${title}: ${failed[0]?.data.resultData.error?.message}`);
	assert.ok(!JSON.stringify(last).includes(SECRET), `${title}: the secret is in an execution`);
	assert.deepEqual([...wrong], []);
	await context.n8n.unpublish(id);
}

/** What n8n's own Webhook node answers to more than n8n takes. */
async function ownAnswer({ n8n }: HostContext): Promise<number> {
	const path = `hostile-${randomUUID()}`;
	const node = {
		name: 'Webhook',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		position: [0, 0],
	};
	const parameters = { path, httpMethod: 'POST' };
	const id = await n8n.putWorkflow({
		name: `Hostile: n8n's own`,
		nodes: [{ ...node, id: randomUUID(), webhookId: randomUUID(), parameters }],
		connections: {},
		settings: { executionOrder: 'v1' },
	} as unknown as Workflow);
	await n8n.publish(id);
	const url = `${n8n.address}/webhook/${path}`;
	await until(
		'n8n to answer',
		async () => (await call('POST', url, {})).status === 200 || undefined,
	);
	const status = await sendHostile(url, tooLarge('application/json'));
	await n8n.unpublish(id);
	return status;
}

export const check: HostCheck = {
	shows: `${COUNT} hostile requests to each trigger: nothing starts unproved, no 500, all good ones arrive`,
	run: async (context) => {
		const ofN8n = await ownAnswer(context);
		for (const [title, kind] of Object.entries(KINDS)) {
			await requireTurnedAway(context, title, kind, ofN8n);
		}
	},
};
