import { CallError } from '../../nodes/shared/vocabulary/errors';
import { isMap } from '../../nodes/shared/vocabulary/json';
import type { Params } from '../../nodes/shared/vocabulary/types';
import type { Example } from '../../sandbox/contract';
import { successesOf } from '../support/answers';
import type { Offered } from '../support/contracts';
import {
	contractOf,
	everyOperation,
	perform,
	readParameters,
	unproved,
} from '../support/contracts';
import { fewest, samplesOf } from '../support/parameters';

const offered = everyOperation().filter(({ entry }) => entry.contract !== null);

const anyParameters = async (one: Offered) => await fewest(one, samplesOf(one));

const textOf = ({ value }: Example) => (typeof value === 'string' ? value : JSON.stringify(value));
const statusOf = ({ status }: Example) => Number(status.replace(/XX$/i, '02'));

/** Whether words of a text that is no JSON tell of a failure. */
const refuses = (text: string) =>
	/["']status["']\s*:\s*["'](?!success|ok)/i.test(text) || /^\s*<html/i.test(text);

/** Without what looks like a tag, and with single spaces: as a message shows the words. */
const inOneLine = (words: string) =>
	words
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** An answer that tells of each of many by its ID is that to a request with these IDs. */
function askedFor({ operation: { many } }: Offered, params: Params, { value }: Example): Params {
	const told = many?.outcomes && isMap(value) ? value.items : undefined;
	if (!many || !Array.isArray(told)) return params;
	const parts = told.filter(isMap).map(({ platform_id, group_id, client_type }) => ({
		platform_id: platform_id ?? null,
		group_id: group_id ?? null,
		client_type: client_type ?? null,
	}));
	return many.put(params, parts);
}

async function outcomeOf(one: Offered, example: Example) {
	const read = await readParameters(one.operation, await anyParameters(one));
	const params = askedFor(one, read, example);
	const answerOf = (given: Example) => ({
		status: statusOf(given),
		headers: {},
		text: textOf(given),
	});
	const { outcome } = await perform(
		// A refusal may be waited out by what an operation sends itself.
		expected(example) === 'success'
			? { ...one.operation, proves: undefined }
			: unproved(one.operation),
		one.api,
		params,
		({ method, path }) => {
			const has = one.contract.match(method, path).length > 0;
			const contract = has ? one.contract : contractOf(one.api.document);
			const matched = contract.match(method, path).map(({ operation }) => operation);
			const asked = matched.map(({ id }) => id);
			const { path: own } = one.contract.operation(String(one.entry.contract));
			// Read back is what was written. What else an operation asks is answered well.
			const isOwn =
				asked.includes(String(one.entry.contract)) ||
				matched.some((other) => other.path.replace(/\/$/, '') === own.replace(/\/$/, ''));
			const [other] = isOwn ? [] : asked;
			const [good] =
				other === undefined
					? []
					: [...contract.examples(other), ...successesOf(contract, other)].filter(
							(known) => expected(known) === 'success',
						);
			return answerOf(good ?? example);
		},
	);
	return outcome;
}

/** The words of a documented failure that a person must see. */
function wordsOf({ value }: Example): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const { error, message, status } = value as Record<string, unknown>;
	const words = [error, message].find((part) => typeof part === 'string') ?? status;
	return typeof words === 'string' && words !== 'success' ? [words] : [];
}

const cases = offered.flatMap((one) => {
	const id = String(one.entry.contract);
	return [...one.contract.examples(id), ...successesOf(one.contract, id)].map(
		(example) => [`${one.title}: ${example.status} ${example.name}`, one, example] as const,
	);
});
const expected = (example: Example) =>
	example.outcome === 'text'
		? refuses(textOf(example))
			? 'failure'
			: 'success'
		: (example.outcome ?? (statusOf(example) < 400 ? 'success' : 'failure'));

const ORIGINS: Array<[string, Example['origin']]> = [
	['recorded on a running server', 'recorded'],
	['written in the document or made of its schemas', 'document'],
	['answered by the local server', 'local'],
];

/** Answers by where they come from. */
const byOrigin = (own: typeof cases) =>
	ORIGINS.map(
		([words, origin]) => [words, own.filter(([, , example]) => example.origin === origin)] as const,
	).filter(([, some]) => some.length > 0);

const successes = cases.filter(([, , example]) => expected(example) === 'success');
const allFailures = cases.filter(([, , example]) => expected(example) === 'failure');

/** One of those that have the same key, the first. */
const oneOfEach = (own: typeof cases, keyOf: (one: (typeof cases)[number]) => string) => [
	...new Map([...own].reverse().map((one) => [keyOf(one), one])).values(),
];

