import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { requireBuildTools, sqliteLoads } from './sqlite';
import { npm, npmCi } from './npm';
import { lastLines } from './command';
import { paths } from './paths';
import { Halt, step } from './say';

/** The two ends of what is supported: the n8n of every day, and the oldest one declared. */
export type End = 'newest' | 'lowest';

/** A real n8n and the Node that runs it. */
export interface Host {
	node: string;
	n8n: string;
	version: string;
	/** Where the data of runs lies: below n8n's own modules. */
	runs: string;
}

const ENDS: Record<End, { lock: string; folder: string; runs: string }> = {
	newest: { lock: paths.hostLock, folder: paths.n8n, runs: paths.runs },
	lowest: { lock: paths.lowestLock, folder: paths.lowest, runs: path.join(paths.lowest, 'runs') },
};

const neededMajor = 24;
const versionOf = (folder: string, name: string): string =>
	JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).packages[
		`node_modules/${name}`
	].version;

/** Installs what a committed lock file describes, once for each state of that file. */
async function installLock(
	source: string,
	target: string,
	install: (total: number) => Promise<void>,
) {
	const lock = readFileSync(path.join(source, 'package-lock.json'));
	const hash = createHash('sha256').update(lock).digest('hex');
	const stamp = path.join(target, 'node_modules', '.installed');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
	mkdirSync(target, { recursive: true });
	for (const file of ['package.json', 'package-lock.json']) {
		cpSync(path.join(source, file), path.join(target, file));
	}
	const total = Object.keys(JSON.parse(lock.toString()).packages).length - 1;
	await install(total);
	mkdirSync(path.dirname(stamp), { recursive: true });
	writeFileSync(stamp, hash);
}

async function node24(): Promise<string> {
	if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const name = `node-${platform}-${process.arch}`;
	const lock = readFileSync(path.join(paths.nodeLock, 'package-lock.json'), 'utf8');
	if (!lock.includes(`node_modules/${name}"`)) {
		throw new Halt(
			`n8n needs Node ${neededMajor}, which is not on npm for ${platform} ${process.arch}: install it from nodejs.org and start again.`,
		);
	}
	await installLock(paths.nodeLock, paths.node, () =>
		step(`Node ${versionOf(paths.nodeLock, name)} for n8n`, (note) =>
			npmCi('Node', 1, { cwd: paths.node, log: 'install-node.log' }, note),
		),
	);
	const folder = path.join(paths.node, 'node_modules', name, 'bin');
	const binary = path.join(folder, platform === 'win' ? 'node.exe' : 'node');
	// An optional package: npm reports success where it could not get it.
	if (existsSync(binary)) return binary;
	rmSync(paths.node, { recursive: true, force: true });
	throw new Halt('Node for n8n could not be downloaded: start again when npm can reach it.');
}

async function compileSqlite(node: string, folder: string) {
	const prefix = path.dirname(path.dirname(node));
	const headersBeside = existsSync(path.join(prefix, 'include', 'node', 'node_api.h'));
	await step('n8n: its database driver, sqlite3 (compiled where no ready one fits)', async () => {
		const { code, output } = await npm(
			['rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts'],
			{
				cwd: folder,
				node,
				// An npm configuration may name the headers of another Node.
				env: headersBeside ? { npm_config_nodedir: prefix } : {},
				log: 'install-sqlite3.log',
			},
		);
		if (code !== 0 || !(await sqliteLoads(node, folder))) {
			throw new Halt(`sqlite3 could not be built for n8n; its last words:\n${lastLines(output)}`);
		}
	});
}

/** Makes sure that a working n8n is in `.host/`: minutes the first time, nothing afterwards. */
export async function ensureHost(end: End = 'newest'): Promise<Host> {
	const { lock, folder, runs } = ENDS[end];
	const version = versionOf(lock, 'n8n');
	if (!(await sqliteLoads(process.execPath, folder))) {
		await requireBuildTools(versionOf(lock, 'sqlite3'));
	}
	const node = await node24();
	await installLock(lock, folder, (total) =>
		step(`n8n ${version}, about five minutes the first time`, (note) =>
			npmCi('n8n', total, { cwd: folder, node, log: `install-n8n-${version}.log` }, note),
		),
	);
	if (!(await sqliteLoads(node, folder))) await compileSqlite(node, folder);
	return { node, n8n: path.join(folder, 'node_modules', 'n8n', 'bin', 'n8n'), version, runs };
}
