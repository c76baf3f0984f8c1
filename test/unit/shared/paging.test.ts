import fc from 'fast-check';
import type { Json } from '../../../nodes/shared/vocabulary/json';
import { isMap } from '../../../nodes/shared/vocabulary/json';
import { readPages } from '../../../nodes/shared/engine/pages/paging';
import type { ApiRequest, Paging } from '../../../nodes/shared/vocabulary/types';

const request: ApiRequest = { method: 'GET', path: '/list', query: { q: 'x' }, idempotent: true };
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

const offset: Paging = {
	kind: 'offset',
	size: 5,
	limitParameter: 'limit',
	positionParameter: 'offset',
	entries: (body) => (Array.isArray(body) ? body : []),
};
const page: Paging = {
	kind: 'page',
	size: 5,
	positionParameter: 'page',
	first: 1,
	entries: (body) => (Array.isArray(body) ? body : []),
};
const cursor: Paging = {
	kind: 'cursor',
	size: 5,
	positionParameter: 'after',
	entries: (body) => (isMap(body) && Array.isArray(body.items) ? body.items : []),
	next: (body) => (isMap(body) && body.next !== null ? body.next : undefined),
};

/** A vendor's list; notes the queries it was asked with. */
function served(list: () => readonly Json[]) {
	const queries: Array<Record<string, unknown>> = [];
	return {
		queries,
		offset: async ({ query = {} }: ApiRequest): Promise<Json> => {
			queries.push(query);
			const from = Number(query.offset ?? 0);
			return list().slice(from, from + Number(query.limit));
		},
		page: async ({ query = {} }: ApiRequest): Promise<Json> => {
			queries.push(query);
			const from = (Number(query.page ?? 1) - 1) * 5;
			return list().slice(from, from + 5);
		},
		cursor: async ({ query = {} }: ApiRequest): Promise<Json> => {
			queries.push(query);
			const from = Number(query.after ?? 0);
			const end = from + 5;
			return { items: list().slice(from, end), next: end < list().length ? end : null };
		},
	};
}

describe.each([
	['offset', offset],
	['page', page],
	['cursor', cursor],
] as const)('pages by %s', (kind, paging) => {
	it('gives the first entries up to the limit, whatever the lengths', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat({ max: 23 }), fc.integer({ min: 1, max: 25 }), async (all, limit) => {
				const vendor = served(() => numbers(all));
				const found = await readPages(request, paging, { limit }, vendor[kind]);
				expect(found).toEqual(numbers(all).slice(0, limit));
				expect(vendor.queries.length).toBeLessThanOrEqual(Math.ceil(Math.min(all, limit) / 5) + 1);
			}),
		);
	});

	it('gives all, and keeps the other parts of the query', async () => {
		const vendor = served(() => numbers(12));
		expect(await readPages(request, paging, { limit: Infinity }, vendor[kind])).toHaveLength(12);
		// A short page says that it is the last only where its size was asked for.
		expect(vendor.queries).toHaveLength(kind === 'page' ? 4 : 3);
		expect(vendor.queries.every(({ q }) => q === 'x')).toBe(true);
	});

	it('names no position on the first page', async () => {
		const vendor = served(() => numbers(6));
		await readPages(request, paging, { limit: Infinity }, vendor[kind]);
		const [first, second] = vendor.queries;
		expect(Object.keys(first ?? {})).not.toContain(paging.positionParameter);
		expect(Object.keys(second ?? {})).toContain(paging.positionParameter);
	});
});

