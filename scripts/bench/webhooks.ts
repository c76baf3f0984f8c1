import { pause } from '../../harness/n8n/http';
import type { N8n, Workflow } from '../../harness/n8n/n8n';
import { median } from './figures';
import type { Listener } from './listeners';
import { node } from './workflows';

/** Milliseconds of the processor for a call, and the median ratio of rounds that stood side by side. */
export interface Cost {
	own: number;
	theirs: number;
	ratio: number;
}

/** What a trigger costs by n8n's own Webhook. */
interface Compared {
	name: string;
	accepted: Cost;
	refused: Cost;
}

const workflowOf = ({ trigger, name }: Listener): Workflow => ({
	name: `Bench: ${name}`,
	nodes: [trigger, node('Nothing', 'n8n-nodes-base.noOp', 1, {})],
	connections: { [trigger.name]: { main: [[{ node: 'Nothing', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1', saveDataSuccessExecution: 'none' },
});

interface Amount {
	/** Pairs of rounds, one of n8n's Webhook and one of the trigger. */
	pairs: number;
	/** Calls in a round, and how many of them are under way at once. */
	calls: number;
	atOnce: number;
}

/** So many calls to one listener. */
async function round(
	n8n: N8n,
	listener: Listener,
	isRight: boolean,
	{ calls, atOnce }: Pick<Amount, 'calls' | 'atOnce'>,
) {
	const { path, body, query, refusal } = listener;
	const url = `${n8n.address}/webhook/${path}${query?.(isRight) ?? ''}`;
	const call = async () => {
		const headers = { 'content-type': 'application/json', ...listener.headers(isRight) };
		const answer = await fetch(url, { method: 'POST', body, headers });
		const text = await answer.text();
		if (answer.status !== (isRight ? 200 : refusal)) {
			throw new Error(`${listener.name} answered ${answer.status}: ${text.slice(0, 200)}`);
		}
	};
	let left = calls;
	const caller = async () => {
		for (left -= 1; left >= 0; left -= 1) await call();
	};
	await Promise.all(Array.from({ length: atOnce }, caller));
}

/** The processor time of n8n once it has nothing to do: the executions of the last calls are a part of their cost. */
async function restingCpuMs(cpuMs: () => Promise<number>): Promise<number> {
	let last = await cpuMs();
	for (let quiet = 0, tries = 0; quiet < 3 && tries < 200; tries += 1) {
		await pause(20);
		const now = await cpuMs();
		quiet = now - last < 3 ? quiet + 1 : 0;
		last = now;
	}
	return last;
}

/**
 * Processor time of n8n for a call of each trigger, and by that of n8n's own Webhook: each round of calls has
 * one of the Webhook beside it, so that the ratio holds on a busy machine too.
 */
export async function webhooks(
	n8n: N8n,
	[theirs, ...ours]: readonly Listener[],
	{ pairs, calls, atOnce }: Amount,
	cpuMs: () => Promise<number>,
): Promise<Compared[]> {
	if (!theirs) return [];
	for (const listener of [theirs, ...ours]) {
		await n8n.publish(await n8n.putWorkflow(workflowOf(listener)));
		for (const isRight of [true, false, true, false]) {
			await round(n8n, listener, isRight, { calls: 20, atOnce: 20 });
		}
	}
	const cost = async (listener: Listener, isRight: boolean) => {
		const before = await restingCpuMs(cpuMs);
		await round(n8n, listener, isRight, { calls, atOnce });
		return ((await restingCpuMs(cpuMs)) - before) / calls;
	};
	const paired = async (own: Listener, isRight: boolean): Promise<Cost> => {
		const costs: Array<{ own: number; theirs: number }> = [];
		for (let pair = 0; pair < pairs; pair += 1) {
			const both = { own: 0, theirs: 0 };
			const one = async () => (both.own = await cost(own, isRight));
			const other = async () => (both.theirs = await cost(theirs, isRight));
			// Whoever comes second may find the machine warmer.
			for (const next of pair % 2 ? [one, other] : [other, one]) await next();
			costs.push(both);
		}
		return {
			own: median(costs.map((both) => both.own)),
			theirs: median(costs.map((both) => both.theirs)),
			ratio: median(costs.map((both) => both.own / both.theirs)),
		};
	};
	const found: Compared[] = [];
	for (const own of ours) {
		found.push({
			name: own.name,
			accepted: await paired(own, true),
			refused: await paired(own, false),
		});
	}
	return found;
}

/** Accepted calls a second, a hundred at once, the listeners in turn. */
export async function callsASecond(
	n8n: N8n,
	all: readonly Listener[],
	count: number,
	rounds: number,
): Promise<Map<string, number>> {
	const found = new Map<string, number[]>(all.map(({ name }) => [name, []]));
	for (let turn = 0; turn < rounds; turn += 1) {
		for (const listener of all) {
			const began = performance.now();
			await round(n8n, listener, true, { calls: count, atOnce: count });
			found.get(listener.name)?.push((count / (performance.now() - began)) * 1000);
			// What they have started must not slow down the next ones.
			await pause(1500);
		}
	}
	return new Map([...found].map(([name, list]) => [name, median(list)]));
}
