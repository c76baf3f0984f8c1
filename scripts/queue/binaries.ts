import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Halt } from '../../harness/n8n/say';

/** Where Debian keeps the programs of PostgreSQL, beside those on the PATH. */
function placesOfPrograms(): string[] {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
	return [
		...(process.env.PATH ?? '').split(path.delimiter),
		...versions.map((version) => path.join(debian, version, 'bin')),
	];
}

/** The full path of a program of Redis or PostgreSQL. */
export function program(name: string): string {
	const found = placesOfPrograms()
		.map((folder) => path.join(folder, name))
		.find(existsSync);
	if (found !== undefined) return found;
	throw new Halt(
		`${name} is missing: install Redis and PostgreSQL (Debian: apt-get install redis-server postgresql) and start again.`,
	);
}

const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root; Debian makes a user for it. */
export function asPostgres(command: string, args: string[]): [string, string[]] {
	if (!isRoot) return [command, args];
	return [program('runuser'), ['-u', 'postgres', '--', command, ...args]];
}

export function owned(folder: string): void {
	if (!isRoot) return;
	const { status, stderr } = spawnSync('chown', ['-R', 'postgres', folder], { encoding: 'utf8' });
	if (status !== 0) throw new Halt(`${folder} could not be given to the user postgres: ${stderr}`);
}
