import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const networkCodes = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET/;

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

// npm writes node_modules/.package-lock.json last, so an interrupted installation never matches.
function isInstalled() {
	const record = path.join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(record)) return false;
	const wanted = packagesOf(path.join(root, 'package-lock.json'));
	const present = packagesOf(record);
	return Object.entries(wanted).every(
		([place, entry]) =>
			place === '' || entry.optional === true || present[place]?.version === entry.version,
	);
}

// What npm adds after the cause is its manual page.
const firstLines = (text) => text.trim().split('\n').slice(0, 8).join('\n');

function npmCommand() {
	const script = process.env.npm_execpath;
	return script && path.basename(script) === 'npm-cli.js'
		? [process.execPath, script]
		: [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

function npm(args) {
	const [command, ...first] = npmCommand();
	const child = spawn(command, [...first, ...args, '--no-progress', '--loglevel=error'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'pipe'],
		shell: process.platform === 'win32',
	});
	let complaint = '';
	child.stderr.on('data', (chunk) => (complaint += chunk));
	return new Promise((resolve) => {
		child.on('error', (error) => resolve({ code: 1, complaint: String(error) }));
		child.on('close', (code) => resolve({ code, complaint }));
	});
}

async function install() {
	// Without a registry npm would try each package on its own, for minutes.
	const registry = await npm(['view', 'n8n-workflow', 'name', '--fetch-retries=0']);
	if (registry.code !== 0) return registry;
	const began = Date.now();
	const clock = setInterval(
		() => console.log(`  npm ci, ${Math.round((Date.now() - began) / 1000)} s`),
		15_000,
	);
	return await npm(['ci', '--include=dev']).finally(() => clearInterval(clock));
}

/** Makes node_modules what package-lock.json says. Ends the process with one sentence if it cannot. */
export async function ensureDependencies() {
	if (isInstalled()) return;
	console.log('Installing the packages this project is built with (npm ci, about a minute)');
	const { code, complaint } = await install();
	if (code === 0) return;
	console.error(
		networkCodes.test(complaint)
			? 'The npm registry cannot be reached: connect this machine to the network and start again.'
			: `npm ci did not succeed: ${firstLines(complaint) || `exit code ${code}`}`,
	);
	process.exit(1);
}

/** Runs a TypeScript file of this project in its own process and ends with its exit code. */
export function runScript(file) {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', path.join(root, file), ...process.argv.slice(2)],
		// The channel tells the script when this process is gone, however it ended.
		{ cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
	);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.on(signal, () => child.kill(signal));
	}
	// A signal that ends npm ends only the shell between it and us: then our parent changes.
	const parent = process.ppid;
	if (process.env.npm_lifecycle_event) {
		setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
	}
	child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
