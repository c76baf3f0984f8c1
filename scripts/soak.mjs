// npm run soak [-- --minutes N] [-- --rate N]: mixed traffic at a steady rate, and what is left of it.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './bootstrap.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
	options: {
		minutes: { type: 'string', default: '20' },
		rate: { type: 'string', default: '8' },
	},
});

await ensureDependencies();
const { status } = spawnSync(
	process.execPath,
	[
		path.join(root, 'node_modules/jest/bin/jest.js'),
		'--config',
		'jest.torture.config.js',
		'--testMatch',
		'<rootDir>/test/soak.test.ts',
		'--runInBand',
		'--forceExit',
	],
	{
		cwd: root,
		env: { ...process.env, SOAK_MINUTES: values.minutes, SOAK_RATE: values.rate },
		stdio: ['ignore', 'inherit', 'inherit'],
	},
);
process.exitCode = status ?? 1;
