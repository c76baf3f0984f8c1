import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './bootstrap.mjs';

/** Runs the engine tests in the oldest n8n that is supported (npm run test:lower). */
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const source = path.join(root, 'scripts', 'lower');
const target = path.join(root, '.host', 'lower');
const lock = 'package-lock.json';

await ensureDependencies();
mkdirSync(target, { recursive: true });
const current = path.join(target, lock);
const isInstalled =
	existsSync(path.join(target, 'node_modules', 'n8n-core')) &&
	existsSync(current) &&
	readFileSync(current, 'utf8') === readFileSync(path.join(source, lock), 'utf8');
if (!isInstalled) {
	for (const file of ['package.json', lock])
		cpSync(path.join(source, file), path.join(target, file));
	console.log('Installing the oldest supported n8n engine (npm ci, about a minute)');
	run('npm', ['ci', '--ignore-scripts', '--loglevel=error'], target);
}
run(
	process.execPath,
	[
		path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
		'test/engine',
		'--forceExit',
		...process.argv.slice(2),
	],
	root,
	{ N8N_MODULES: path.join(target, 'node_modules') },
);

function run(command, args, cwd, env = {}) {
	const { status } = spawnSync(command, args, {
		cwd,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32',
	});
	if (status !== 0) process.exit(status ?? 1);
}
