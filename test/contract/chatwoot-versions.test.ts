import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { operationPages } from '../../harness/docs/tables';
import { CallError } from '../../nodes/shared/vocabulary/errors';
import { isMap, type Json } from '../../nodes/shared/vocabulary/json';
import { everyOperation } from '../support/contracts';
import { recordedCases } from '../support/recordings';

interface Differs {
	status?: number;
	answer?: Json;
	lacks?: string[];
}

const file = path.join(__dirname, '../../contracts/recordings/chatwoot/older.json');
const { same, differs } = JSON.parse(readFileSync(file, 'utf8')) as {
	same: Record<string, string>;
	differs: Record<string, Record<string, Differs>>;
};

const cases = Object.entries(differs).flatMap(([operation, named]) =>
	Object.entries(named).map(([name, older]) => ({ operation, name, older })),
);
/** Those where the version makes the difference. */
const real = cases.filter(
	({ operation, name }) => !(operation in same) && !(`${operation}: ${name}` in same),
);
const offered = everyOperation().filter(({ entry }) => entry.vendor === 'chatwoot');
const offering = (id: string) => offered.filter(({ operation }) => operation.contract === id);

it('says of every operation that answers otherwise on the older server from which version on', () => {
	const ids = new Set(real.map(({ operation }) => operation));
	expect(ids.size).toBeGreaterThan(28);
	const silent = [...ids].filter((id) => {
		const owners = offering(id);
		return (
			owners.length === 0 ||
			owners.some(({ operation }) => !/\b4\.1\d/.test(operation.older?.said ?? ''))
		);
	});
	expect(silent).toEqual([]);
});

it('says so where the older server refuses what the newer one takes', () => {
	const refused = real.flatMap(({ operation, name, older: { status = 200, answer } }) => {
		const newer = recordedCases(operation).find((one) => one.case === name);
		const isRefused = status >= 400 && newer !== undefined && newer.status < 300;
		return isRefused ? [{ operation, name, status, text: JSON.stringify(answer) }] : [];
	});
	expect(refused.length).toBeGreaterThan(4);
	const silent = refused.filter(({ operation: id, status, text }) =>
		offering(id).some(({ operation, api }) => {
			const { older, method = 'GET' } = operation;
			const request = {
				method,
				path: operation.path ?? '',
				idempotent: false,
				...(older && { older }),
			};
			try {
				(operation.digest ?? api.digest)({ status, headers: {}, text }, request);
			} catch (error) {
				return !(error instanceof CallError) || !/\b4\.1\d/.test(error.details.fix ?? '');
			}
			return true;
		}),
	);
	expect(silent).toEqual([]);
});

it('says of every call that only the newer server was asked for that no older one was', () => {
	const folder = path.join(__dirname, '../../contracts/recordings/chatwoot');
	const alone = readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
		.filter(({ document, server }) => document === false && server === '4.15.1, licensed')
		.map(({ operationId }) => String(operationId));
	expect(alone).toHaveLength(109);
	const silent = alone.filter((id) =>
		offering(id).every(({ operation }) => !operation.older?.said.includes('4.15.1 only')),
	);
	expect(silent).toEqual([]);
	// Of what was asked of both nothing of the kind is said.
	for (const id of ['create-a-label', 'edit-a-message', 'contactCreate'])
		expect(offering(id).flatMap(({ operation: { older } }) => older ?? [])).toEqual([]);
});

it('says it of helpers that make such a call, too', () => {
	const said = (title: string) =>
		offered.find((one) => one.title === title)?.operation.older?.said ?? '';
	for (const name of ['add', 'remove'])
		expect(said(`chatwoot conversationLabel.${name}`)).toContain('after Chatwoot 4.11 only');
	expect(said('chatwootAdmin customAttribute.upsert')).toContain("takes an agent's token");
	// What a helper asks for has no part in what differs there.
	expect(said('chatwoot conversation.getOrCreate')).toBe('');
});

it('tells it on the pages of operations', () => {
	const pages = [...operationPages()].filter(([name]) => name.startsWith('docs/en/'));
	const text = pages.map(([, page]) => page).join('\n');
	const missing = offered.filter(
		({ operation: { older } }) => older !== undefined && !text.includes(older.said),
	);
	expect(missing.map(({ title }) => title)).toEqual([]);
});

/** A copy without what stands at a path such as `.payload[].secret`. */
function without(value: Json, [name = '', ...rest]: readonly string[]): Json {
	if (Array.isArray(value)) return value.map((entry) => without(entry, [name, ...rest]));
	if (!isMap(value)) return value;
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, inner]): Array<[string, Json]> => {
			if (key !== name) return [[key, inner]];
			return rest.length === 0 ? [] : [[key, without(inner, rest)]];
		}),
	);
}

it('takes the answers of the older server as it takes those of the newer one', () => {
	const tried = cases.flatMap(({ operation: id, name, older }) => {
		const newer = recordedCases(id).find((one) => one.case === name);
		const { lacks = [], answer, status = 200 } = older;
		if (newer === undefined || newer.status >= 300 || status >= 300) return [];
		const parts = lacks.map((at) => at.split(/[.[\]]+/).filter(Boolean));
		const body = answer ?? parts.reduce(without, newer.answer as Json);
		return offering(id).flatMap(({ title, operation, api }) => {
			const { result } = operation;
			if (!result) return [];
			const request = { method: operation.method ?? 'GET', path: '', idempotent: false } as const;
			const digest = operation.digest ?? api.digest;
			const read = (answered: unknown) =>
				[
					result(digest({ status: 200, headers: {}, text: JSON.stringify(answered) }, request), {
						returnAll: true,
					}),
				].flat().length;
			return [{ title, name, newer: read(newer.answer), older: read(body) }];
		});
	});
	expect(tried.length).toBeGreaterThan(50);
	expect(tried.filter((one) => one.newer !== one.older)).toEqual([]);
});
