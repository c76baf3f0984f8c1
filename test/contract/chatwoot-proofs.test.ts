import type { Offered } from '../support/contracts';
import { contractOf, everyOperation, perform, readParameters } from '../support/contracts';
import { fewest, samplesOf } from '../support/parameters';

const offered = everyOperation().filter(({ entry }) => entry.vendor === 'chatwoot');

/** The method of every operation of Chatwoot's documents. */
const methods = new Map(
	[...new Set(offered.map(({ entry }) => entry.document))].flatMap((document) =>
		contractOf(document).operations.map(({ id, method }) => [id, method.toUpperCase()] as const),
	),
);

const writes = offered.filter(({ entry }) =>
	[entry.contract, ...entry.uses].some((id) => id !== null && methods.get(id) !== 'GET'),
);

it('knows of every write how it is known to have happened', () => {
	const silent = writes.filter(({ operation }) => !operation.proves);
	// Give the operation a `proves`; nodes/Chatwoot/answers/proofs.ts has what most need.
	expect(silent.map(({ title }) => title)).toEqual([]);
});

it('has no row for what only reads by GET', () => {
	const reading = offered.filter((one) => !writes.includes(one) && one.operation.proves);
	expect(reading.map(({ title }) => title)).toEqual([]);
});

describe('an answer that shows nothing is no success', () => {
	const judged = writes.filter(
		({ entry, operation }) => entry.contract !== null && operation.proves?.lacks !== undefined,
	);

	it.each(judged.map((one) => [one.title, one] as const))('%s', async (_, one: Offered) => {
		const params = await readParameters(one.operation, await fewest(one, samplesOf(one)));
		const operation = {
			...one.operation,
			proves: one.operation.proves && { ...one.operation.proves, before: undefined },
		};
		for (const text of ['null', '{}', '']) {
			const answer = { status: 200, headers: {}, text };
			const { outcome } = await perform(operation, one.api, params, () => answer);
			expect({ text, outputs: outcome.outputs }).toEqual({ text, outputs: [] });
			expect(String(outcome.failures[0]?.error)).toMatch(/^CallError: /);
		}
	});
});
