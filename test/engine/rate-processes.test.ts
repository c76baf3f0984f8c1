import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { useAmojo } from '../support/amojo';

/** What amoCRM allows in a second; the local one refuses more. */
const LIMIT = 7;
const bench = useAmojo({ latencyMs: 10 });
const child = join(__dirname, '../support/rate-child.ts');
const folder = join(process.env.N8N_USER_FOLDER ?? '', 'rate');

/** A process that is ready to run its executions when it is told. */
async function started(name: string, executions: number, calls: number) {
	const args = [child, bench.sandbox.url, join(folder, name), String(executions), String(calls)];
	const process_ = spawn(process.execPath, ['--import', 'tsx', ...args], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	let output = '';
	process_.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const closed = once(process_, 'close');
	while (!output.includes('ready')) await new Promise((done) => setTimeout(done, 5));
	return async () => {
		process_.stdin.write('go\n');
		const [code] = (await closed) as [number];
		expect(code).toBe(0);
		return JSON.parse(output.slice(output.indexOf('['))) as number[];
	};
}

it.each([
	{ executions: 1, calls: 36 },
	{ executions: 2, calls: 18 },
])(
	'two processes with $executions executions each share seven requests a second',
	async ({ executions, calls }) => {
		const both = await Promise.all(
			['a', 'b'].map(async (name) => await started(name, executions, calls)),
		);
		const begun = Date.now();
		const answered = await Promise.all(both.map(async (go) => await go()));
		const seconds = (Date.now() - begun) / 1000;
		const all = 2 * executions * calls;
		expect(answered).toEqual([0, 1].map(() => Array<number>(executions).fill(calls)));
		const refused = bench.requests('get_account').filter(({ status }) => status === 429).length;
		expect(bench.requests('get_account').length - refused).toBe(all);
		// Each may run into the limit once until it knows that it is not alone.
		expect(refused).toBeLessThanOrEqual(6);
		// How near to the limit is a figure, and a busy machine lowers it; only standing still is a fault.
		const share = all / seconds / LIMIT;
		console.info(`${executions * 2} executions in two processes: ${share.toFixed(2)} of the limit`);
		expect(share).toBeGreaterThan(0.5);
	},
	40_000,
);