/**
 * A body is read by the API, the same for all its operations, or by an operation's own digest; what is
 * said beside it may depend on whether the call reads or writes.
 */
const failures = oneOfEach(allFailures, ([, { operation, api, title }, example]) =>
	[
		operation.digest ? title : api.name,
		operation.method === 'GET',
		example.status,
		example.origin,
		textOf(example),
	].join(' '),
);

it('has answers to digest for every operation', () => {
	const without = offered.filter(
		(one) => !cases.some(([, other, example]) => other === one && expected(example) === 'success'),
	);
	expect(without.map(({ title }) => title)).toEqual([]);
});

/** What is known by a look-up depends on more answers than one. */
const isLookedUp = ({ operation }: Offered) => /^a look-up/.test(operation.proves?.by ?? '');

it('takes at least one of the known successes in every operation', async () => {
	const taking = new Set<Offered>();
	for (const [, one, example] of successes) {
		if (taking.has(one)) continue;
		if ((await outcomeOf(one, example)).failures.length === 0) taking.add(one);
	}
	const refusing = offered.filter((one) => !taking.has(one) && !isLookedUp(one));
	expect(refusing.map(({ title }) => title)).toEqual([]);
});

it('are what the contract allows, written in it or made of its schemas', () => {
	const wrong = offered.flatMap(({ contract, entry }) => {
		const id = String(entry.contract);
		return [...contract.examples(id), ...successesOf(contract, id)].flatMap((example) =>
			contract
				.checkResponse(id, statusOf(example), example.value)
				.map((one) => `${id} ${example.status} ${example.name}: ${one}`),
		);
	});
	expect(wrong).toEqual([]);
});

describe('successes become items', () => {
	describe.each(byOrigin(successes))('%s', (_, own) => {
		it.each(own)('%s', async (__, one, example) => {
			const { outputs, failures: refused } = await outcomeOf(one, example);
			// One of several operations of a call may take a part of its answers: groups among contacts.
			const mayRefuse = !one.entry.main || isLookedUp(one);
			const partly = mayRefuse && refused[0]?.error instanceof CallError;
			expect(refused).toHaveLength(partly ? 1 : 0);
			for (const { json, pairedItem } of outputs) {
				expect(json).toEqual(expect.any(Object));
				expect(pairedItem).toEqual({ item: 0 });
			}
		});
	});
});

async function expectError(one: Offered, example: Example): Promise<void> {
	const { outputs, failures: refused } = await outcomeOf(one, example);
	expect(outputs).toEqual([]);
	const error = refused[0]?.error;
	expect(error).toBeInstanceOf(CallError);
	const message = error instanceof CallError ? error.message : '';
	for (const words of wordsOf(example)) expect(message).toContain(inOneLine(words));
	expect(message).not.toContain('<');
}

describe.each(byOrigin(failures))(
	'failures become errors in the server’s words: %s',
	(_, failing) => {
		it.each(failing)('%s', async (__, one, example) => {
			await expectError(one, example);
		});
	},
);

it('lets no operation pass its API by: each turns a failure of its own into an error', async () => {
	const firsts = oneOfEach(allFailures, ([, { title }]) => title);
	expect(firsts.length).toBeGreaterThan(offered.length / 2);
	for (const [, one, example] of firsts) await expectError(one, example);
});

describe('answers that nobody documented', () => {
	const odd = [
		'',
		'null',
		'[]',
		'{}',
		'0',
		'true',
		'"text"',
		'{',
		'<html>Maintenance</html>',
		'[1,2',
	];
	const apis = oneOfEach(cases, ([, { api, operation, title }]) =>
		operation.digest ? title : api.name,
	).map(([, one]) => one);
	const takers = new Set(apis);

	it.each(offered.map((one) => [one.title, one] as const))('%s', async (_, one) => {
		const params = await readParameters(one.operation, await anyParameters(one));
		// What is made of a success is the operation's own; a failure never comes so far.
		const statuses = takers.has(one) ? [200, 204, 404, 500] : [200, 204];
		for (const text of odd) {
			for (const status of statuses) {
				const answer = { status, headers: {}, text };
				const { outputs, failures: refused } = await perform(
					one.operation,
					one.api,
					params,
					() => answer,
				).then(({ outcome }) => outcome);
				const wrong = refused.filter(({ error }) => !(error instanceof CallError));
				expect({ status, text, wrong }).toEqual({ status, text, wrong: [] });
				if (status >= 400) expect(outputs).toEqual([]);
				if (text.startsWith('<')) expect(refused).toHaveLength(1);
			}
		}
	});
});
