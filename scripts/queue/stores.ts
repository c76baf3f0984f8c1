import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../harness/n8n/ports';
import { Halt } from '../../harness/n8n/say';
import { Service } from '../../harness/n8n/service';
import { asPostgres, owned, program } from './binaries';

/** Redis and PostgreSQL, each with nothing in it, on free ports of this machine. */
interface Stores {
	services: Service[];
	/** What every process of n8n must be told of them. */
	environment: NodeJS.ProcessEnv;
}

const listens = (port: number) =>
	new Promise<boolean>((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => socket.end(() => resolve(true)));
		socket.once('error', () => resolve(false));
	});

async function startRedis(logFolder: string, cwd: string) {
	const port = await freePort();
	const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
	const log = path.join(logFolder, 'redis.log');
	const service = new Service('Redis', program('redis-server'), args, { cwd, log });
	await service.ready(() => listens(port), 10_000);
	return { service, port };
}

const USER = 'n8n';

async function startPostgres(logFolder: string) {
	const port = await freePort();
	// Below the system's own folder for such things: the user postgres may not look into ours.
	const folder = mkdtempSync(path.join(tmpdir(), 'chat-crm-postgres-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	owned(folder);
	const data = path.join(folder, 'data');
	const [init, initArgs] = asPostgres(program('initdb'), [
		...['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--no-sync'],
	]);
	const made = spawnSync(init, initArgs, { cwd: folder, encoding: 'utf8' });
	if (made.status !== 0) throw new Halt(`initdb did not succeed:\n${made.stderr}`);
	const [command, args] = asPostgres(program('postgres'), [
		...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder],
		// What is lost when this machine loses power is lost anyway.
		...['-c', 'fsync=off', '-c', 'max_connections=100'],
	]);
	const log = path.join(logFolder, 'postgres.log');
	const service = new Service('PostgreSQL', command, args, { cwd: folder, log });
	await service.ready(() => listens(port), 20_000);
	return { service, port };
}

export async function startStores(logFolder: string, folder: string): Promise<Stores> {
	mkdirSync(folder, { recursive: true });
	const redis = await startRedis(logFolder, folder);
	const postgres = await startPostgres(logFolder);
	return {
		services: [redis.service, postgres.service],
		environment: {
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redis.port),
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(postgres.port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: USER,
		},
	};
}
