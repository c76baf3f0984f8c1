import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { schemaFiles } from '../harness/schema-files';

/** Writes the output previews that n8n's editor and AI builder show before a node has run. */
const root = path.dirname(__dirname);
const files = schemaFiles();
for (const folder of new Set(files.map(({ folder: one }) => one))) {
	rmSync(path.join(root, folder, '__schema__'), { recursive: true, force: true });
}
for (const { file, text } of files) {
	mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
	writeFileSync(path.join(root, file), text);
}
process.stdout.write(`${files.length} output schemas written\n`);
