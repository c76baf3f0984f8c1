import { Readable } from 'node:stream';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { Row } from '../../../nodes/Amojo/import/entries';
import { conversationsOf } from '../../../nodes/Amojo/import/entries';
import { ACCOUNT } from '../../../sandbox/amojo/seed';
import { readDate } from '../../../nodes/shared/vocabulary/dates';

interface File {
	fileName?: string;
	bytes: string;
	/** Kept on disk or in the database, and so only to be had as a stream. */
	id?: string;
}

/** What n8n tells of the files of the items. */
const contextOf = (files: readonly File[]) =>
	({
		helpers: {
			assertBinaryData: (item: number) => files[item],
			getBinaryDataBuffer: async (item: number) => Buffer.from(files[item]?.bytes ?? ''),
			getBinaryStream: async (id: string) =>
				Readable.from(files.filter((one) => one.id === id).map(({ bytes }) => Buffer.from(bytes))),
		},
	}) as unknown as IExecuteFunctions;

const around = { timezone: 'UTC', settings: { accountId: ACCOUNT }, publicUrl: () => '' };
const row: Row = {
	conversationId: 'room',
	time: readDate(1596470808, { label: 'Time' }),
	direction: 'incoming',
	clientId: 'vera',
	clientName: 'Vera',
	type: 'picture',
	linkContacts: false,
	silentPolicy: 'all',
	dryRun: false,
};

async function idsOf(rows: ReadonlyArray<Partial<Row>>, files: readonly File[] = []) {
	const refused: number[] = [];
	const items = rows.map((more, item) => ({ item, params: { ...row, ...more }, around }));
	const refuse = (index: number) => refused.push(index);
	const [chat] = await conversationsOf(
		{ context: contextOf(files), giveWay: async () => {} },
		items,
		refuse,
	);
	const ids = [...(chat?.entries ?? [])].sort((a, b) => a.item - b.item);
	return ids.map(({ msgid }) => msgid);
}

it('files of one moment are told by name, size and bytes, wherever they are kept', async () => {
	const photo = { mediaBinaryField: 'data' };
	const files = [
		{ fileName: 'photo.jpg', bytes: 'first' },
		{ fileName: 'photo.jpg', bytes: 'other' },
		{ fileName: 'photo.jpg', bytes: 'first', id: 'filesystem:1' },
		{ fileName: 'renamed.jpg', bytes: 'first' },
		{ bytes: 'first' },
	];
	const [a, b, c, d, e] = await idsOf(Array(5).fill(photo), files);
	expect(new Set([a, b, d, e]).size).toBe(4);
	expect(c).toBe(`${a}-1`);
	// In another order they are the same, and the second one of two equals is still the second.
	const [first, other, , renamed, nameless] = files;
	const turned = [renamed, other, first, first, nameless].map((file) => file ?? { bytes: '' });
	expect(await idsOf(Array(5).fill(photo), turned)).toEqual([d, b, a, c, e]);
});

it.each<[string, Partial<Row>, Partial<Row>, boolean]>([
	['another file', { media: 'https://a.b/1.png' }, { media: 'https://a.b/2.png' }, false],
	['another query', { media: 'https://a.b/f?id=1' }, { media: 'https://a.b/f?id=2' }, false],
	['another token', { media: 'https://a.b/f?token=1' }, { media: 'https://a.b/f?token=2' }, false],
	[
		'a new pass of an object store',
		{ media: 'https://a.b/f?v=3&X-Amz-Date=1&X-Amz-Signature=ab' },
		{ media: 'https://a.b/f?v=3&X-Amz-Date=2&X-Amz-Signature=cd' },
		true,
	],
	['another name', { media: 'https://a.b/f', fileName: 'a' }, { media: 'https://a.b/f' }, false],
	['another sticker', { stickerId: '1' }, { stickerId: '2' }, false],
	['another manager', outgoing('1'), outgoing('2'), false],
	['another phone of the client', { clientPhone: '1' }, { clientPhone: '2' }, true],
])('%s: the same message?', async (_, one, other, same) => {
	const [first] = await idsOf([one]);
	const [second] = await idsOf([other]);
	expect(first === second).toBe(same);
});

function outgoing(senderRefId: string): Partial<Row> {
	return { direction: 'outgoing', senderName: 'Olga', senderRefId };
}
