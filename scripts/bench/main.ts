import assert from 'node:assert/strict';
import { putCredentials } from '../../harness/n8n/examples';
import { launchFresh } from '../../harness/n8n/fresh';
import { must } from '../../harness/n8n/http';
import type { Running } from '../../harness/n8n/launch';
import { runProgram } from '../../harness/n8n/lifecycle';
import { say, step, table } from '../../harness/n8n/say';
import { combined, type Contender, throughHttpRequest, throughSalebot } from './workflows';

const runs = 5;
const items = 1_000;
const clients = 100;
const latencyMs = 20;
const target = 0.9;

const median = (values: number[]) =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** A fresh project with so many clients more, answering as slowly as a server far away. */
async function prepare(running: Running): Promise<number[]> {
	const salebot = running.sandboxes.get('salebot')!;
	await salebot.reset();
	const entries = Array.from({ length: clients }, (_, index) => ({
		platform_id: 7_000_000_000 + index,
		group_id: 'DemoShopBot',
		client_type: 1,
	}));
	const loaded = await must(
		'POST',
		`${salebot.address}/api/${apiKeyOf(running)}/load_clients`,
		entries,
	);
	await salebot.settings({ latencyMs });
	return (loaded.json as { items: Array<{ id: number }> }).items.map(({ id }) => id);
}

function apiKeyOf(running: Running): string {
	const { vendor, address } = running.sandboxes.get('salebot')!;
	return String(vendor.credentials(address)[0]!.data.apiKey);
}

/** Milliseconds that n8n itself noted for the node. */
async function timeOf(running: Running, id: string, { node }: Contender): Promise<number> {
	const execution = await running.n8n.run(id, 'Start');
	assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
	return execution.data.resultData.runData[node]![0]!.executionTime;
}

/** The callbacks of each client, in the order in which they reached the server. */
async function requireOrder(running: Running) {
	const received = new Map<number, number[]>();
	for (const { body } of await running.sandboxes.get('salebot')!.requests('callback')) {
		const { client_id, message } = body as { client_id: number; message: string };
		received.set(client_id, [...(received.get(client_id) ?? []), Number(message)]);
	}
	assert.equal([...received.values()].flat().length, items);
	for (const [client, numbers] of received) {
		const sorted = [...numbers].sort((a, b) => a - b);
		assert.deepEqual(numbers, sorted, `the callbacks of client ${client} changed places`);
	}
}

async function race(running: Running, contenders: Contender[]): Promise<number[][]> {
	const times: number[][] = contenders.map(() => []);
	for (let round = 0; round <= runs; round++) {
		for (const [index, contender] of contenders.entries()) {
			const ids = await prepare(running);
			const id = await running.n8n.putWorkflow(contender.workflow(ids, items));
			const time = await timeOf(running, id, contender);
			if (contender.keepsOrder) await requireOrder(running);
			// The first round only warms both up.
			if (round > 0) times[index]!.push(time);
		}
	}
	return times;
}

async function requestsWhenCombined(running: Running): Promise<number> {
	const credentials = await putCredentials(running);
	await prepare(running);
	const contender = combined(credentials.get('salebotChatCrmApi')!);
	const id = await running.n8n.putWorkflow(contender.workflow([], items));
	await timeOf(running, id, contender);
	const salebot = running.sandboxes.get('salebot')!;
	return (await salebot.requests('send_callback_by_platform_id')).length;
}

runProgram(async () => {
	const running = await launchFresh('info');
	const salebot = running.sandboxes.get('salebot')!;
	const credential = (await putCredentials(running)).get('salebotChatCrmApi')!;
	const header = { name: 'X-Unused', value: 'x' };
	const headerId = await running.n8n.putCredential('httpHeaderAuth', 'Header (local)', header);
	const contenders = [
		throughSalebot(credential),
		throughHttpRequest(
			{ id: headerId, name: 'Header (local)' },
			`${salebot.address}/api/${apiKeyOf(running)}/callback`,
		),
	];
	const [ours, theirs] = (await step(`${runs} runs of each, taking turns`, () =>
		race(running, contenders),
	)) as [number[], number[]];
	const requests = await requestsWhenCombined(running);

	const row = (name: string, times: number[]) => [
		name,
		...times.map(String),
		String(median(times)),
	];
	const ratio = median(ours) / median(theirs);
	say(`\n${items} callbacks to ${clients} clients, ${latencyMs} ms a request; node time in ms\n`);
	say(
		table([
			['node', ...ours.map((_, index) => `run ${index + 1}`), 'median'],
			row('Salebot', ours),
			row('HTTP Request', theirs),
		]),
	);
	say(`\nratio ${ratio.toFixed(2)} (target: at most ${target})`);
	say('order: each client got its callbacks in the order of the items, in every run of Salebot');
	say(`Combine Items: ${items} items into ${requests} requests`);
	assert.equal(requests, Math.ceil(items / 300));
	return ratio <= target ? 0 : 1;
});
