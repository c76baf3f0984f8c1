/** What every process of n8n in queue mode is told, whatever the addresses; compose.yaml says the same. */
export const everywhere = {
	EXECUTIONS_MODE: 'queue',
	QUEUE_HEALTH_CHECK_ACTIVE: 'true',
	DB_TYPE: 'postgresdb',
	// With n8n's two connections a burst of webhooks waits for the database until it times out.
	DB_POSTGRESDB_POOL_SIZE: '10',
	OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	N8N_PROXY_HOPS: '1',
} as const;

/** What every process is told of the stores and of itself, with values of each installation. */
export const ownKeys = [
	'QUEUE_BULL_REDIS_HOST',
	'QUEUE_BULL_REDIS_PORT',
	'QUEUE_HEALTH_CHECK_PORT',
	'DB_POSTGRESDB_HOST',
	'DB_POSTGRESDB_PORT',
	'DB_POSTGRESDB_DATABASE',
	'DB_POSTGRESDB_USER',
	'N8N_ENCRYPTION_KEY',
	'N8N_WEBHOOK_URL',
	'N8N_EDITOR_BASE_URL',
] as const;

/** What main is told besides. */
export const mainOnly = { N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true' } as const;

/** How the processes are started. */
export const commands = {
	main: ['start'],
	processor: ['webhook'],
	worker: ['worker', '--concurrency=5'],
} as const;

/** What the entrance sends to the processors; the rest goes to main. */
export const PROCESSOR_PATHS = '/webhook/*';
