import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for everything that n8n-core writes in this run. */
export default function createRunFolder() {
	process.env.CHAT_CRM_JEST_FOLDER = mkdtempSync(join(tmpdir(), 'chat-crm-jest-'));
}
