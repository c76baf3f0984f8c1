import assert from 'node:assert/strict';
import type { HostCheck, HostContext } from '../../harness/checks/types';
import { filled, ROUNDS, type Step } from '../../harness/rounds';
import { localCredentials } from './support/credentials';

const START = 'Start';

/** The round as one chain of nodes; a node that fails says so in its item and lets the next one run. */
function workflowOf(
	node: string,
	steps: readonly Step[],
	credentials: Record<string, { id: string; name: string }>,
) {
	/** The latest node of each operation. */
	const named = new Map<string, string>();
	const nodes = steps.map(([operation, parameters = {}], index) => {
		const [resource, name] = operation.split('.');
		const own = filled(
			parameters,
			(step, path) => `={{ $('${named.get(step)}').first().json.${path} }}`,
		);
		const title = `${index + 1} ${operation}`;
		named.set(operation, title);
		return {
			id: title,
			name: title,
			type: `n8n-nodes-chat-crm.${node}`,
			typeVersion: 1,
			position: [0, 0],
			parameters: { resource, operation: name, ...own },
			credentials,
			executeOnce: true,
			alwaysOutputData: true,
			onError: 'continueRegularOutput',
		};
	});
	const start = {
		id: START,
		name: START,
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const chain = [start, ...nodes].map(({ name }) => name);
	const next = (name: string | undefined) => [[{ node: name, type: 'main', index: 0 }]];
	return {
		name: `Check: a round of ${node}`,
		nodes: [start, ...nodes],
		connections: Object.fromEntries(
			chain.slice(0, -1).map((name, index) => [name, { main: next(chain[index + 1]) }]),
		),
		settings: { executionOrder: 'v1' },
	};
}

async function walk({ n8n }: HostContext, workflow: ReturnType<typeof workflowOf>) {
	const { status, data } = await n8n.run(await n8n.putWorkflow(workflow), START);
	const { error, runData } = data.resultData;
	assert.equal(status, 'success', `${workflow.name} ended with ${status}: ${error?.message}`);
	return workflow.nodes.flatMap(({ name }) => {
		const run = runData[name]?.at(-1);
		if (run === undefined) return [`${name}: did not run`];
		const json = run.data?.main?.[0]?.[0]?.json as { error?: unknown } | undefined;
		return json?.error === undefined ? [] : [`${name}: ${JSON.stringify(json.error)}`];
	});
}

export const check: HostCheck = {
	shows: 'every operation of the Chatwoot nodes ends well in a chain of them',
	run: async (context) => {
		const sandbox = context.sandbox('chatwoot');
		const credentials = Object.fromEntries(await localCredentials(context));
		const failed: string[] = [];
		const own = Object.entries(ROUNDS).filter(([node]) => node.startsWith('chatwoot'));
		for (const [node, steps] of own) {
			await sandbox.reset();
			await sandbox.settings({ personality: 'newer', licensed: true });
			failed.push(...(await walk(context, workflowOf(node, steps, credentials))));
		}
		assert.deepEqual(failed, []);
	},
};
