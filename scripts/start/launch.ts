import path from 'node:path';
import type { Host } from './host';
import { call } from './http';
import { N8n } from './n8n';
import { installPackage } from './pack';
import { paths } from './paths';
import { freePort } from './ports';
import { Sandbox } from './sandbox';
import { step } from './say';
import { responds, Service } from './service';
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
	/** Rejects when one of the servers ends by itself. */
	fault: Promise<never>;
	/** Kills n8n as a crash would, and starts it again on the same data. */
	crashN8n: () => Promise<void>;
	stop: () => Promise<void>;
}

const stops = new Set<() => Promise<void>>();

const inherited = ['PATH', 'LANG', 'LC_ALL', 'TMPDIR', 'TEMP', 'SystemRoot', 'SSL_CERT_FILE'];

/** Nothing of the caller's own n8n settings reaches this one, and it calls nobody on its own. */
async function n8nEnvironment(options: LaunchOptions): Promise<NodeJS.ProcessEnv> {
	const kept = inherited.flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value] as const];
	});
	return {
		...Object.fromEntries(kept),
		HOME: options.userFolder,
		N8N_USER_FOLDER: options.userFolder,
		N8N_PORT: String(options.n8nPort),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_WEBHOOK_URL: `http://127.0.0.1:${options.n8nPort}/`,
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${options.n8nPort}/`,
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		N8N_LOG_LEVEL: options.logLevel,
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		DB_SQLITE_POOL_SIZE: '2',
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
	};
}

async function startSandbox(options: LaunchOptions) {
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

async function startN8n(options: LaunchOptions, append = false): Promise<Service> {
	return new Service('n8n', options.host.node, [options.host.n8n, 'start'], {
		cwd: options.userFolder,
		env: await n8nEnvironment(options),
		log: path.join(options.logFolder, 'n8n.log'),
		append,
	});
}

async function n8nReady(service: Service, address: string): Promise<void> {
	await service.ready(() => responds(`${address}/healthz/readiness`), 120_000);
	// Ready means the database is; the editor's own calls are served a moment later.
	await service.ready(
		async () => (await call('GET', `${address}/rest/settings`)).status === 200,
		60_000,
	);
}

/** Rejects when one of the services it is told of ends by itself. */
function watchFaults() {
	let fail: (error: unknown) => void = () => {};
	const fault = new Promise<never>((_, reject) => (fail = reject));
	fault.catch(() => {});
	return { fault, watch: (service: Service) => void service.fault().catch(fail) };
}

export async function launch(options: LaunchOptions): Promise<Running> {
	const services: Service[] = [];
	let crashing: Promise<void> | undefined;
	const stop = async () => {
		// What a crash brings up again must not outlive us.
		await crashing;
		// n8n first, so that nothing it still does meets a sandbox that has gone.
		for (const service of services.splice(0).reverse()) await service.stop();
	};
	stops.add(stop);
	const { service: sandbox, sandboxes } = await startSandbox(options);
	services.push(sandbox);
	const address = `http://127.0.0.1:${options.n8nPort}`;
	installPackage(options.userFolder);
	let service = await startN8n(options);
	services.push(service);
	const { fault, watch } = watchFaults();
	services.forEach(watch);

	await step('Starting the sandbox and n8n', async () => {
		for (const one of sandboxes.values()) {
			await sandbox.ready(() => responds(`${one.address}/__sandbox/state`), 30_000);
		}
		await n8nReady(service, address);
	});
	const n8n = new N8n(address);
	await n8n.signIn();
	const again = async () => {
		await service.kill();
		service = await startN8n(options, true);
		services.splice(services.length - 1, 1, service);
		watch(service);
	};
	const crashN8n = async () => {
		if (services.length === 0) return;
		await (crashing = again());
		await n8nReady(service, address);
	};
	return { n8n, sandboxes, logFolder: options.logFolder, fault, crashN8n, stop };
}

/** Stops whatever has been launched, however far it got. */
export async function stopEverything(): Promise<void> {
	await Promise.all([...stops].map((stop) => stop()));
}
