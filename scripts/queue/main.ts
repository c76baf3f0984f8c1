import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { QueueCheck, QueueContext } from '../../harness/checks/queue';
import { loadCheck, namesIn } from '../../harness/checks/run';
import { chosen } from '../../harness/chosen';
import { putCredentials } from '../../harness/n8n/examples';
import { runProgram } from '../../harness/n8n/lifecycle';
import { paths } from '../../harness/n8n/paths';
import { duration, say, table } from '../../harness/n8n/say';
import { canaries } from '../../harness/n8n/vendors';
import type { Cluster } from './cluster';
import { startCluster } from './cluster';

/** n8n in queue mode with every check of `test/e2e/queue`: `npm run e2e:queue [-- name …]`. */
const folder = path.join(paths.checks, 'queue');

async function contextOf(cluster: Cluster, figures: string[]): Promise<QueueContext> {
	const { n8n, sandboxes, crashWorker } = cluster;
	const ids = await putCredentials(cluster);
	return {
		n8n,
		crashWorker,
		sandbox: (vendor) => {
			const sandbox = sandboxes.get(vendor);
			if (sandbox === undefined) throw new Error(`There is no vendor ${vendor}`);
			return sandbox;
		},
		credential: (type) => {
			const found = ids.get(type);
			if (found === undefined) throw new Error(`There is no local credential ${type}`);
			return found;
		},
		figure: (text) => figures.push(text),
	};
}

/** No process may have written a secret into its log, nor any into what the database keeps of executions. */
async function requireNoSecrets({ logs, n8n }: Cluster): Promise<void> {
	const executions = await n8n.executions();
	if (executions.length === 0) throw new Error('The executions could not be read');
	const places = [
		['the executions', JSON.stringify(executions)] as const,
		...logs
			.filter(existsSync)
			.map((log) => [path.basename(log), readFileSync(log, 'utf8')] as const),
	];
	for (const [place, text] of places) {
		const found = canaries().some((secret) => text.includes(secret));
		if (found) throw new Error(`A secret is in ${place}`);
	}
}

async function checks(cluster: Cluster, names: readonly string[]): Promise<number> {
	const rows: string[][] = [];
	const faults: string[] = [];
	const timed = async (name: string, shows: string, work: (figures: string[]) => Promise<void>) => {
		const began = Date.now();
		const figures: string[] = [];
		try {
			await work(figures);
		} catch (fault) {
			faults.push(
				`${name}:\n${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
			);
		}
		const result = faults.some((fault) => fault.startsWith(`${name}:`)) ? 'FAILED' : 'held';
		const took = duration(Date.now() - began);
		say(`  ${result.padEnd(6)} ${name} (${took}) ${figures.join(', ')}`);
		rows.push([name, shows, figures.join(', '), took, result]);
	};
	for (const name of names) {
		const check = await loadCheck<QueueCheck>(folder, name);
		for (const sandbox of cluster.sandboxes.values()) await sandbox.reset();
		await timed(name, check.shows, async (figures) => {
			await check.run(await contextOf(cluster, figures));
		});
	}
	await timed('secrets', 'no secret in the log of any process or in the executions', () =>
		requireNoSecrets(cluster),
	);
	say(`\n${table([['check', 'what was checked', 'figures', 'time', 'result'], ...rows])}\n`);
	for (const fault of faults) say(fault);
	say(`${rows.length - faults.length} held, ${faults.length} failed`);
	return faults.length === 0 ? 0 : 1;
}

runProgram(async () => {
	const names = chosen('check', namesIn(folder));
	const cluster = await startCluster();
	const code = await Promise.race([checks(cluster, names), cluster.fault]);
	await cluster.stop();
	return code;
});
