import { BOT, MANAGER } from '../../sandbox/amojo/seed';
import type { Row } from '../support/amojoImport';
import { GOES_ON, itemsOf, parameters, statuses, useImport } from '../support/amojoImport';
import { wordsOf } from '../support/bench';

const { bench, run, sent, arrived } = useImport();

const ROWS: Row[] = [
	{ chat: '1000001', id: 'a3', time: '2020-08-03T16:20:00Z', text: 'third' },
	{ chat: '1000002', id: 'b1', time: 1596470808, text: 'first of b' },
	{ chat: '1000001', id: 'a1', time: 1596470808000, text: 'first' },
	{ chat: '1000001', id: 'a2', time: 1596470952, direction: 'outgoing', text: 'second' },
];

it('sends each chat oldest first and answers in the order of the items', async () => {
	const ran = await run(ROWS);
	expect(statuses(ran.json)).toEqual(['imported', 'imported', 'imported', 'imported']);
	expect(ran.items.map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 1, 2, 3].map((item) => ({ item })),
	);
	const ofA = sent().filter(({ conversation_id: id }) => id === '1000001');
	expect(ofA.map(({ msgid }) => msgid)).toEqual(['a1', 'a2', 'a3']);
	expect(ofA[1]).toMatchObject({
		timestamp: 1596470952,
		msec_timestamp: 1596470952000,
		silent: true,
		sender: { name: 'Olga', ref_id: BOT },
		receiver: { id: 'client of 1000001' },
	});
	expect(ofA[0]).not.toHaveProperty('receiver');
	expect(bench.requests('create_chat')).toHaveLength(2);
	expect(ran.hints.join()).toMatch(/4 messages imported into 2 chats/);
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
});

it('imports nothing twice, whatever was added meanwhile', async () => {
	await run(ROWS.slice(1));
	const ran = await run(ROWS);
	expect(statuses(ran.json)).toEqual(['imported', 'duplicate', 'duplicate', 'duplicate']);
	expect(arrived()).toHaveLength(4);
});

it('tells what arrived unheard from what was there before', async () => {
	const faults = { action: 'new_message', drop: 'beforeAnswer' } as const;
	bench.sandbox.fault(faults);
	const fresh = ROWS.filter(({ chat }) => chat === '1000001');
	expect(statuses((await run(fresh)).json)).toEqual(['imported', 'imported', 'imported']);
	bench.sandbox.fault(faults);
	expect(statuses((await run(fresh)).json)).toEqual(['duplicate', 'duplicate', 'duplicate']);
	expect(arrived()).toHaveLength(3);
});

it('makes IDs of its own where the source has none, the same in every run', async () => {
	const rows = [
		{ chat: '1000001', time: 1596470808, text: 'same' },
		{ chat: '1000001', time: 1596470808, text: 'same' },
		{ chat: '1000001', time: 1596470808, text: 'other' },
	];
	expect(statuses((await run(rows)).json)).toEqual(['imported', 'imported', 'imported']);
	expect(statuses((await run(rows)).json)).toEqual(['duplicate', 'duplicate', 'duplicate']);
	const times = arrived().map((one) => one.msec_timestamp);
	expect(times).toEqual([1596470808000, 1596470808001, 1596470808002]);
});

it('tells messages of one moment apart by place, contact and file, not by the pass in an address', async () => {
	const ids = async (rows: object[]) => {
		const ran = await bench.run(
			'message.import',
			{
				...parameters,
				sourceMessageId: '',
				type: '={{ $json.type }}',
				media: '={{ $json.media }}',
				locationLat: '={{ $json.lat }}',
				locationLon: 37.62,
				contactName: 'Boris',
				contactPhone: '={{ $json.phone }}',
				dryRun: true,
			},
			{
				items: rows.map((row) => ({
					json: { chat: '1', time: 1596470808, direction: 'incoming', ...row },
				})),
			},
		);
		return (ran.json as Array<{ msgid: string }>).map(({ msgid }) => msgid);
	};
	const rows = [
		{ type: 'location', lat: 55.75 },
		{ type: 'location', lat: 59.93 },
		{ type: 'contact', phone: '+79150000001' },
		{ type: 'contact', phone: '+79150000002' },
		{ type: 'voice', media: 'https://example.com/a.ogg?X-Amz-Signature=1&id=3' },
		{ type: 'voice', media: 'https://example.com/a.ogg?X-Amz-Signature=1&id=4' },
	];
	const first = await ids(rows);
	expect(new Set(first).size).toBe(6);
	// In another order and with a new pass they are the same messages.
	const later = rows.map((row) => ({ ...row, media: row.media?.replace('ture=1', 'ture=2') }));
	expect(await ids(later.reverse())).toEqual(first.reverse());
});

it('follows the silent policy', async () => {
	await run(ROWS, { silentPolicy: 'allButLast' });
	const loud = sent().filter(({ silent }) => silent === false);
	expect(loud.map(({ msgid }) => msgid).sort()).toEqual(['a3', 'b1']);
	bench.sandbox.reset();
	await run(ROWS, { silentPolicy: 'none' });
	expect(sent().every(({ silent }) => silent === false)).toBe(true);
});

it('shows in a dry run what it would send, and sends nothing', async () => {
	const ran = await run(ROWS, { dryRun: true });
	expect(bench.requests()).toEqual([]);
	expect(new Set(statuses(ran.json))).toEqual(new Set(['dryRun']));
	expect(ran.json).toMatchObject([
		{ position: 3, msgid: 'a3', request: { payload: { message: { text: 'third' } } } },
		{ position: 1, msgid: 'b1' },
		{ position: 1, msgid: 'a1' },
		{ position: 2, request: { payload: { sender: { name: 'Olga' } } } },
	]);
});

