import assert from 'node:assert/strict';
import type { ExampleContext, HostContext, JsonObject } from './types';
import { addressOf, startNode } from '../n8n/examples';
import { call, until } from '../n8n/http';
import type { Running } from '../n8n/launch';
import type { Execution, Workflow } from '../n8n/n8n';

function requireSuccess(execution: Execution): Execution {
	const { error } = execution.data.resultData;
	assert.equal(execution.status, 'success', error?.message ?? execution.status);
	return execution;
}

/** What an example's check may use, bound to the imported example. */
export function exampleContext(
	running: Running,
	host: HostContext,
	workflow: Workflow & { id: string },
): ExampleContext {
	const { n8n } = running;
	const nodeNamed = (name: string) => {
		const node = workflow.nodes.find((one) => one.name === name);
		assert.ok(node, `${workflow.name} has no node "${name}"`);
		return node;
	};
	const begin = async () => {
		const start = startNode(workflow);
		assert.ok(start, `${workflow.name} has no manual trigger`);
		return await n8n.begin(workflow.id, start.name);
	};
	return {
		...host,
		workflow,
		begin,
		run: async () => requireSuccess(await n8n.ended(await begin())),
		address: async (node) => await addressOf(running, nodeNamed(node)),
		callWebhook: async (node, body, query = {}) => {
			const url = new URL(await addressOf(running, nodeNamed(node)));
			for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
			return await call('POST', url.href, body);
		},
		executionOf: async (action) => {
			const before = new Set((await n8n.executions(workflow.id)).map(({ id }) => id));
			await action();
			const started = await until(`an execution of ${workflow.name}`, async () =>
				(await n8n.executions(workflow.id)).find(({ id }) => !before.has(id)),
			);
			return requireSuccess(await n8n.ended(started.id));
		},
		executionCount: async () => (await n8n.executions(workflow.id)).length,
		items: (execution, node, output = 0) => {
			const run = execution.data.resultData.runData[nodeNamed(node).name]?.[0];
			assert.ok(run, `"${node}" did not run`);
			return (run.data?.main?.[output] ?? []).map(({ json }) => json as JsonObject);
		},
	};
}
