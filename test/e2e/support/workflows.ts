import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { call, until } from '../../../harness/n8n/http';
import type { N8n, Workflow, WorkflowNode } from '../../../harness/n8n/n8n';
import type { QueueContext } from '../../../harness/checks/queue';

interface Step extends Partial<WorkflowNode> {
	name: string;
	type: string;
	typeVersion?: number;
	parameters: Record<string, unknown>;
}

/** A node's ID that is the same in every run. */
const idOf = (...parts: string[]) => {
	const hex = createHash('sha256').update(parts.join(' ')).digest('hex');
	return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** Nodes one after another. */
export function chain(name: string, steps: Step[]): Workflow {
	const nodes = steps.map((step, index) => ({
		id: idOf(name, step.name),
		typeVersion: 1,
		position: [index * 220, 0],
		...step,
	}));
	const connections = Object.fromEntries(
		steps
			.slice(0, -1)
			.map((step, index) => [
				step.name,
				{ main: [[{ node: steps[index + 1]?.name, type: 'main', index: 0 }]] },
			]),
	);
	return { name, nodes, connections, settings: { executionOrder: 'v1' } };
}

/** n8n's own Webhook node, which answers before the workflow runs. */
export const webhook = (path: string, options: Record<string, unknown> = {}): Step => ({
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	webhookId: idOf('webhook', path),
	parameters: { path, httpMethod: 'POST', responseMode: 'onReceived', options },
});

/** One of our nodes with the local credential. */
export function ours(
	{ credential }: QueueContext,
	name: string,
	node: string,
	type: string,
	parameters: Record<string, unknown>,
): Step {
	return {
		name,
		type: `n8n-nodes-chat-crm.${node}`,
		parameters,
		credentials: { [type]: credential(type) },
	};
}

/** Puts the workflow there, published, and waits until its first webhook answers. */
export async function published({ n8n }: QueueContext, workflow: Workflow): Promise<string> {
	const id = await n8n.putWorkflow(workflow);
	await n8n.publish(id);
	return id;
}

/** Calls a webhook for each body, so many at once; every call has to be taken. */
export async function callForEach(url: string, bodies: unknown[], atOnce = 50): Promise<void> {
	const waiting = [...bodies];
	const caller = async () => {
		for (let body = waiting.shift(); body !== undefined; body = waiting.shift()) {
			const { status, text } = await call('POST', url, body);
			if (status !== 200) throw new Error(`A webhook was answered ${status}: ${text}`);
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, bodies.length) }, caller));
}

interface Listed {
	id: string;
	status: string;
}

/** The executions of a workflow without their data, up to 250. */
async function listed(n8n: N8n, workflow: string, cursor = ''): Promise<Listed[]> {
	const next = cursor === '' ? '' : `&cursor=${cursor}`;
	const answer = await n8n.api(`/executions?limit=250&workflowId=${workflow}${next}`);
	const { data, nextCursor } = answer.json as { data: Listed[]; nextCursor: string | null };
	return nextCursor ? [...data, ...(await listed(n8n, workflow, nextCursor))] : data;
}

/** Waits until so many executions have ended, and tells how. */
export async function ended(context: QueueContext, workflow: string, count: number) {
	return await until(
		`${count} executions`,
		async () => {
			const all = await listed(context.n8n, workflow);
			const over = all.filter(({ status }) => !['new', 'running', 'waiting'].includes(status));
			return over.length >= count ? over : undefined;
		},
		180_000,
	);
}

export const succeeded = (executions: Listed[]) =>
	executions.filter(({ status }) => status === 'success').length;

/** Calls the webhook of a workflow for each body; all its executions have to succeed. */
export async function succeedsForEach(
	context: QueueContext,
	id: string,
	path: string,
	bodies: unknown[],
): Promise<void> {
	await callForEach(`${context.n8n.address}/webhook/${path}`, bodies);
	assert.equal(succeeded(await ended(context, id, bodies.length)), bodies.length);
}
