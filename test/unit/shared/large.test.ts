import type { IExecuteFunctions } from 'n8n-workflow';
import { chunks, combine, single } from '../../../nodes/shared/engine/items/combine';
import { stopError } from '../../../nodes/shared/engine/outcomes/failures';
import { joinLanes, runLanes } from '../../../nodes/shared/engine/pace/lanes';
import { exactly } from '../../../nodes/shared/engine/pace/width';
import { readPages } from '../../../nodes/shared/engine/pages/paging';
import { list } from '../../../nodes/shared/vocabulary/fields';
import type { Json } from '../../../nodes/shared/vocabulary/json';
import { matched } from '../../../nodes/shared/vocabulary/match';
import { operation } from '../../../nodes/shared/vocabulary/types';

/** More than a call can take as arguments. */
const COUNT = 150_000;
const numbers = Array.from({ length: COUNT }, (_, index) => index);
const node = { id: '1', name: 'N', type: 't', typeVersion: 1, position: [0, 0], parameters: {} };
const context = { getNode: () => node } as unknown as IExecuteFunctions;

const tell = (limit?: number) =>
	operation({
		name: 'Tell',
		value: 'tell',
		action: 'Tell',
		contract: null,
		fields: [list('ids', { displayName: 'IDs', required: true })],
		many: {
			unit: 'IDs',
			take: ({ ids }) => ids,
			put: (params, parts) => ({ ...params, ids: parts }),
			alike: () => null,
			limit,
		},
	});

describe('250,000 of anything', () => {
	it('items are combined into one call, or into calls of the limit', async () => {
		const prepared = (one = tell()) =>
			numbers.map((item) => ({ item, operation: one, params: { ids: [item] } }));
		expect((await combine(prepared(), Infinity)).map(({ owners }) => owners.length)).toEqual([
			COUNT,
		]);
		expect(await combine(prepared(tell(500)), 500)).toHaveLength(COUNT / 500);
	});

	it('parts of one item are combined and cut up', async () => {
		const entry = { item: 0, operation: tell(1000), params: { ids: numbers as Json[] } };
		expect(chunks(single(entry))).toHaveLength(COUNT / 1000);
		expect((await combine([entry, { ...entry, item: 1 }], Infinity))[0]?.owners).toHaveLength(
			2 * COUNT,
		);
	});

	it('pieces run in their lanes', async () => {
		const keys = numbers.map((index) => [`client ${index % 1000}`]);
		const lanes = await joinLanes(keys);
		expect(new Set(lanes).size).toBe(1000);
		const pieces = lanes.map((lane, index) => ({ lane, run: async () => index }));
		const results = await runLanes(pieces, exactly(16), () => true);
		expect(results[COUNT - 1]).toBe(COUNT - 1);
	});

	it('failures are told in one error', () => {
		const failures = numbers.map((item) => ({
			item,
			error: new Error('no'),
			facts: { outcome: 'refused' as const },
		}));
		const error = stopError(
			context,
			{
				failures,
				unsent: numbers.map((item) => item + COUNT),
				total: 2 * COUNT,
			},
			(words) => words,
		);
		expect(error?.description).toBe(
			`0 of 300000 items were sent. 150000 did not go through: 0, 1, 2, 3, 4 and 149995 more. The first item not sent is 0.`,
		);
		expect(JSON.stringify(error?.context).length).toBeLessThan(1000);
	});

	it('entries of an answer are read and told apart', async () => {
		const entries = numbers.map((id) => ({ id }));
		const request = { method: 'GET' as const, path: '/', idempotent: true };
		const paging = {
			kind: 'page' as const,
			size: 100,
			positionParameter: 'page',
			entries: (body: Json) => body as Json[],
			more: () => false,
		};
		const read = await readPages(request, paging, { limit: Infinity }, async () => entries);
		expect(read).toHaveLength(COUNT);
		const tie = {
			ofPart: (id: number) => String(id),
			ofEntry: ({ id }: { id: number }) => String(id),
		};
		const found = matched(numbers, [...entries].reverse(), [tie]);
		expect(found[COUNT - 1]).toEqual({ id: COUNT - 1 });
	});
});
