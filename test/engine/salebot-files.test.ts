import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { isLocalAddress } from '../../nodes/shared/vocabulary/address';
import { surroundings } from '../../nodes/shared/engine/surroundings';
import { wordsOf } from '../support/bench';
import { useSalebot } from '../support/salebot';

const bench = useSalebot();
const stored = { id: 'filesystem-v2:one', data: 'filesystem-v2', mimeType: 'image/png' };
const inMemory = { data: 'aGVsbG8=', mimeType: 'image/png' };
const itemWith = (data: object): INodeExecutionData[] => [
	{ json: {}, binary: { data: { ...inMemory, ...data } } },
];
const message = (more: object) => ({
	clientId: 1001,
	message: 'See',
	additionalFields: { ...more },
});
const fromField = message({ attachmentType: 'image', attachmentBinaryField: 'data' });

/** What a signed address grants: the file and the seconds until it ends. */
function grantOf(address: unknown): { id: unknown; lifetime: number } {
	const token = new URL(String(address)).searchParams.get('token') ?? '';
	const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
	const { id, exp, iat } = JSON.parse(payload) as { id: unknown; exp: number; iat: number };
	return { id, lifetime: exp - iat };
}

describe('a binary field', () => {
	it('is published with n8n’s signed address, for an hour', async () => {
		const { error } = await bench.run('message.send', fromField, { items: itemWith(stored) });
		expect(error).toBeUndefined();
		const { attachment_url: address, ...rest } = bench.sent();
		expect(rest).toEqual({ client_id: 1001, message: 'See', attachment_type: 'image' });
		expect(grantOf(address)).toEqual({ id: stored.id, lifetime: 3600 });
	});

	it('lives as long as it is told to', async () => {
		const more = { attachmentType: 'file', attachmentBinaryField: 'data', attachmentMinutes: 5 };
		await bench.run('message.send', message(more), { items: itemWith(stored) });
		expect(grantOf(bench.sent().attachment_url).lifetime).toBe(300);
	});

	it('cannot be published where files are kept in memory', async () => {
		const ran = await bench.run('message.send', fromField, { items: itemWith({}) });
		expect(wordsOf(ran)).toMatch(/cannot be published.*N8N_DEFAULT_BINARY_DATA_MODE/s);
		expect(bench.requests()).toEqual([]);
	});

	it('cannot be fetched from outside where this n8n has no public address', async () => {
		const credentials = { host: 'https://chatter.salebot.pro', baseUrl: '', apiKey: 'key-1234' };
		const wish = { items: itemWith(stored), credentials };
		const ran = await bench.run('message.send', fromField, wish);
		expect(wordsOf(ran)).toMatch(/cannot be fetched from outside.*N8N_WEBHOOK_URL/s);
	});

	it('must be there', async () => {
		const ran = await bench.run('message.send', fromField, { items: [{ json: {} }] });
		expect(ran.error).toBeDefined();
		expect(bench.requests()).toEqual([]);
	});
});

describe('an attachment', () => {
	it.each([
		[{ attachmentUrl: 'https://example.com/a.png' }, "'Attachment Type' is missing"],
		[
			{
				attachmentType: 'image',
				attachmentUrl: 'https://example.com/a.png',
				attachmentBinaryField: 'data',
			},
			'are given',
		],
	])('is refused as %j', async (more, words) => {
		const ran = await bench.run('message.send', message(more), { items: itemWith(stored) });
		expect(wordsOf(ran)).toContain(words);
		expect(bench.requests()).toEqual([]);
	});

	it('needs no text', async () => {
		const additionalFields = { attachmentType: 'link', attachmentUrl: 'https://example.com/a' };
		const { error } = await bench.run('message.send', { clientId: 1001, additionalFields });
		expect(error).toBeUndefined();
		expect(bench.requests()[0]?.problems).toEqual([]);
	});
});

describe('addresses', () => {
	it.each([
		'http://localhost:5678/x',
		'https://127.0.0.1/x',
		'http://127.9.9.9',
		'http://[::1]:80',
		'http://0.0.0.0',
		'http://user:word@localhost/',
		'localhost',
		'127.0.0.1:5678',
	])('%s is local', (address) => {
		expect(isLocalAddress(address)).toBe(true);
	});

	it.each([
		'https://n8n.example.com/',
		'http://127.0.0.1.example.com',
		'localhost.example.com',
		'https://local',
	])('%s is not', (address) => {
		expect(isLocalAddress(address)).toBe(false);
	});

	it('of an n8n that cannot sign them are refused', () => {
		const context = {
			getTimezone: () => 'UTC',
			helpers: { assertBinaryData: () => stored },
		} as unknown as IExecuteFunctions;
		expect(() =>
			surroundings(context)(0, { settings: {}, isLocal: true }).publicUrl('data', 5),
		).toThrow('cannot be published');
	});
});
