import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

// n8n-core writes its settings file as soon as it runs a workflow: never in the person's own home,
// and each worker in its own folder, because the workers would read each other's half-written file.
const { CHAT_CRM_JEST_FOLDER = '', JEST_WORKER_ID = '1' } = process.env;
const folder = join(CHAT_CRM_JEST_FOLDER, JEST_WORKER_ID);
mkdirSync(folder, { recursive: true });

process.env.N8N_USER_FOLDER = folder;
process.env.N8N_ENCRYPTION_KEY = 'test';
// n8n logs every failing node, and many tests are about failing.
process.env.N8N_LOG_LEVEL = 'silent';
