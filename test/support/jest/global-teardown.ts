import { rmSync } from 'node:fs';

/** Takes away the folder that global-setup made for this run. */
export default function removeRunFolder() {
	const folder = process.env.CHAT_CRM_JEST_FOLDER;
	if (folder) rmSync(folder, { recursive: true, force: true });
}
