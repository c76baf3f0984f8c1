import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { n8nEnvironment } from '../../harness/n8n/environment';
import { ensureHost } from '../../harness/n8n/host';
import { n8nReady, startSandbox, watchStop } from '../../harness/n8n/launch';
import { N8n } from '../../harness/n8n/n8n';
import { ensurePackage, installPackage } from '../../harness/n8n/pack';
import { paths } from '../../harness/n8n/paths';
import { freePort } from '../../harness/n8n/ports';
import type { Sandbox } from '../../harness/n8n/sandbox';
import { step } from '../../harness/n8n/say';
import { Crew, responds, Service } from '../../harness/n8n/service';
import { openEntrance } from './entrance';
import { commands, everywhere, mainOnly, ownKeys } from '../../harness/n8n/queue';
import { startStores } from './stores';

/** n8n in queue mode: main, one webhook processor, two workers, each with a folder of its own. */
export interface Cluster {
	n8n: N8n;
	sandboxes: Map<string, Sandbox>;
	logFolder: string;
	logs: string[];
	/** Rejects when one of the servers ends by itself. */
	fault: Promise<never>;
	/** Ends a worker without a word to it, and starts it again. */
	crashWorker: (index: number) => Promise<void>;
	stop: () => Promise<void>;
}

const WORKERS = 2;

export async function startCluster(): Promise<Cluster> {
	const host = await ensureHost();
	await ensurePackage();
	const folder = path.join(paths.runs, `queue-${process.pid}`);
	const logFolder = path.join(paths.logs, 'queue');
	mkdirSync(folder, { recursive: true });
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

	const crew = new Crew();
	let closeEntrance = () => {};
	const stop = async () => {
		closeEntrance();
		await crew.stop();
	};
	watchStop(stop);

	const { service, sandboxes } = await startSandbox({ logFolder, portOf: freePort });
	crew.watched(service);
	const stores = await step('Starting Redis and PostgreSQL', () => startStores(logFolder, folder));
	for (const store of stores.services) crew.watched(store);

	const entrancePort = await freePort();
	const address = `http://127.0.0.1:${entrancePort}`;
	const shared = {
		...everywhere,
		...stores.environment,
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		// So that an answer of some megabytes comes in pieces, as one of 64 does otherwise.
		N8N_WEBHOOK_RESPONSE_RELAY_SIZE_MAX: '1',
		N8N_WEBHOOK_RESPONSE_RELAY_OFFLOAD_ENABLED: 'true',
	};
	const logs: string[] = [];
	/** One process of n8n; started again it keeps its folder and port. */
	const processOf = async (name: string, args: readonly string[], own: NodeJS.ProcessEnv = {}) => {
		const userFolder = path.join(folder, name);
		mkdirSync(userFolder, { recursive: true });
		installPackage(userFolder);
		const port = await freePort();
		const log = path.join(logFolder, `${name}.log`);
		logs.push(log);
		const env: NodeJS.ProcessEnv = {
			...(await n8nEnvironment({ userFolder, logLevel: 'debug', port, publicAddress: address })),
			...shared,
			QUEUE_HEALTH_CHECK_PORT: String(port),
			...own,
		};
		const untold = ownKeys.filter((key) => env[key] === undefined);
		if (untold.length > 0) throw new Error(`n8n is not told ${untold.join(', ')}`);
		const begin = (append: boolean) =>
			crew.watched(
				new Service(`n8n ${name}`, host.node, [host.n8n, ...args], {
					cwd: userFolder,
					env,
					log,
					append,
				}),
			);
		return { address: `http://127.0.0.1:${port}`, begin };
	};

	return await step('Starting main, a webhook processor and two workers', async () => {
		const main = await processOf('main', commands.main, mainOnly);
		// Main alone makes the tables, so it goes first.
		await n8nReady(main.begin(false), main.address);
		const processor = await processOf('processor', commands.processor);
		const ready = async (running: Service, place: string) =>
			await running.ready(() => responds(`${place}/healthz/readiness`), 120_000);
		const workers: Array<Awaited<ReturnType<typeof processOf>> & { running: Service }> = [];
		for (let index = 0; index < WORKERS; index += 1) {
			const worker = await processOf(`worker-${index + 1}`, commands.worker);
			workers.push({ ...worker, running: worker.begin(false) });
		}
		await ready(processor.begin(false), processor.address);
		for (const worker of workers) await ready(worker.running, worker.address);
		const entrance = await openEntrance(entrancePort, main.address, processor.address);
		closeEntrance = () => {
			entrance.close();
			entrance.closeAllConnections();
		};
		const n8n = new N8n(address);
		await n8n.signIn();
		const crashWorker = async (index: number) => {
			const worker = workers[index];
			if (worker === undefined) throw new Error(`There is no worker ${index}`);
			await crew.kill(worker.running);
			worker.running = worker.begin(true);
			await ready(worker.running, worker.address);
		};
		return { n8n, sandboxes, logFolder, logs, fault: crew.fault, crashWorker, stop };
	});
}