describe('paging', () => {
	it('asks for full pages, and for less where the limit needs less', async () => {
		const vendor = served(() => numbers(40));
		await readPages(request, offset, { limit: 12 }, vendor.offset);
		expect(vendor.queries.map(({ limit }) => limit)).toEqual([5, 5, 2]);
	});

	it('keeps a page’s size, because it decides where the pages begin', async () => {
		const vendor = served(() => numbers(40));
		const sized = { ...page, limitParameter: 'per_page' };
		await readPages(request, sized, { limit: 7 }, vendor.page);
		expect(vendor.queries.map(({ per_page: size }) => size)).toEqual([5, 5]);
	});

	it('begins where it is told to', async () => {
		const vendor = served(() => numbers(20));
		expect(await readPages(request, offset, { limit: 7, start: 3 }, vendor.offset)).toEqual([
			3, 4, 5, 6, 7, 8, 9,
		]);
		expect(vendor.queries.map(({ offset: at }) => at)).toEqual([3, 8]);
	});

	it('ends where a server ignores the position', async () => {
		let calls = 0;
		const send = async (): Promise<Json> => {
			calls += 1;
			return numbers(5);
		};
		const ends = await readPages(request, offset, { limit: Infinity }, send);
		expect(ends).toEqual(numbers(5));
		expect(calls).toBe(2);
	});

	it.each<[string, Paging, boolean]>([
		['offset', offset, true],
		['page', page, true],
		['page', { ...page, limitParameter: 'limit' }, true],
		['offset', { ...offset, total: () => 5 }, false],
	])('where the %s is ignored it is told that there is more: %#', async (_, paging, isTold) => {
		let told = 0;
		const own: Paging[] = paging.total
			? [{ ...paging, identity: String }, paging]
			: [{ total: () => 12 }, { more: () => true }, { total: () => 12, more: () => true }].flatMap(
					(count) => [
						{ ...paging, ...count, identity: String },
						{ ...paging, ...count },
					],
				);
		for (const [index, one] of own.entries()) {
			const send = async () => numbers(5);
			expect(await readPages(request, one, { limit: Infinity }, send, () => (told += 1))).toEqual(
				numbers(5),
			);
			expect(told).toBe(isTold ? index + 1 : 0);
		}
	});

	it('gives an entry once though the list grows at its head meanwhile', async () => {
		const list: Json[] = numbers(14);
		const vendor = served(() => list);
		const paging = { ...offset, identity: (entry: Json) => JSON.stringify(entry) };
		const found = await readPages(request, paging, { limit: Infinity }, async (asked) => {
			const answer = await vendor.offset(asked);
			list.unshift(100 + vendor.queries.length);
			return answer;
		});
		expect(new Set(found).size).toBe(found.length);
		expect(found).toEqual(expect.arrayContaining(numbers(14)));
	});

	it('finds what has moved to the head of a list while it was read', async () => {
		const list = numbers(17);
		const vendor = served(() => list);
		const counted = { ...page, total: () => list.length, identity: String };
		const found = await readPages(request, counted, { limit: Infinity }, async (asked) => {
			const answer = await vendor.page(asked);
			// Somebody writes in a conversation that stands on a page to come.
			if (vendor.queries.length < 3) list.unshift(...list.splice(14, 1));
			return answer;
		});
		expect([...found].sort((a, b) => Number(a) - Number(b))).toEqual(numbers(17));
	});

	it.each([
		['counts nothing', undefined, 17],
		['counts itself', 33, 11],
		['counts more than it shows', 40, 12],
	])('reads all where the server gives fewer than expected and %s', async (_, count, requests) => {
		const list = numbers(count === undefined ? 34 : 33);
		const own = count === undefined ? 2 : 3;
		const counted = { ...page, total: () => count, identity: String };
		const give = jest.fn(async ({ query = {} }: ApiRequest) => {
			const from = (Number(query.page ?? 1) - 1) * own;
			return list.slice(from, from + own);
		});
		const tell = jest.fn();
		expect(await readPages(request, counted, { limit: Infinity }, give, tell)).toEqual(list);
		expect(tell).not.toHaveBeenCalled();
		expect(give.mock.calls.length).toBeLessThanOrEqual(requests + 1);
	});

	it('reads all where the server cuts the page that was asked for', async () => {
		const list = numbers(9);
		const found = await readPages(request, offset, { limit: 8 }, async ({ query = {} }) => {
			const from = Number(query.offset ?? 0);
			return list.slice(from, from + Math.min(3, Number(query.limit)));
		});
		expect(found).toEqual(numbers(8));
	});

	it('asks for no page behind the count, also from a later page on', async () => {
		const vendor = served(() => numbers(10));
		const counted = { ...page, total: () => 10 };
		await readPages(request, counted, { limit: Infinity, start: 2 }, vendor.page);
		expect(vendor.queries).toHaveLength(1);
	});

	it('ends where the server ignores the position and answers in another order', async () => {
		let calls = 0;
		const own = { ...offset, identity: String };
		const send = async () => ((calls += 1) % 2 ? numbers(5) : numbers(5).reverse());
		expect(await readPages(request, own, { limit: Infinity }, send)).toEqual(numbers(5));
		// What is added at the head may fill a page or two as well.
		expect(calls).toBeLessThanOrEqual(6);
	});
});

