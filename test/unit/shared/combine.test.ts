import fc from 'fast-check';
import type { Prepared } from '../../../nodes/shared/engine/items/combine';
import { chunks, combine, nameOf, single } from '../../../nodes/shared/engine/items/combine';
import { list, text } from '../../../nodes/shared/vocabulary/fields';
import type { Json } from '../../../nodes/shared/vocabulary/json';
import { operation } from '../../../nodes/shared/vocabulary/types';

const say = operation({
	name: 'Say',
	value: 'say',
	action: 'Say',
	contract: null,
	fields: [
		list('ids', { displayName: 'IDs', required: true }),
		text('words', { displayName: 'Words', required: true }),
	],
	many: {
		unit: 'IDs',
		take: ({ ids }) => ids,
		put: (params, parts) => ({ ...params, ids: parts }),
		alike: ({ words }) => words,
		limit: 4,
	},
});

const prepare = (items: ReadonlyArray<{ ids: Json[]; words: string }>): Prepared[] =>
	items.map((params, item) => ({ item, operation: say, params: { ...params } }));

const inputs = fc.array(
	fc.record({
		ids: fc.array(fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 5 }).map(String)), {
			minLength: 1,
			maxLength: 3,
		}),
		words: fc.constantFrom('x', 'y', 'z'),
	}),
	{ maxLength: 25 },
);

/** What was said to each ID, in the order in which the calls go out. */
function heard(calls: ReadonlyArray<{ ids: Json[]; words: unknown }>): Map<string, unknown[]> {
	const told = new Map<string, unknown[]>();
	for (const { ids, words } of calls) {
		for (const id of ids) told.set(nameOf(id), [...(told.get(nameOf(id)) ?? []), words]);
	}
	return told;
}

const idsOf = (params: Record<string, unknown>) => params.ids as Json[];

describe('combine', () => {
	it('tells each ID the same words in the same order as the items did', async () => {
		await fc.assert(
			fc.asyncProperty(inputs, fc.integer({ min: 1, max: 6 }), async (items, limit) => {
				const units = await combine(prepare(items), limit);
				const calls = units.map(({ params }) => ({ ids: idsOf(params), words: params.words }));
				expect(heard(calls)).toEqual(heard(items));
			}),
		);
	});

	it('puts no more than the limit into a call, unless one item alone holds more', async () => {
		await fc.assert(
			fc.asyncProperty(inputs, fc.integer({ min: 1, max: 6 }), async (items, limit) => {
				for (const { items: own, params } of await combine(prepare(items), limit)) {
					const alone = own.length === 1 ? (items[own[0] ?? 0]?.ids.length ?? 0) : 0;
					expect(idsOf(params).length).toBeLessThanOrEqual(Math.max(limit, alone));
				}
			}),
		);
	});

	it('loses no item and no part, joins only like items, and knows whose each part is', async () => {
		await fc.assert(
			fc.asyncProperty(inputs, fc.integer({ min: 1, max: 6 }), async (items, limit) => {
				const units = await combine(prepare(items), limit);
				expect(units.flatMap((unit) => unit.items).sort((a, b) => a - b)).toEqual([
					...items.keys(),
				]);
				for (const { items: own, params, owners } of units) {
					expect(new Set(own.map((item) => items[item]?.words))).toEqual(new Set([params.words]));
					own.forEach((item, position) => {
						const parts = idsOf(params).filter((_, index) => owners[index] === position);
						expect(parts).toEqual(items[item]?.ids);
					});
				}
			}),
		);
	});

	it('makes as few calls as the limit allows of like items', async () => {
		const items = Array.from({ length: 10 }, (_, index) => ({ ids: [index], words: 'x' }));
		expect((await combine(prepare(items), 4)).map(({ items: own }) => own)).toEqual([
			[0, 1, 2, 3],
			[4, 5, 6, 7],
			[8, 9],
		]);
	});

	it('starts a new call where an ID would hear older words last', async () => {
		const units = await combine(
			prepare([
				{ ids: [1], words: 'x' },
				{ ids: ['1'], words: 'y' },
				{ ids: [1], words: 'x' },
			]),
			10,
		);
		expect(units.map(({ items }) => items)).toEqual([[0], [1], [2]]);
	});
});

describe('chunks', () => {
	it('keeps every part in order, within the limit', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (ids) => {
				const unit = single({ item: 0, operation: say, params: { ids, words: 'x' } });
				const calls = chunks(unit);
				expect(calls.flatMap(({ parts }) => parts)).toEqual(ids);
				expect(calls).toHaveLength(Math.ceil(ids.length / 4));
				for (const { params, parts } of calls) {
					expect(parts.length).toBeLessThanOrEqual(4);
					expect(params).toEqual({ ids: parts, words: 'x' });
				}
			}),
		);
	});
});
