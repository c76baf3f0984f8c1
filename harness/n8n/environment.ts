import { freePort } from './ports';

const inherited = ['PATH', 'LANG', 'LC_ALL', 'TMPDIR', 'TEMP', 'SystemRoot', 'SSL_CERT_FILE'];

/** Where one process of n8n lives and how it is reached. */
interface Place {
	userFolder: string;
	logLevel: 'info' | 'debug';
	port: number;
	/** The address that the editor and webhooks are reached at; its own, unless something is before it. */
	publicAddress?: string;
	/** n8n 1: names one setting otherwise, and keeps files in memory unless told not to. */
	isOld?: boolean;
}

/** Nothing of the caller's own n8n settings reaches this one, and it calls nobody on its own. */
export async function n8nEnvironment(place: Place): Promise<NodeJS.ProcessEnv> {
	const { userFolder, logLevel, port } = place;
	const address = place.publicAddress ?? `http://127.0.0.1:${port}`;
	const kept = inherited.flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value] as const];
	});
	return {
		...Object.fromEntries(kept),
		HOME: userFolder,
		N8N_USER_FOLDER: userFolder,
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_WEBHOOK_URL: `${address}/`,
		// As n8n 1 calls it.
		...(place.isOld && { WEBHOOK_URL: `${address}/`, N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem' }),
		N8N_EDITOR_BASE_URL: `${address}/`,
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		N8N_LOG_LEVEL: logLevel,
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
		// What a crash has cut short is taken up again after this, not after two minutes.
		N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '15',
		DB_SQLITE_POOL_SIZE: '2',
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
	};
}
