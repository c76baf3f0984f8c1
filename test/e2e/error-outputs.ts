import assert from 'node:assert/strict';
import type { HostCheck, JsonObject } from '../../harness/checks/types';
import { vendors } from '../../harness/n8n/vendors';

const IDS = Array.from({ length: 700 }, (_, n) => `p${n}`);
/** How many of them one call takes. */
const EACH = 300;

type Ways = 'continueErrorOutput' | 'continueRegularOutput';

const step = (name: string, type: string, parameters: JsonObject, more: object = {}) => ({
	id: `step-${name}`,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
	...more,
});
const to = (node: string) => [{ node, type: 'main', index: 0 }];

/** A list of which the first call gets through, then nodes that put out what they are given. */
const workflow = (onError: Ways, credentials: JsonObject) => ({
	name: `Error outputs: ${onError}`,
	nodes: [
		step('Start', 'n8n-nodes-base.manualTrigger', {}),
		step('Rows', 'n8n-nodes-base.code', {
			jsCode: `return [{ json: { kept: 'input', ids: ${JSON.stringify(IDS)} } }];`,
		}),
		step(
			'Send',
			'n8n-nodes-chat-crm.salebot',
			{
				resource: 'callback',
				operation: 'sendByPlatformIds',
				platformIds: '={{ JSON.stringify($json.ids) }}',
				callbackText: 'x',
				options: { maxRetries: 0 },
			},
			{ credentials, onError },
		),
		step('Went through', 'n8n-nodes-base.noOp', {}),
		step('Did not', 'n8n-nodes-base.noOp', {}),
	],
	connections: {
		Start: { main: [to('Rows')] },
		Rows: { main: [to('Send')] },
		Send: { main: [to('Went through'), to('Did not')] },
	},
	settings: { executionOrder: 'v1' },
});

export const check: HostCheck = {
	shows: 'error items carry advice, outcome and parts, on the main and on the error output',
	run: async (context) => {
		const { n8n } = context;
		const sandbox = context.sandbox('salebot');
		const known = vendors.find(({ name }) => name === 'salebot')?.credentials(sandbox.address)[0];
		assert.ok(known);
		const id = await n8n.putCredential(known.type, known.name, known.data);
		const credentials = { [known.type]: { id, name: known.name } };
		for (const [onError, node] of [
			['continueErrorOutput', 'Did not'],
			['continueRegularOutput', 'Went through'],
		] as const) {
			// The first call is only slow; of the second nobody hears.
			await sandbox.happen('fault', { action: 'send_callback_by_platform_id', delayMs: 1 });
			await sandbox.happen('fault', {
				action: 'send_callback_by_platform_id',
				drop: 'beforeAnswer',
			});
			const given = await n8n.putWorkflow(workflow(onError, credentials));
			const { status, data } = await n8n.run(given, 'Start');
			assert.equal(status, 'success', data.resultData.error?.message);
			const outputs = data.resultData.runData[node]?.[0]?.data?.main ?? [];
			const items = outputs.flatMap((list) => list ?? []).map(({ json }) => json);
			assert.equal(items.length, 1, `${onError}: ${node} got ${items.length} items`);
			const { error, advice, outcome, sentParts, firstUnsentPart } = items[0] as JsonObject;
			assert.match(String(error), /broke off the connection|did not answer/);
			assert.match(String(advice), /unknown/);
			assert.deepEqual(
				{ outcome, sentParts, firstUnsentPart },
				{ outcome: 'unknown', sentParts: EACH, firstUnsentPart: IDS[EACH] },
			);
		}
	},
};
