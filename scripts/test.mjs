// npm test: the linters, the type check and every jest test. What follows `--` goes to jest.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './bootstrap.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { resolve } = createRequire(import.meta.url);

// With "test" in it, n8n's lint rules take every file for one of their own fixtures; with
// "production", npm leaves out what the tests are made of. Jest sets its own.
delete process.env.NODE_ENV;

const packageOf = (name) => dirname(resolve(`${name}/package.json`));

/** What a file was found to be stays so until it changes; a clean clone has none of it. */
const remembered = (name) => [
	'--cache',
	'--cache-strategy=content',
	`--cache-location=${join(root, 'node_modules/.cache/chat-crm', name)}`,
];

const eslint = () => join(packageOf('eslint'), 'bin/eslint.js');
const prettier = () => join(packageOf('prettier'), 'bin/prettier.cjs');

const checks = () => [
	['eslint', [eslint(), '.', '--max-warnings', '0', ...remembered('eslint')]],
	['prettier', [prettier(), '--check', '.', ...remembered('prettier')]],
	['import circles', [join(packageOf('oxlint'), 'bin/oxlint'), '--deny-warnings']],
	['tsc', [resolve('typescript/bin/tsc'), '--noEmit']],
	['built descriptions', ['--import', 'tsx', 'scripts/lint-built.ts']],
];

/** Runs Node, and keeps what it says unless it may speak for itself. */
function node(args, quiet) {
	const child = spawn(process.execPath, args, {
		cwd: root,
		stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
	});
	let output = '';
	child.stdout?.on('data', (chunk) => (output += chunk));
	child.stderr?.on('data', (chunk) => (output += chunk));
	return new Promise((done) => {
		child.on('error', (error) => done({ ok: false, output: String(error) }));
		child.on('close', (code) => done({ ok: code === 0, output }));
	});
}

async function check([name, args]) {
	const began = Date.now();
	const { ok, output } = await node(args, true);
	const seconds = ((Date.now() - began) / 1000).toFixed(1);
	console.log(`${ok ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
	if (!ok) console.log(`\n${output.trimEnd()}\n`);
	return ok;
}

async function jest(args) {
	const folder = mkdtempSync(join(tmpdir(), 'chat-crm-test-'));
	const report = join(folder, 'jest.json');
	try {
		const bin = join(packageOf('jest'), 'bin/jest.js');
		const { ok } = await node([bin, '--json', `--outputFile=${report}`, ...args], false);
		const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
			readFileSync(report, 'utf8'),
		);
		const failed = numFailedTests + numRuntimeErrorTestSuites;
		// A run that tested nothing, or ended badly without naming a test, is a failed one.
		const sound = ok && numPassedTests > 0;
		return { passed: numPassedTests, failed: sound ? failed : Math.max(failed, 1) };
	} catch (error) {
		console.log(`jest left no report: ${error.message}`);
		return { passed: 0, failed: 1 };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function linters() {
	const results = [];
	for (const one of checks()) results.push(await check(one));
	return results;
}

await ensureDependencies();
// Beside each other: many tests wait for an answer or a clock while the linters compute.
const [results, tests] = await Promise.all([linters(), jest(process.argv.slice(2))]);

const passed = results.filter(Boolean).length + tests.passed;
const failed = results.filter((ok) => !ok).length + tests.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
