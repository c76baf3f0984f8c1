import path from 'node:path';
import type { Host } from './host';
import { n8nEnvironment } from './environment';
import { call } from './http';
import { N8n } from './n8n';
import { installPackage } from './pack';
import { paths } from './paths';
import { Sandbox } from './sandbox';
import { step } from './say';
import { Crew, responds, Service } from './service';
import { type Vendor, vendors } from './vendors';

export interface LaunchOptions {
	host: Host;
	userFolder: string;
	logFolder: string;
	logLevel: 'info' | 'debug';
	n8nPort: number;
	portOf: (vendor: Vendor) => Promise<number> | number;
}

/** n8n with our package in it, signed in, beside the vendors' sandbox. */
export interface Running {
	n8n: N8n;
	sandboxes: Map<string, Sandbox>;
	logFolder: string;
	userFolder: string;
	/** Rejects when one of the servers ends by itself. */
	fault: Promise<never>;
	/** Kills n8n without warning and starts it again with the same data. */
	crash: () => Promise<void>;
	stop: () => Promise<void>;
}

const stops = new Set<() => Promise<void>>();

/** The vendors' sandbox on ports of its own. */
export async function startSandbox(options: Pick<LaunchOptions, 'portOf' | 'logFolder'>) {
	const sandboxes = new Map<string, Sandbox>();
	for (const vendor of vendors) {
		const port = await options.portOf(vendor);
		sandboxes.set(vendor.name, new Sandbox(vendor, `http://127.0.0.1:${port}`));
	}
	const ports = [...sandboxes.values()].map(({ vendor, address }) => [
		vendor.portVariable,
		new URL(address).port,
	]);
	const service = new Service(
		'The sandbox',
		process.execPath,
		['--import', 'tsx', path.join(paths.root, 'sandbox/main.ts')],
		{
			cwd: paths.root,
			env: { ...process.env, ...Object.fromEntries(ports) },
			log: path.join(options.logFolder, 'sandbox.log'),
		},
	);
	return { service, sandboxes };
}

/** How n8n is started, as often as it is. */
async function n8nStarter(options: LaunchOptions) {
	installPackage(options.userFolder);
	const { userFolder, logLevel, n8nPort: port } = options;
	const isOld = options.host.version.startsWith('1.');
	const env = await n8nEnvironment({ userFolder, logLevel, port, isOld });
	return (append: boolean) =>
		new Service('n8n', options.host.node, [options.host.n8n, 'start'], {
			cwd: options.userFolder,
			env,
			log: path.join(options.logFolder, 'n8n.log'),
			append,
		});
}

/** Waits until the editor's calls are served. */
export async function n8nReady(service: Service, address: string) {
	await service.ready(() => responds(`${address}/healthz/readiness`), 120_000);
	// Ready means the database is; the editor's own calls are served a moment later.
	await service.ready(
		async () => (await call('GET', `${address}/rest/settings`)).status === 200,
		60_000,
	);
}

export async function launch(options: LaunchOptions): Promise<Running> {
	const crew = new Crew();
	const stop = async () => await crew.stop();
	stops.add(stop);

	const { service, sandboxes } = await startSandbox(options);
	const sandbox = crew.watched(service);
	const start = await n8nStarter(options);
	const address = `http://127.0.0.1:${options.n8nPort}`;
	let host = crew.watched(start(false));
	await step('Starting the sandbox and n8n', async () => {
		for (const one of sandboxes.values()) {
			await sandbox.ready(() => responds(`${one.address}/__sandbox/state`), 30_000);
		}
		await n8nReady(host, address);
	});
	const crash = async () => {
		await crew.kill(host);
		host = crew.watched(start(true));
		await n8nReady(host, address);
	};
	const n8n = new N8n(address);
	await n8n.signIn();
	const { logFolder, userFolder } = options;
	return { n8n, sandboxes, logFolder, userFolder, fault: crew.fault, crash, stop };
}

/** Has this done too when everything is stopped. */
export function watchStop(stop: () => Promise<void>): void {
	stops.add(stop);
}

/** Stops whatever has been launched, however far it got. */
export async function stopEverything(): Promise<void> {
	await Promise.all([...stops].map((stop) => stop()));
}
