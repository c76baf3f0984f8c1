import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { operationPages, readmes, renewed } from '../harness/docs/tables';

/** Writes the pages of operations, and fills in what the READMEs count: `npm run docs`. */
const root = path.dirname(__dirname);
const pages = operationPages();
for (const [file, text] of pages) {
	mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
	writeFileSync(path.join(root, file), text);
}
for (const file of Object.values(readmes)) {
	const place = path.join(root, file);
	writeFileSync(place, renewed(readFileSync(place, 'utf8')));
}
process.stdout.write(`${pages.size} pages of operations and the READMEs are up to date\n`);
