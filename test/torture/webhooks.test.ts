import { appendFileSync } from 'node:fs';
import { listen } from '../support/trigger';
import { SECRET } from '../support/triggerKinds';
import { hostileTo } from './hostile/generate';
import { ATTACKED } from './hostile/kinds';
import { sendHostile } from './hostile/send';

/** Requests to each trigger; fewer in a quick look. */
const COUNT = Number(process.env.TORTURE_ITEMS ?? '4') >= 10 ? 10_000 : 1_000;
const HEAVY = COUNT / 1_000;
const GOOD_EVERY = 50;
const SEED = 20_261_127;
const REPORT = process.env.TORTURE_REPORT;

interface Sums {
	sent: number;
	started: number;
	turnedAway: number;
	dropped: number;
}

test.each(Object.keys(ATTACKED))(
	'%s: whatever is sent, nothing of ours breaks, nothing starts unproved and all good ones arrive',
	async (name) => {
		const kind = ATTACKED[name];
		if (!kind) throw new Error(`there is no ${name}`);
		const { node, parameters, credentials, endpoint, staticData, isWaitedFor } = kind;
		const trigger = await listen({
			...{ node: node(), parameters, credentials },
			...(endpoint !== undefined && { endpoint }),
			...(staticData && { staticData }),
		});
		const sums = new Map<string, Sums>();
		const wrong: string[] = [];
		let good = 0;
		try {
			for (const [index, hostile] of hostileTo(kind, COUNT, HEAVY, SEED).entries()) {
				const before = trigger.calls.length;
				const status = await sendHostile(trigger.url, hostile);
				const calls = trigger.calls.slice(before);
				const items = calls.flatMap((call) => call.items ?? []);
				const fault = calls.find(({ error }) => error !== undefined)?.error;
				if (fault !== undefined) wrong.push(`${hostile.kind} threw ${String(fault)}`);
				const isTold = isWaitedFor && items.length > 0;
				if (status === 0 || (status >= 500 && !isTold))
					wrong.push(`${hostile.kind} was answered ${status}`);
				if (items.length > 0 && !hostile.isProved) wrong.push(`${hostile.kind} has started`);
				if (JSON.stringify(items).includes(SECRET)) wrong.push(`${hostile.kind} shows the secret`);
				const { ...sum } = sums.get(hostile.kind) ?? {
					sent: 0,
					started: 0,
					turnedAway: 0,
					dropped: 0,
				};
				sum.sent += 1;
				if (items.length > 0) sum.started += 1;
				else if (status >= 400) sum.turnedAway += 1;
				else sum.dropped += 1;
				sums.set(hostile.kind, sum);
				if (index % GOOD_EVERY !== 0) continue;
				const raw = Buffer.from(JSON.stringify(kind.good));
				const headers = { 'content-type': 'application/json', ...kind.proof(raw) };
				await trigger.send(raw, { headers });
				good += 1;
				const arrived = Object.values(trigger.calls.at(-1)?.items?.[0]?.json ?? {});
				if (!arrived.includes('Good day')) wrong.push(`a good one after ${hostile.kind}`);
			}
		} finally {
			await trigger.stop();
		}
		expect([...new Set(wrong)]).toEqual([]);
		expect(good).toBe(COUNT / GOOD_EVERY);
		expect(Reflect.get({}, 'polluted')).toBeUndefined();
		const all = [...sums, ['good ones', { sent: good, started: good, turnedAway: 0, dropped: 0 }]];
		for (const [of, sum] of all as Array<[string, Sums]>) {
			const row = { table: 'webhook', name: of, ...sum };
			if (REPORT) appendFileSync(REPORT, `${JSON.stringify(row)}\n`);
		}
	},
	580_000,
);
