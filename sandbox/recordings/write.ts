/** Writes what a server answered into the files of contracts/recordings/chatwoot. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, Operation, Recorded } from './read';
import type { Compared } from './replay';
import { cutLists, type Scrub } from './scrub';

/** JSON on one line, with a space after commas and colons. */
function line(value: Json): string {
	if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${line(one)}`);
	return `{${entries.join(', ')}}`;
}

const ANSWERED = ['status', 'answer', 'type', 'cut'];

/** A case with the answer that came now. */
function answeredCase({ recorded, answered }: Compared, scrub: Scrub): Recorded {
	const asked = Object.fromEntries(
		Object.entries(recorded).filter(([key]) => !ANSWERED.includes(key)),
	) as Omit<Recorded, 'status'>;
	const cut: Record<string, number> = {};
	const body = answered?.body === undefined ? undefined : scrub.value(answered.body);
	const isJson = answered?.type.startsWith('application/json');
	return {
		...asked,
		status: answered?.status ?? 0,
		...(!isJson && body !== undefined && { type: answered?.type }),
		...(body !== undefined && { answer: cutLists(body, cut) }),
		...(Object.keys(cut).length && { cut }),
	};
}

/** Puts the answers into `folder`; cases of its files that were not asked now stay as they are. */
export function writeRecordings(
	folder: string,
	compared: Compared[],
	{ operations, scrub }: { operations: Map<string, Operation>; scrub: Scrub },
) {
	mkdirSync(folder, { recursive: true });
	for (const id of new Set(compared.map(({ operation }) => operation))) {
		const operation = operations.get(id) as Operation;
		const now = new Map(
			compared
				.filter((one) => one.operation === id && one.answered)
				.map((one) => [one.recorded, answeredCase(one, scrub)]),
		);
		const file = join(folder, `${id}.json`);
		const there = existsSync(file);
		const { cases, ...head } = operation;
		const rows = cases
			.filter((one) => there || now.has(one))
			.map((one) => `\t${line((now.get(one) ?? one) as unknown as Json)}`);
		const start = line(head as unknown as Json).slice(0, -1);
		writeFileSync(file, `${start}, "cases": [\n${rows.join(',\n')}\n]}\n`);
	}
}

/** The names of recorded requests on a server, from a JSON file: `{"admin_token": "…", "group": 5}`. */
export const readNames = (file: string) =>
	JSON.parse(readFileSync(file, 'utf8')) as Record<string, Json>;
