import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runNode } from '../harness/engine';
import { vendors } from '../harness/n8n/vendors';
import type { Trigger } from './support/trigger';
import { listen } from './support/trigger';
import { KINDS } from './support/triggerKinds';
import { hostileTo } from './torture/hostile/generate';
import { sendHostile } from './torture/hostile/send';
import type { Stand } from './torture/stand';
import { credentialsBy, openStand } from './torture/stand';
import type { Subject } from './torture/subjects';
import { credentialTypes, nodeOf, subjects } from './torture/subjects';

const MINUTES = Number(process.env.SOAK_MINUTES ?? '20');
const PER_SECOND = Number(process.env.SOAK_RATE ?? '8');
const MOST_GROWTH = 10;
/** Sockets that are kept open, and what n8n's own helpers wait for, take this long to go. */
const CALM_MS = 8_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** In use after a collection, in MB. */
function heap(): number {
	collect();
	collect();
	return process.memoryUsage().heapUsed / 1_048_576;
}

const pause = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

/** How many of each are open: timers, sockets, servers. */
function resources(): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const name of process.getActiveResourcesInfo()) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
}

async function send({ one, parameters }: Subject, stand: Stand): Promise<void> {
	const { entry } = one;
	await runNode({
		node: nodeOf(one),
		credentialTypes,
		credentials: credentialsBy(stand.fresh(entry.vendor)),
		account: 'soak',
		parameters: {
			resource: entry.resource,
			operation: entry.operation,
			...parameters,
			options: { ...Object(parameters.options), maxRetries: 0 },
		},
		items: [{ json: {} }, { json: {} }],
		settings: { onError: 'continueRegularOutput' },
	});
}

test(
	'mixed traffic leaves nothing behind',
	async () => {
		const stand = await openStand();
		// Those of a vendor with a pace of its own would make the rate theirs.
		const all = (await subjects()).filter(({ one }) => !/amocrm|amojo|Wait$/.test(one.title));
		const triggers: Array<[Trigger, ReturnType<typeof hostileTo>]> = [];
		for (const kind of Object.values(KINDS)) {
			const { node, parameters, credentials, endpoint } = kind;
			const trigger = await listen({
				...{ node: node(), parameters, credentials },
				...(endpoint !== undefined && { endpoint }),
			});
			triggers.push([trigger, hostileTo(kind, 140, 0, 1)]);
		}
		for (const subject of all.slice(0, 40)) await send(subject, stand);
		await pause(CALM_MS);
		const before = resources();
		const began = Date.now();
		const marks: number[] = [];
		let sent = 0;
		while (Date.now() - began < MINUTES * 60_000) {
			const subject = all[sent % all.length];
			const [trigger, hostile] = triggers[sent % triggers.length] ?? [];
			const one = hostile?.[sent % hostile.length];
			if (subject) await send(subject, stand);
			if (trigger && one) await sendHostile(trigger.url, one);
			// What the tests themselves keep of a call.
			if (trigger) trigger.calls.length = trigger.warnings.length = 0;
			sent += 1;
			await pause(Math.max(0, began + (sent * 1000) / PER_SECOND - Date.now()));
			const quarters = Math.floor((4 * (Date.now() - began)) / (MINUTES * 60_000));
			if (quarters > marks.length && marks.length < 4) marks.push(heap());
		}
		while (marks.length < 4) marks.push(heap());
		await pause(CALM_MS);
		const after = resources();
		for (const vendor of vendors) stand.fresh(vendor.name);
		for (const [trigger] of triggers) await trigger.stop();
		await stand.stop();
		const told = marks.map((mark) => mark.toFixed(1)).join(', ');
		process.stdout.write(
			`${sent} runs and ${sent} webhooks in ${MINUTES} min; heap at each quarter: ${told} MB; open before ${JSON.stringify(before)}, after ${JSON.stringify(after)}\n`,
		);
		const [first = 0, , , last = 0] = marks;
		expect(last - first).toBeLessThanOrEqual(MOST_GROWTH);
		for (const [name, count] of Object.entries(after)) {
			expect([name, count <= (before[name] ?? 0) + 1]).toEqual([name, true]);
		}
	},
	(MINUTES + 5) * 60_000,
);
