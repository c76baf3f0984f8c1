import { execFile } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { paths } from '../../harness/n8n/paths';
import { median } from './figures';

/** Loads every file that n8n loads and makes what is in it, after n8n-workflow is there. */
const code = `
const folder = process.argv[1];
const { createRequire } = require('node:module');
const path = require('node:path');
const own = createRequire(path.join(folder, 'package.json'));
own('n8n-workflow');
const { n8n } = own('./package.json');
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const began = [performance.now(), cpu()];
for (const file of [...n8n.credentials, ...n8n.nodes]) {
	const Made = own('./' + file)[path.basename(file).split('.')[0]];
	new Made();
}
console.log(performance.now() - began[0], cpu() - began[1]);
`;

/**
 * Milliseconds that loading the built package takes over n8n-workflow, the medians of so many: by the
 * clock, and of the processor, which is the same where nothing else runs.
 */
export async function loadTime(node: string, runs: number) {
	const folder = path.join(paths.package, 'package');
	const times: number[][] = [];
	for (let run = 0; run < runs; run += 1) {
		const { stdout } = await promisify(execFile)(node, ['-e', code, folder]);
		times.push(stdout.trim().split(' ').map(Number));
	}
	const middle = (at: number) => median(times.map((one) => one[at] ?? Number.NaN));
	return { clock: middle(0), processor: middle(1) };
}

/** The nodes that ours are compared with, where n8n looks for community packages. */
export function installFixture() {
	const target = path.join(
		paths.runs,
		String(process.pid),
		'.n8n/nodes/node_modules/n8n-nodes-bench',
	);
	mkdirSync(target, { recursive: true });
	cpSync(path.join(__dirname, 'fixture'), target, { recursive: true });
}
