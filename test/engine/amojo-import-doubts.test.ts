import type { Row } from '../support/amojoImport';
import { GOES_ON, itemsOf, parameters, statuses, useImport } from '../support/amojoImport';
import { wordsOf } from '../support/bench';

const { bench, run, arrived } = useImport();

const ROWS: Row[] = [
	{ chat: '1000001', id: 'a3', time: '2020-08-03T16:20:00Z', text: 'third' },
	{ chat: '1000002', id: 'b1', time: 1596470808, text: 'first of b' },
	{ chat: '1000001', id: 'a1', time: 1596470808000, text: 'first' },
	{ chat: '1000001', id: 'a2', time: 1596470952, direction: 'outgoing', text: 'second' },
];

describe('what was refused', () => {
	const resumed = [...ROWS].sort((a, b) => String(a.id).localeCompare(String(b.id)));

	it('is found in a history that lags, without a wait for each', async () => {
		await run(resumed);
		bench.sandbox.settings.historyLagMs = 250;
		// As a run that was killed a moment ago: nothing of it is shown yet.
		for (const message of bench.sandbox.state.messages) message.taken = Date.now();
		const again = await run(resumed);
		expect(wordsOf(again)).toBe('');
		expect(statuses(again.json)).toEqual(resumed.map(() => 'duplicate'));
		// Each of the two chats is read at the first refusal, and again only when that was too soon.
		const reads = bench.requests('history').length;
		expect([2, 3, 4]).toContain(reads);
	});

	it('is told as such once the history has shown that the chat does not hold it', async () => {
		bench.sandbox.fault({ action: 'new_message', drop: 'connection' });
		bench.sandbox.fault({ action: 'new_message', status: 400 });
		const ran = await run(resumed.slice(0, 1), {}, GOES_ON);
		expect(ran.json).toMatchObject([{ outcome: 'refused' }]);
	});

	it('reads a long history once, as far as it must', async () => {
		const rows = Array.from({ length: 120 }, (_, n) => ({
			chat: '77',
			id: `long-${n}`,
			time: 1596470808 + n,
		}));
		await run(rows);
		const again = await run(rows);
		expect(new Set(statuses(again.json))).toEqual(new Set(['duplicate']));
		expect(bench.requests('history')).toHaveLength(3);
	});
});

describe('All but the Last', () => {
	const policy = { silentPolicy: 'allButLast' };
	const loud = () =>
		arrived()
			.filter(({ silent }) => !silent)
			.map(({ client_id: id }) => id);
	const rows = ['l1', 'l2', 'l3'].map((id, at) => ({ chat: '5', id, time: 1596470808 + at }));

	it('lets the one before speak where the last is refused', async () => {
		const lasts = [...rows, { ...ROWS[3], chat: '5', id: 'l4', time: 1596480000 } as Row];
		const author = { senderRefId: '={{ $json.id === "l4" ? "nobody" : "" }}' };
		const ran = await run(lasts, { ...policy, ...author }, GOES_ON);
		expect(statuses(ran.json)).toEqual(['imported', 'imported', 'imported', undefined]);
		expect(loud()).toEqual(['l3']);
	});

	it('is silent up to the last, whatever the chat has besides, and shows all in their order', async () => {
		await run(rows, policy);
		expect(loud()).toEqual(['l3']);
		const { state } = bench.sandbox;
		const shown = state.history(arrived()[0]?.chat ?? '').map(({ client_id: id }) => id);
		expect(shown).toEqual(['l3', 'l2', 'l1']);
		await run([{ ...rows[0], id: 'l0', time: 1596470000 } as Row, ...rows], policy);
		expect(loud()).toEqual(['l3']);
	});
});

describe('without IDs of the source', () => {
	it('an item without its file fails alone', async () => {
		const items = itemsOf([
			{ chat: '9', time: 1596470808 },
			{ chat: '9', time: 1596470809 },
		]);
		if (items[0]) Object.assign(items[0].json, { type: 'picture' });
		const fields = {
			...parameters,
			sourceMessageId: '',
			type: '={{ $json.type ?? "text" }}',
			fileSource: 'binary',
			mediaBinaryField: 'data',
		};
		const settings = { onError: 'continueRegularOutput' } as const;
		const ran = await bench.run('message.import', fields, { items, settings });
		expect(ran.json).toMatchObject([{ outcome: 'notSent' }, { status: 'imported' }]);
	});

	it('says what cannot be told apart, and of what was there that one like it was', async () => {
		const rows = ['ok', 'ok', 'no'].map((text) => ({ chat: '9', time: 1596470808, text }));
		const first = await run(rows);
		expect(first.hints.join()).toMatch(
			/3 messages have no 'Message ID in Source'.*1 are exactly like another one.*items 1/,
		);
		const again = await run(rows);
		expect(again.json).toMatchObject([
			{ reason: expect.stringMatching(/one like it already/) },
			{},
			{},
		]);
		expect(arrived()).toHaveLength(3);
	});

	it('equal messages are neither lost nor doubled by a run that goes on after a killed one', async () => {
		const rows = ['ok', 'ok', 'and', 'ok', 'ok'].map((text) => ({
			chat: '9',
			time: 1596470808,
			text,
		}));
		const ran = await bench.run('message.import', parameters, {
			items: itemsOf(rows),
			during: (cancel) => {
				const watch = setInterval(() => {
					if (arrived().length < 2) return;
					clearInterval(watch);
					cancel();
				}, 1);
			},
		});
		expect(ran.items).toEqual([]);
		expect(arrived().length).toBeLessThan(5);
		await run(rows);
		expect(arrived().map(({ message }) => message.text)).toEqual(rows.map(({ text }) => text));
	});
});
