import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { paths } from '../../harness/n8n/paths';
import type { Row } from './figures';
import { printFigures, summed, writeFigures } from './figures';

const { values, positionals } = parseArgs({
	options: {
		items: { type: 'string', default: '12' },
		inputs: { type: 'string', default: '20000' },
		values: { type: 'string', default: '20' },
		write: { type: 'boolean', default: false },
	},
	allowPositionals: true,
});

const folder = mkdtempSync(path.join(tmpdir(), 'chat-crm-torture-'));
const report = path.join(folder, 'rows.jsonl');
const { status } = spawnSync(
	process.execPath,
	[
		'--expose-gc',
		path.join(paths.root, 'node_modules/jest/bin/jest.js'),
		'--config',
		'jest.torture.config.js',
		'--maxWorkers=2',
		'--forceExit',
		...positionals,
	],
	{
		cwd: paths.root,
		env: {
			...process.env,
			TORTURE_ITEMS: values.items,
			TORTURE_INPUTS: values.inputs,
			TORTURE_ANY: values.values,
			TORTURE_REPORT: report,
		},
		stdio: ['ignore', 'inherit', 'inherit'],
	},
);

const rows = existsSync(report)
	? readFileSync(report, 'utf8')
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Row)
	: [];
rmSync(folder, { recursive: true, force: true });

const tables = summed(rows);
printFigures(tables);
if (values.write && status === 0) writeFigures(tables, values.items);
process.exitCode = status ?? 1;