describe('a list that moves while all of it is read', () => {
	const identity = (entry: Json) => String(entry);
	const answers = {
		offset: (list: readonly Json[], { offset: from = 0, limit }: Record<string, unknown>) =>
			list.slice(Number(from), Number(from) + Number(limit)),
		sized: (list: readonly Json[], { page: number = 1, limit }: Record<string, unknown>) =>
			list.slice((Number(number) - 1) * Number(limit), Number(number) * Number(limit)),
		fixed: (list: readonly Json[], { page: number = 1 }: Record<string, unknown>) =>
			list.slice((Number(number) - 1) * 5, Number(number) * 5),
	};
	const counted = { count: 0 };
	const kinds = [
		['by offset', { ...offset, identity }, answers.offset],
		['by pages of a size', { ...page, limitParameter: 'limit', identity }, answers.sized],
		['by pages with a count', { ...page, total: () => counted.count, identity }, answers.fixed],
		['by pages that are read twice', { ...page, readsTwice: true, identity }, answers.fixed],
	] as const;

	it.each([
		[[[1, 2, 3, 4, 5], [5, 6, 7, 8, 9], [10]], true],
		[[[1, 2, 3, 4, 5], [6, 7, 8, 9, 10], [11]], false],
	])('tells where pages overlap that do not move: %j', async (given, isTold) => {
		let told = 0;
		const found = await readPages(
			request,
			{ ...page, readsTwice: true, identity },
			{ limit: Infinity },
			async ({ query = {} }) => given[Number(query.page ?? 1) - 1] ?? [],
			() => (told += 1),
		);
		expect(found).toEqual([...new Set(given.flat())]);
		expect(told > 0).toBe(isTold);
	});

	it.each(kinds)('%s: what stays is there once', async (_, paging, answer) => {
		const changes = fc.array(
			fc.record({ removed: fc.array(fc.nat(60), { maxLength: 3 }), added: fc.nat(1) }),
			{ minLength: 12, maxLength: 12 },
		);
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 0, max: 60 }), changes, async (count, steps) => {
				// Both at once may leave the count as it was, which then tells of nothing.
				const isBoth = !('total' in paging);
				const mostMoves = isBoth && paging.limitParameter === undefined ? 3 : 12;
				const list: Json[] = numbers(count);
				const gone = new Set<Json>();
				let calls = 0;
				const found = await readPages(
					request,
					paging,
					{ limit: Infinity },
					async ({ query = {} }) => {
						counted.count = list.length;
						const given = [...answer(list, query)];
						const { removed, added } = steps[calls] ?? { removed: [], added: 0 };
						calls += 1;
						// It must not move for ever; where it is read twice, not both times.
						if (calls > mostMoves) return given;
						for (const one of removed) {
							const at = list.indexOf(one);
							if (at >= 0) list.splice(at, 1);
							gone.add(one);
						}
						if (isBoth && removed.length === 0)
							list.unshift(...numbers(added).map((n) => calls * 100 + n));
						return given;
					},
				);
				expect(new Set(found).size).toBe(found.length);
				const stayed = numbers(count).filter((one) => !gone.has(one));
				// A sweep that the list outruns finds no more than what stands still; those come at the end.
				expect(found).toEqual(expect.arrayContaining(stayed));
			}),
			{ numRuns: 400 },
		);
	});

	it.each(kinds)(
		'%s: one that stands still is asked for little more',
		async (_, paging, answer) => {
			for (const count of [0, 3, 5, 12, 43]) {
				counted.count = count;
				let calls = 0;
				const found = await readPages(
					request,
					paging,
					{ limit: Infinity },
					async ({ query = {} }) => {
						calls += 1;
						return [...answer(numbers(count), query)];
					},
				);
				expect(found).toEqual(numbers(count));
				const least = Math.ceil(count / 5) || 1;
				// An entry of each page is of the one before; without a count all pages are read again.
				const most =
					'total' in paging
						? least
						: paging.limitParameter
							? Math.ceil(count / 3) + 2
							: 2 * least + 2;
				expect([count, calls <= most, calls]).toEqual([count, true, calls]);
			}
		},
	);

	it('says so where it moves faster than it is read', async () => {
		let told = 0;
		const moving = { ...offset, identity };
		let calls = 0;
		const send = async () => numbers(5).map((n) => (calls += 1) * 10 + n);
		await readPages(request, moving, { limit: Infinity }, send, () => (told += 1));
		expect(told).toBe(1);
	});
});
