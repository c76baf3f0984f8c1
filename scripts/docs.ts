import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readmes, renewed } from './docs-tables';

/** Fills in what the READMEs say about the operations: `npm run docs`. */
for (const [file, language] of Object.entries(readmes)) {
	const place = path.join(path.dirname(__dirname), file);
	writeFileSync(place, renewed(readFileSync(place, 'utf8'), language));
}
process.stdout.write(`${Object.keys(readmes).join(' and ')} are up to date\n`);
