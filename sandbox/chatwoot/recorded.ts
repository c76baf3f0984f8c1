/** Answers of a running server that are taken as they are. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fields } from './state';

const FOLDER = join(__dirname, '../../contracts/recordings/chatwoot');

function answer(operation: string, name: string): unknown {
	const { cases } = JSON.parse(readFileSync(join(FOLDER, `${operation}.json`), 'utf8')) as {
		cases: Array<{ case: string; answer: unknown }>;
	};
	return cases.find((one) => one.case === name)?.answer;
}

/** How a server describes an app: words, form and schema of its settings. By its id. */
export function recordedApps(): Map<string, Fields> {
	const { payload } = answer('get-details-of-all-integrations', 'before') as { payload: Fields[] };
	return new Map(payload.map((app) => [String(app.id), app]));
}
