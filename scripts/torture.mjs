// npm run torture [-- --items N]: every operation under every fault, and hostile webhooks; bounded, on loopback.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './bootstrap.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
	options: { items: { type: 'string', default: '20' } },
	allowPositionals: true,
});

await ensureDependencies();
const folder = mkdtempSync(path.join(tmpdir(), 'chat-crm-torture-'));
const report = path.join(folder, 'runs.jsonl');
const { status } = spawnSync(
	process.execPath,
	[
		path.join(root, 'node_modules/jest/bin/jest.js'),
		'--config',
		'jest.torture.config.js',
		'--forceExit',
		...positionals,
	],
	{
		cwd: root,
		env: { ...process.env, TORTURE_ITEMS: values.items, TORTURE_REPORT: report },
		stdio: ['ignore', 'inherit', 'inherit'],
	},
);

/** One row a fault: how many requests were sent and done, and how the items were told of. */
if (existsSync(report)) {
	const totals = new Map();
	for (const line of readFileSync(report, 'utf8').trim().split('\n')) {
		const { fault, sent, done, success, unknown, notSent, refused } = JSON.parse(line);
		const row = totals.get(fault) ?? [0, 0, 0, 0, 0, 0, 0];
		const more = [1, sent, done, success, unknown, notSent, refused];
		totals.set(
			fault,
			row.map((value, index) => value + more[index]),
		);
	}
	const heads = ['fault', 'runs', 'sent', 'done', 'success', 'unknown', 'not sent', 'refused'];
	console.log(`\n| ${heads.join(' | ')} |\n| ${heads.map(() => '---').join(' | ')} |`);
	for (const [fault, row] of totals) console.log(`| ${[fault, ...row].join(' | ')} |`);
	const sent = [...totals.values()].reduce((sum, row) => sum + row[1], 0);
	console.log(`\n${sent} requests in all`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
