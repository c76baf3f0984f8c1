import { AutomaticWidth, exactly } from '../../../nodes/shared/engine/pace/width';
import type { Server, Simulated } from '../../support/simulation';
import { simulate } from '../../support/simulation';

/** About so many milliseconds, a fifth more or less. */
const about = (ms: number) => (random: () => number) => ms * (0.8 + 0.4 * random());
/** Most in less, a few in many times as much. */
const uneven = (ms: number) => (random: () => number) =>
	ms * Math.exp(Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
const unhindered = () => 1;
const stalls = { everyMs: 700, forMs: 150 };
/** So many are worked on, the others wait. */
const places = (count: number) => (place: number) => (place < count ? 1 : 0);
/** Beyond so many at once all slow down, and more than their number explains. */
const slowingBeyond = (count: number) => (_: number, together: number) =>
	1 / Math.max(1, (together / count) ** 1.3);

/**
 * A Chatwoot on two cores with five threads, as it was measured: how many answers a second it gives to
 * so many requests at once.
 */
const MEASURED = [
	[1, 200 / 13.1],
	[4, 200 / 9.3],
	[8, 200 / 9.0],
	[16, 200 / 10.6],
	[100, 10],
] as const;

function answersOfChatwoot(together: number): number {
	const upper = MEASURED.findIndex(([count]) => count >= together);
	const [more, high] = MEASURED[Math.max(upper, 1)] ?? [1, 1];
	const [fewer, low] = MEASURED[Math.max(upper - 1, 0)] ?? [1, 1];
	return low + ((high - low) * (together - fewer)) / (more - fewer);
}

const chatwoot: Server = {
	work: (random) => 0.8 + 0.4 * random(),
	speed: (place, together) =>
		place < 5 ? answersOfChatwoot(together) / 1000 / Math.min(together, 5) : 0,
};

const WIDTHS = [1, 2, 3, 4, 6, 8, 10, 16, 24, 32, 40, 50, 64, 100];
const SEEDS = [1, 2, 3];

interface Compared {
	/** Time by that of the best fixed width. */
	ratio: number;
	/** The same in the second half. */
	end: number;
	/** The width that it had half of the time in the second half. */
	usual: number;
	/** The smallest fixed width within a tenth of the best. */
	needed: number;
	bestWidth: number;
}

const median = (values: readonly number[]) =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const secondHalf = ({ times, took }: Simulated) => took - (times[times.length >> 1] ?? 0);

function compared(server: Server, items: number, lanes: number): Compared {
	const fixed = WIDTHS.map((width) => ({
		width,
		ran: simulate(server, exactly(width), items, lanes),
	}));
	const best = fixed.reduce((a, b) => (b.ran.took < a.ran.took ? b : a));
	const bestEnd = Math.min(...fixed.map(({ ran }) => secondHalf(ran)));
	const own = SEEDS.map((seed) => simulate(server, new AutomaticWidth(), items, lanes, seed));
	return {
		ratio: median(own.map(({ took }) => took)) / best.ran.took,
		end: median(own.map(secondHalf)) / bestEnd,
		usual: median(own.flatMap(({ widths }) => widths.slice(widths.length >> 1))),
		needed: fixed.find(({ ran }) => ran.took <= best.ran.took * 1.1)?.width ?? best.width,
		bestWidth: best.width,
	};
}

describe('Concurrency: Automatic ends within a tenth of the best fixed number', () => {
	const cases: Array<[string, Server, number, number]> = [
		['a fast server', { work: about(5), speed: unhindered }, 4000, 400],
		['a server far away', { work: about(200), speed: unhindered }, 4000, 400],
		['a slow server', { work: about(1500), speed: unhindered }, 4000, 400],
		['a server with 4 places', { work: about(80), speed: places(4) }, 1000, 100],
		['a server with 10 places', { work: about(80), speed: places(10) }, 1000, 100],
		['a server with 24 places', { work: about(80), speed: places(24) }, 1000, 100],
		['a server with 40 places', { work: about(80), speed: places(40) }, 2000, 200],
		['a server that slows down beyond 3', { work: about(90), speed: slowingBeyond(3) }, 2000, 100],
		[
			'a server that slows down beyond 10',
			{ work: about(90), speed: slowingBeyond(10) },
			2000,
			100,
		],
		[
			'a server that slows down beyond 25',
			{ work: about(90), speed: slowingBeyond(25) },
			2000,
			100,
		],
		[
			'a server that slows down beyond 50',
			{ work: about(90), speed: slowingBeyond(50) },
			5000,
			500,
		],
		['at most 30 a second', { work: about(100), speed: unhindered, rate: 30 }, 1500, 100],
		['at most 150 a second', { work: about(100), speed: unhindered, rate: 150 }, 3000, 200],
		['very uneven answers', { work: uneven(50), speed: places(16) }, 2000, 100],
		[
			'3 places that stand still at times',
			{ work: about(40), speed: places(3), stalls },
			1000,
			100,
		],
		[
			'two lanes, and all stands still at times',
			{ work: about(20), speed: unhindered, stalls },
			1000,
			2,
		],
		['a Chatwoot as it was measured', chatwoot, 200, 20],
		['the same with more to do', chatwoot, 1500, 80],
		['little for a server with 4 places', { work: about(80), speed: places(4) }, 200, 50],
		['little for a server with 10 places', { work: about(80), speed: places(10) }, 200, 50],
		['little, at most 30 a second', { work: about(100), speed: unhindered, rate: 30 }, 200, 100],
	];

	it.each(cases)('%s', (_, server, items, lanes) => {
		const { ratio, end, usual, needed } = compared(server, items, lanes);
		expect({ ratio, isClose: ratio <= 1.1 }).toEqual({ ratio, isClose: true });
		expect({ end, isClose: end <= 1.1 }).toEqual({ end, isClose: true });
		// No more than are needed, as near as two widths can be told apart.
		const most = Math.max(needed * 1.25, needed + 2);
		expect({ usual, most, isSpare: usual <= most }).toEqual({ usual, most, isSpare: true });
	});

	it.each([
		['places', { work: about(100), speed: places(16) }],
		['slows down', { work: about(100), speed: slowingBeyond(16) }],
		[
			'slows down much',
			{ work: about(100), speed: (_: number, n: number) => 1 / Math.max(1, (n / 16) ** 1.7) },
		],
		['places, and stands still at times', { work: about(40), speed: places(16), stalls }],
		[
			'slows down, and stands still at times',
			{ work: about(40), speed: slowingBeyond(16), stalls },
		],
	])('and adds at most a twentieth where 16 is best: %s', (_, server: Server) => {
		const { ratio, bestWidth } = compared(server, 1000, 100);
		expect(bestWidth).toBe(16);
		expect(ratio).toBeLessThanOrEqual(1.05);
	});

	it.each([
		['places', { work: about(100), speed: places(16) }],
		['slows down', { work: about(100), speed: slowingBeyond(16) }],
	])('also where there is little to do: %s', (_, server) => {
		const { ratio, bestWidth } = compared(server, 200, 50);
		expect(bestWidth).toBe(16);
		expect(ratio).toBeLessThanOrEqual(1.08);
	});

	it('also where times differ by themselves and tell of no queue', () => {
		const { usual } = compared({ work: uneven(50), speed: places(100) }, 1000, 100);
		expect(usual).toBeGreaterThanOrEqual(64);
	});

	it('finds its way from 16 to 100 in about the time of four answers', () => {
		const server = { work: about(200), speed: unhindered };
		const { widths, times } = simulate(server, new AutomaticWidth(), 1000, 100);
		expect(times[widths.indexOf(100)]).toBeLessThan(4.5 * 200);
	});
});

describe('the width', () => {
	it('begins at 16, and at the number of lanes where those are fewer', () => {
		const wide = new AutomaticWidth();
		wide.bound(500, () => {});
		const narrow = new AutomaticWidth();
		narrow.bound(7, () => {});
		expect([wide.now, narrow.now]).toEqual([16, 7]);
	});

	it('is never more than 100 or the lanes, whatever the server bears', () => {
		const server = { work: about(20), speed: unhindered };
		const { widths } = simulate(server, new AutomaticWidth(), 5000, 600);
		expect(Math.max(...widths)).toBe(100);
		expect(Math.max(...simulate(server, new AutomaticWidth(), 2000, 37).widths)).toBe(37);
	});

	it('is never more than a second’s worth of the rate, or than an answer takes', () => {
		const quick = { work: about(50), speed: unhindered };
		expect(Math.max(...simulate(quick, new AutomaticWidth(7), 500, 100).widths)).toBe(7);
		const slow = { work: about(4000), speed: unhindered };
		const { widths } = simulate(slow, new AutomaticWidth(7), 500, 100);
		expect(Math.max(...widths)).toBeGreaterThan(20);
		expect(Math.max(...widths)).toBeLessThanOrEqual(35);
	});

	it('is halved by a server that has enough, once for those that were under way together', () => {
		const width = new AutomaticWidth();
		const begun = Array.from({ length: 16 }, () => width.begins(1000));
		for (const one of begun) width.ends(one, 1100, 'tooMuch');
		expect(width.now).toBe(8);
		const later = width.begins(3000);
		width.ends(later, 3100, 'tooMuch');
		expect(width.now).toBe(4);
		for (let at = 10_000; at < 200_000; at += 5000) width.ends(width.begins(at), at, 'tooMuch');
		expect(width.now).toBe(1);
	});

	it('learns nothing from requests that came to nothing', () => {
		const width = new AutomaticWidth();
		for (let at = 0; at < 1000; at += 1) width.ends(width.begins(at), at + 1, 'nothing');
		expect(width.now).toBe(16);
	});

	it('follows a server that becomes slow, and one that recovers', () => {
		let begun = 0;
		const changing: Server = {
			work: (random) => {
				begun += 1;
				return 40 + 20 * random();
			},
			speed: (place) => (place < (begun < 4000 || begun >= 8000 ? 60 : 5) ? 1 : 0),
		};
		const { widths } = simulate(changing, new AutomaticWidth(), 14_000, 200);
		const usual = (from: number) => median(widths.slice(from, from + 1000));
		expect(usual(3000)).toBeGreaterThanOrEqual(50);
		expect(usual(7000)).toBeLessThanOrEqual(10);
		expect(usual(13_000)).toBeGreaterThanOrEqual(50);
	});

	it('survives a clock that is set back', () => {
		const width = new AutomaticWidth();
		let at = 1e6;
		for (let round = 0; round < 100; round += 1) {
			if (round === 10) at = 0;
			const begun = Array.from({ length: width.now }, () => width.begins(at));
			at += 50;
			for (const one of begun) width.ends(one, at, 'answer');
		}
		expect(width.now).toBe(100);
	});

	it('counts exactly where a person says how many', () => {
		const width = exactly(3);
		width.ends(width.begins(0), 1, 'tooMuch');
		expect(width.now).toBe(3);
	});
});
