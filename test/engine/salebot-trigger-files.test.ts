import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';
import { SalebotTrigger } from '../../nodes/Salebot/SalebotTrigger.node';
import type { Trigger } from '../support/trigger';
import { listen } from '../support/trigger';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

let server: Server;
let base: string;
let trigger: Trigger;
let asked: Array<{ path: string; headers: IncomingHttpHeaders }> = [];
/** Files are only given out once this has resolved. */
let gate: Promise<unknown> = Promise.resolve();

beforeAll(async () => {
	server = createServer((request, response) => {
		const path = request.url ?? '';
		asked.push({ path, headers: request.headers });
		void gate.then(() => {
			if (path === '/moved') response.writeHead(302, { location: '/pic.png?signed=1' }).end();
			else if (path === '/loop') response.writeHead(302, { location: '/loop' }).end();
			else if (path === '/gone') response.writeHead(404).end('<h1>Gone</h1>');
			else if (path === '/cut')
				response.writeHead(200, { 'content-length': '99' }).write('x', () => response.destroy());
			else if (path === '/stuck')
				response.writeHead(200, { 'content-type': 'text/plain' }).write('x');
			else if (path === '/big')
				response
					.writeHead(200, { 'content-type': 'text/plain' })
					.end(Buffer.alloc(1024 * 1024 + 1));
			else if (path === '/exact')
				response.writeHead(200, { 'content-type': 'text/plain' }).end(Buffer.alloc(1024 * 1024));
			else if (path === '/named') {
				response
					.writeHead(200, {
						'content-type': 'Application/PDF; a=b',
						'content-disposition': `attachment; filename="x"; filename*=UTF-8''..%2F%D1%81%D1%87.pdf`,
					})
					.end('%PDF');
			} else if (path === '/utf8') {
				const name = Buffer.from('Счёт № 5.pdf').toString('latin1');
				response
					.writeHead(200, {
						'content-type': 'application/pdf',
						'content-disposition': `attachment; filename="${name}"`,
					})
					.end('%PDF');
			} else response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
	asked = [];
	gate = Promise.resolve();
});
afterEach(async () => await trigger.stop());
afterAll(async () => {
	server.closeAllConnections();
	await new Promise((closed) => server.close(closed));
});

async function downloading(attachments: unknown, options: IDataObject = {}) {
	trigger = await listen({
		node: new SalebotTrigger(),
		parameters: { options: { downloadAttachments: true, ...options } as never },
		credentials: { salebotChatCrmApi: { apiKey: 'k', webhookSecret: 'open-sesame' } },
	});
	const answer = await trigger.send(
		{ id: 1, client: { id: 2 }, message: null, is_input: 1, attachments },
		{ query: '?secret=open-sesame' },
	);
	return answer;
}

async function downloaded(attachments: unknown, options: IDataObject = {}) {
	await downloading(attachments, options);
	await trigger.settled();
	const [call] = trigger.calls;
	expect(call?.error).toBeUndefined();
	const [item] = call?.items ?? [];
	if (!item) throw new Error('the event did not start the workflow');
	return { told: item.json.attachments as IDataObject[], binary: item.binary ?? {}, item };
}

describe('downloads', () => {
	it('are made after the answer', async () => {
		let open: (value: unknown) => void = () => undefined;
		gate = new Promise((resolve) => (open = resolve));
		// No file comes before this returns: an answer that waited for one would never come.
		const answer = await downloading([`${base}/pic.png`]);
		expect(answer).toMatchObject({ status: 200, json: { received: true } });
		expect(trigger.calls).toEqual([]);
		open(undefined);
		await trigger.settled();
		expect(trigger.calls[0]?.returned?.noWebhookResponse).toBe(true);
		expect(trigger.calls[0]?.items).toHaveLength(1);
	});

	it.each([
		['={{ "true" }}', 1],
		['={{ 1 }}', 1],
		['={{ "false" }}', 0],
	])('are wished for by an expression, too: %s', async (downloadAttachments, count) => {
		await downloaded([`${base}/pic.png`], { downloadAttachments });
		expect(asked).toHaveLength(count);
	});

	it('put each file into a field that its attachment names', async () => {
		const { told, binary } = await downloaded([
			`${base}/a/pic.png`,
			{ url: `${base}/x`, name: 'dir/my pic.png', type: 'image' },
			`${base}/named`,
			`${base}/%`,
		]);
		expect(told).toEqual([
			{ url: `${base}/a/pic.png`, name: 'pic.png', type: null, binaryField: 'attachment_0' },
			{ url: `${base}/x`, name: 'dir/my pic.png', type: 'image', binaryField: 'attachment_1' },
			{ url: `${base}/named`, name: null, type: null, binaryField: 'attachment_2' },
			{ url: `${base}/%`, name: null, type: null, binaryField: 'attachment_3' },
		]);
		expect(binary).toMatchObject({
			attachment_0: { fileName: 'pic.png', mimeType: 'image/png', data: PNG.toString('base64') },
			attachment_1: { fileName: 'dir_my pic.png', mimeType: 'image/png' },
			attachment_2: { fileName: '.._сч.pdf', mimeType: 'application/pdf' },
			attachment_3: { fileName: '%' },
		});
		expect(binary.attachment_1).not.toHaveProperty('directory');
	});

	it('are called what a server says in UTF-8', async () => {
		const { binary } = await downloaded([`${base}/utf8`]);
		expect(binary.attachment_0).toMatchObject({ fileName: 'Счёт № 5.pdf' });
	});

	it('follow redirects and carry no credentials', async () => {
		const { told, binary } = await downloaded([`${base}/moved`], { attachmentPrefix: 'file' });
		expect(told[0]?.binaryField).toBe('file0');
		expect(binary.file0?.data).toBe(PNG.toString('base64'));
		expect(asked.map(({ path }) => path)).toEqual(['/moved', '/pic.png?signed=1']);
		expect(JSON.stringify(asked)).not.toMatch(/sesame|authorization|cookie|"k"/i);
	});

	it('that fail are told in the item, and the event starts the workflow all the same', async () => {
		const { told, binary, item } = await downloaded(
			[
				`${base}/gone`,
				`${base}/pic.png`,
				`${base}/big`,
				`${base}/exact`,
				`${base}/cut`,
				`${base}/loop`,
				'file:///etc/passwd',
				'http://127.0.0.1:1/x',
				'http://',
			],
			{ maxFileSize: 1 },
		);
		expect(told.map(({ downloadError, binaryField }) => downloadError ?? binaryField)).toEqual([
			'The server answered HTTP 404',
			'attachment_1',
			'It is larger than 1 MB',
			'attachment_3',
			expect.any(String),
			expect.stringMatching(/redirect/i),
			'It has no web address',
			expect.stringMatching(/ECONNREFUSED/),
			expect.any(String),
		]);
		expect(Object.keys(binary).sort()).toEqual(['attachment_1', 'attachment_3']);
		expect(item.json).toMatchObject({ event: 'incoming', clientId: 2 });
	});

	it('that hang are given up', async () => {
		const { told } = await downloaded([`${base}/stuck`], { timeout: 50 });
		expect(told[0]?.downloadError).toBe('It was not complete after 0.05 seconds');
	});

	it.each([1500.5, 3_000_000_000])('that come within a Timeout of %d are kept', async (timeout) => {
		const { told } = await downloaded([`${base}/1.png`], { timeout });
		expect(told[0]?.downloadError).toBeUndefined();
	});

	it('stop at twenty files', async () => {
		const { told, binary } = await downloaded(
			Array.from({ length: 22 }, (_, index) => `${base}/${index}.png`),
		);
		expect(Object.keys(binary)).toHaveLength(20);
		expect(asked.filter(({ path }) => path?.endsWith('.png'))).toHaveLength(20);
		expect(told.map(({ downloadError }) => downloadError !== undefined)).toEqual([
			...Array<boolean>(20).fill(false),
			true,
			true,
		]);
	});

	it('are not made for what a filter drops, a wrong secret, or without the option', async () => {
		trigger = await listen({
			node: new SalebotTrigger(),
			parameters: { options: { downloadAttachments: true } },
			credentials: { salebotChatCrmApi: { webhookSecret: 's' } },
		});
		const body = { id: 1, client: { id: 2 }, attachments: [`${base}/pic.png`] };
		await trigger.send({ ...body, is_input: 0 }, { query: '?secret=s' });
		await trigger.send({ ...body, is_input: 1 }, { query: '?secret=t' });
		await trigger.stop();
		const { told, item } = await downloaded([`${base}/pic.png`], { downloadAttachments: false });
		expect(told).toEqual([{ url: `${base}/pic.png`, name: 'pic.png', type: null }]);
		expect(item.binary).toBeUndefined();
		expect(asked).toEqual([]);
	});
});
