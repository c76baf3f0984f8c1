import assert from 'node:assert/strict';
import axios from 'axios';

import { until } from '../../../harness/n8n/http';
import { vendors } from '../../../harness/n8n/vendors';
import type { ExampleCheck, ExampleContext } from '../../../harness/checks/types';

const given = vendors.find(({ name }) => name === 'bridge')?.credentials('')[0]?.data ?? {};
const token = String(given.incomingToken);

/** What a client of the served endpoints gets. */
async function ask(
	context: ExampleContext,
	query: Record<string, string>,
	{ bearer = token, path = 'bridge-rates', endpoint = 'get_rates' } = {},
) {
	const { status, data } = await axios.get<unknown>(
		`${context.n8n.address}/webhook/${path}/${endpoint}`,
		{
			params: query,
			headers: bearer === '' ? {} : { authorization: `Bearer ${bearer}` },
			validateStatus: null,
		},
	);
	return { status, data };
}

const pair = { from_currency: 'USDT', to_currency: 'RUB' };

function requireFailure({ status, data }: { status: number; data: unknown }, wanted: number) {
	assert.equal(status, wanted, JSON.stringify(data));
	const { status: word, error, ...more } = data as Record<string, unknown>;
	assert.equal(word, 'fail');
	assert.equal(typeof error, 'string');
	assert.deepEqual(more, {});
	return String(error);
}

/** The same workflow with another table, at another path. */
async function variant(context: ExampleContext, path: string, code: string, connected = true) {
	const { id } = context.workflow;
	const stored = await context.n8n.rest('GET', `/workflows/${id}`);
	const { nodes, connections, settings } = (stored.json as { data: typeof context.workflow }).data;
	const changed = nodes.map((node) => {
		if (node.name === 'Rate') return { ...node, parameters: { jsCode: code } };
		if (node.webhookId === undefined) return node;
		return { ...node, webhookId: `${path}-hook`, parameters: { ...node.parameters, path } };
	});
	const made = await context.n8n.putWorkflow({
		name: `${context.workflow.name} (${path})`,
		nodes: changed,
		connections: connected ? connections : { ...connections, 'Known?': { main: [] } },
		settings,
	});
	await context.n8n.publish(made);
	return async (query: Record<string, string> = pair) => await ask(context, query, { path });
}

export const check: ExampleCheck = {
	shows:
		'n8n serves rates: exact amounts, 401, 400, and the documented failure whatever goes wrong',
	newerOnly: 'n8n 1 does not tell a failed workflow from one that ended without an answer',
	run: async (context) => {
		const good = await ask(context, { ...pair, from_amount: '1234567890123456.789' });
		assert.equal(good.status, 200, JSON.stringify(good.data));
		const { valid_until, ...rate } = good.data as Record<string, unknown>;
		assert.deepEqual(rate, {
			...pair,
			from_amount: '1234567890123456.789',
			to_amount: '114203702675870370.266445',
		});
		assert.ok(Number(valid_until) > Date.now() / 1000);
		const reverse = await ask(context, { ...pair, from_amount: 'None', to_amount: '925,05' });
		assert.deepEqual(reverse.data, {
			...pair,
			from_amount: '10',
			to_amount: '925.05',
			valid_until: (reverse.data as { valid_until: number }).valid_until,
		});
		const unknown = await ask(context, { ...pair, to_currency: 'XYZ' });
		assert.equal(requireFailure(unknown, 404), 'There is no rate from USDT to XYZ');

		// Refused before anything starts. n8n stores an execution after it has answered.
		const before = await until('the three executions', async () => {
			const count = await context.executionCount();
			return count === 3 ? count : undefined;
		});
		for (const bearer of ['', 'wrong', String(given.token)]) {
			requireFailure(await ask(context, pair, { bearer }), 401);
		}
		assert.match(requireFailure(await ask(context, { from_currency: 'USDT' }), 400), /to_currency/);
		const twoFold = await ask(context, { ...pair, from_amount: '1,000' });
		assert.match(requireFailure(twoFold, 400), /from_amount/);
		// What is not chosen is not there: neither another endpoint nor the base path itself.
		for (const endpoint of ['get_discount', 'get_contact', '']) {
			assert.equal((await ask(context, pair, { endpoint })).status, 404);
		}
		assert.equal(await context.executionCount(), before);

		const failing = await variant(context, 'fails', "throw new Error('canary-7d31');");
		assert.equal(requireFailure(await failing(), 500), 'The workflow failed');
		const answer = "return [{ json: { known: true, answer: { from_amount: 'many' } } }];";
		assert.equal(
			requireFailure(await (await variant(context, 'nonsense', answer))(), 500),
			'The workflow failed',
		);
		const silent = await variant(context, 'silent', answer, false);
		assert.equal(requireFailure(await silent(), 500), 'The workflow ended without an answer');
		await lastNode(context);
	},
};

/** The same from the last node, without Respond. */
async function lastNode(context: ExampleContext) {
	const { nodes, settings } = context.workflow;
	const stored = await context.n8n.rest('GET', `/workflows/${context.workflow.id}`);
	const held = (stored.json as { data: typeof context.workflow }).data.nodes;
	const trigger = held.find(({ webhookId }) => webhookId !== undefined);
	const code = nodes.find(({ name }) => name === 'Rate');
	assert.ok(trigger && code);
	const gives: Array<[string, string, number, RegExp?]> = [
		[
			'last-good',
			`return [{ json: { ...${JSON.stringify({ ...pair, from_amount: 1.5, to_amount: '2', valid_until: 3 })}, more: 1 } }];`,
			200,
		],
		[
			'last-wrong',
			'return [{ json: { from_amount: 1 } }];',
			500,
			/not that of get_rates: from_currency/,
		],
		['last-empty', 'return [];', 500],
		['last-fails', "throw new Error('canary-7d31');", 500, /^The workflow failed$/],
	];
	for (const [path, jsCode, wanted, words] of gives) {
		const id = await context.n8n.putWorkflow({
			name: `Bridge: ${path}`,
			nodes: [
				{ ...trigger, webhookId: `${path}-hook`, parameters: { endpoints: ['get_rates'], path } },
				{ ...code, parameters: { jsCode } },
			],
			connections: { [trigger.name]: { main: [[{ node: code.name, type: 'main', index: 0 }]] } },
			settings,
		});
		await context.n8n.publish(id);
		const answer = await ask(context, pair, { path });
		if (wanted === 200) {
			assert.deepEqual(answer.data, {
				...pair,
				from_amount: '1.5',
				to_amount: '2',
				valid_until: 3,
			});
		} else assert.match(requireFailure(answer, wanted), words ?? /./);
	}
}
