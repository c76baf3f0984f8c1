import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Halt } from './say';

const execute = promisify(execFile);

/** True if the driver's native part is there and this Node can use it. */
export async function sqliteLoads(node: string, folder: string): Promise<boolean> {
	if (!existsSync(path.join(folder, 'node_modules', 'sqlite3', 'build'))) return false;
	try {
		await execute(node, ['-e', "require('sqlite3')"], { cwd: folder });
		return true;
	} catch {
		return false;
	}
}

const onPath = (names: string[]) =>
	(process.env['PATH'] ?? '')
		.split(path.delimiter)
		.some((folder) => names.some((name) => existsSync(path.join(folder, name))));

async function readyBinaryExists(version: string): Promise<boolean> {
	const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
	const musl = process.platform === 'linux' && report.header?.glibcVersionRuntime === undefined;
	const platform = `${process.platform}${musl ? 'musl' : ''}-${process.arch}`;
	const file = `v${version}/sqlite3-v${version}-napi-v6-${platform}.tar.gz`;
	try {
		const answer = await fetch(
			`https://github.com/TryGhost/node-sqlite3/releases/download/${file}`,
			{ method: 'HEAD', signal: AbortSignal.timeout(10_000) },
		);
		return answer.ok;
	} catch {
		return false;
	}
}

/** Asked before the long download: without a compiler, a ready binary must be within reach. */
export async function requireBuildTools(version: string): Promise<void> {
	if (process.platform === 'win32') return;
	const tools: Array<[string, string[]]> = [
		['a C++ compiler', [process.env['CXX'] ?? 'c++', 'c++', 'g++', 'clang++']],
		['make', ['make', 'gmake']],
		['Python 3', ['python3', 'python']],
	];
	const missing = tools.filter(([, names]) => !onPath(names)).map(([tool]) => tool);
	if (missing.length === 0 || (await readyBinaryExists(version))) return;
	throw new Halt(
		`n8n's database driver must be compiled on this machine, which lacks ${missing.join(' and ')}: install that (Debian and Ubuntu: apt install build-essential python3) and start again.`,
	);
}