it('links the contact once, and finds it again in the next run', async () => {
	const contacts = { linkContacts: true };
	const ran = await run(ROWS, contacts);
	const made = bench.sandbox.state.contacts.length;
	expect(made).toBe(2);
	expect(ran.json[0]).toMatchObject({ contact_id: expect.any(Number) });
	// The links are lost, as after a run that was stopped between the two.
	bench.sandbox.state.links = [];
	await run([...ROWS, { chat: '1000003', id: 'c1', time: 1596470808 }], contacts);
	expect(bench.sandbox.state.contacts).toHaveLength(3);
	expect(bench.sandbox.state.links).toHaveLength(3);
});

it('chats of one person, side by side, get one contact', async () => {
	const rows = Array.from({ length: 8 }, (_, n) => ({
		chat: `c${n}`,
		id: `m${n}`,
		time: 1596470808,
	}));
	await run(rows, {
		linkContacts: true,
		additionalFields: { clientPhone: '+7 (915) 111-22-33' },
	});
	expect(bench.sandbox.state.contacts).toHaveLength(1);
	expect(bench.sandbox.state.links).toHaveLength(8);
});

it('leaves a refused message behind, in the server’s words, and goes on', async () => {
	const outgoing = { direction: 'outgoing', time: 1596470800 };
	const rows = [{ chat: '1000001', id: 'x', ...outgoing, text: 'who?' }, ...ROWS];
	const author = { senderRefId: '={{ $json.id === "x" ? "nobody" : "" }}' };
	const ran = await run(rows, author, GOES_ON);
	expect(statuses(ran.json)).toEqual([undefined, ...ROWS.map(() => 'imported')]);
	expect(ran.json[0]).toMatchObject({
		error: expect.stringMatching(/ref_id: nobody is unknown/),
		outcome: 'refused',
	});
	expect(ran.hints.join()).toMatch(/1 failed/);
});

it('keeps the rest of a chat for the next run after a failure that may pass', async () => {
	bench.sandbox.fault({ action: 'new_message', status: 502, times: 1 });
	const ran = await run(ROWS.slice(2), { options: { maxRetries: 0 } }, GOES_ON);
	expect(ran.json[1]).toMatchObject({
		error: expect.stringMatching(/^Not sent: an earlier message/),
		outcome: 'notSent',
	});
	const again = await run(ROWS.slice(2));
	expect(statuses(again.json)).toEqual(['imported', 'imported']);
	expect(arrived().map((one) => one.client_id)).toEqual(['a1', 'a2']);
});

it('stops asking everywhere once amojo refuses the credential', async () => {
	bench.sandbox.fault({ action: 'create_chat', status: 403, times: 100 });
	const rows = Array.from({ length: 40 }, (_, n) => ({
		chat: `c${n}`,
		id: `m${n}`,
		time: 1596470808,
	}));
	const ran = await run(rows, { options: { concurrency: 2 } }, GOES_ON);
	expect(ran.json).toHaveLength(40);
	expect(new Set(statuses(ran.json))).toEqual(new Set([undefined]));
	expect(bench.requests().length).toBeLessThan(5);
});

it('fails with the numbers when a message failed, after all that can be sent is sent', async () => {
	bench.sandbox.fault({ action: 'new_message', status: 400, times: 2 });
	const rows = Array.from({ length: 12 }, (_, n) => ({
		chat: `d${n % 3}`,
		id: `n${n}`,
		time: 1596470808 + n,
	}));
	const ran = await run(rows, { options: { concurrency: 1 } });
	expect(ran.items).toEqual([]);
	expect(wordsOf(ran)).toMatch(/10 of 12/);
	expect(arrived()).toHaveLength(10);
	const again = await run(rows);
	expect(statuses(again.json).filter((one) => one === 'imported')).toHaveLength(2);
});

it('fails where nothing at all could be sent', async () => {
	bench.sandbox.fault({ action: 'create_chat', status: 403, times: 100 });
	const ran = await run(ROWS);
	expect(ran.error).toBeDefined();
	expect(ran.items).toEqual([]);
});

it('ends at once when the execution is cancelled, and is resumed by running it again', async () => {
	const rows = Array.from({ length: 60 }, (_, n) => ({
		chat: `c${n % 3}`,
		id: `m${n}`,
		time: 1596470808 + n,
	}));
	bench.sandbox.settings.latencyMs = 20;
	const ran = await bench.run('message.import', parameters, {
		items: itemsOf(rows),
		during: (cancel) => {
			const watch = setInterval(() => {
				if (arrived().length < 10) return;
				clearInterval(watch);
				cancel();
			}, 5);
		},
	});
	const before = arrived().length;
	expect(ran.items).toEqual([]);
	expect(before).toBeLessThan(60);
	bench.sandbox.settings.latencyMs = 0;
	const again = await run(rows);
	expect(new Set(statuses(again.json))).toEqual(new Set(['imported', 'duplicate']));
	expect(arrived()).toHaveLength(60);
});

it('names a user of amoCRM as the author where one is given', async () => {
	await run([ROWS[3] as Row], { senderRefId: MANAGER });
	expect(sent()[0]).toMatchObject({ sender: { id: MANAGER, ref_id: MANAGER, name: 'Olga' } });
});
