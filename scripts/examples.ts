/**
 * `npm run examples`: writes the examples of the Chatwoot contracts (contracts/chatwoot*.examples.json) from what a
 * running server answered (contracts/recordings/chatwoot). Each entry says whether it was recorded or comes from the
 * local server, which is kept only where nothing was recorded. Then
 * `npm run schemas`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { contractFiles } from '../sandbox/chatwoot';
import { loadContract } from '../sandbox/contract';
import { examplesOf } from '../sandbox/contract/load';
import { readLicensed, readOperations, type Json, type Recorded } from '../sandbox/recordings/read';

interface Entry {
	value: Json;
	'x-origin': 'local' | 'recorded';
}
/** By status and name. */
type Examples = Record<string, Record<string, Entry>>;

/** Of a list the first entry, and each that has a key or a kind of value that none before it has. */
function shortened(value: Json): Json {
	if (Array.isArray(value)) {
		const seen = new Set<string>();
		return value.map(shortened).filter((one) => bringsMore(one, seen));
	}
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]));
}

/** Whether a value has what is not among those seen, which are then one more. */
function bringsMore(value: Json, seen: Set<string>): boolean {
	const own = [...pathsOf(value)].filter((path) => !seen.has(path));
	for (const path of own) seen.add(path);
	return own.length > 0;
}

/** Web pages and tables are no examples of a JSON body. */
const isJson = ({ type, answer }: Recorded) => type === undefined || answer === undefined;

/** What tells one answer of an operation from another though their keys are the same. */
const TELLING = 'group_type';

/** Paths of keys with the kinds of their values, lists that hold something among them. */
function pathsOf(value: Json, path = '', found = new Set<string>()): Set<string> {
	found.add(path);
	if (Array.isArray(value)) {
		if (value.length) found.add(`${path}[]`);
		for (const one of value) pathsOf(one, `${path}[]`, found);
	} else if (typeof value === 'object' && value !== null)
		for (const [key, one] of Object.entries(value)) {
			if (key === TELLING) found.add(`${path}.${key}=${String(one)}`);
			pathsOf(one, `${path}.${key}`, found);
		}
	else if (value !== null) found.add(`${path}: ${typeof value}`);
	return found;
}

/** Those that bring what no earlier one of their status has. */
function examplesFrom(cases: Recorded[]): Examples {
	const examples: Examples = {};
	const known = new Map<number, Set<string>>();
	for (const one of cases.filter(isJson)) {
		const value = shortened(one.answer === undefined ? '' : one.answer);
		const seen = known.get(one.status) ?? new Set<string>();
		known.set(one.status, seen);
		if (!bringsMore(value, seen)) continue;
		(examples[one.status] ??= {})[one.case] = { value, 'x-origin': 'recorded' };
	}
	return examples;
}

/** What the local server answered before, for what nobody could record. */
function localOnes(before: Examples | undefined): Examples {
	const kept = Object.entries(before ?? {}).map(([status, named]) => [
		status,
		Object.fromEntries(
			Object.entries(named)
				.filter(([, entry]) => entry['x-origin'] !== 'recorded')
				.map(([name, { value }]) => [name, { value, 'x-origin': 'local' as const }]),
		),
	]);
	return Object.fromEntries(kept) as Examples;
}

const successes = (examples: Examples): Entry[] =>
	Object.entries(examples).flatMap(([status, named]) =>
		status.startsWith('2') ? Object.values(named) : [],
	);

/** Whether what was recorded shows what a success holds: a list that was always empty does not. */
function shows(recorded: Examples, local: Examples): boolean {
	const hasEntries = (examples: Examples) =>
		successes(examples).some(({ value }) =>
			[...pathsOf(value)].some((path) => path.endsWith('[]')),
		);
	return successes(recorded).length > 0 && (hasEntries(recorded) || !hasEntries(local));
}

const recorded = readOperations();
const licensed = readLicensed();
for (const file of contractFiles) {
	const target = examplesOf(file);
	const before = (
		JSON.parse(readFileSync(target, 'utf8')) as { examples: Record<string, Examples> }
	).examples;
	const examples = loadContract(file).operations.flatMap(({ id }) => {
		const own = examplesFrom([...(recorded.get(id)?.cases ?? []), ...(licensed[id] ?? [])]);
		const local = localOnes(before[id]);
		if (!shows(own, local))
			for (const [status, named] of Object.entries(local))
				own[status] = { ...named, ...own[status] };
		return Object.keys(own).length ? [[id, own] as const] : [];
	});
	writeFileSync(
		target,
		`${JSON.stringify({ document: basename(file), examples: Object.fromEntries(examples) }, null, '\t')}\n`,
	);
	process.stdout.write(`${basename(target)}: the answers of ${examples.length} operations\n`);
}
