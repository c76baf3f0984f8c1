import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { useAmojo } from '../support/amojo';
import { wordsOf } from '../support/bench';

const bench = useAmojo();
const SIZE = 1234;
const utf8 = (text: string) => Buffer.from(text).toString('latin1');
const asked: string[] = [];

/** A file server with the habits of many. */
const answer: RequestListener = ({ method, url = '', headers }, response) => {
	asked.push(`${method} ${url}`);
	if (headers['accept-encoding'] !== 'identity') return response.writeHead(406).end();
	const disposition: Record<string, string> = {
		'/extended': "attachment; filename=x.pdf; filename*=UTF-8''%D0%9F%D1%80%D0%B0%D0%B9%D1%81.pdf",
		'/quoted': 'attachment; filename="a; b.pdf"',
		'/raw': utf8('attachment; filename="Прайс 1.pdf"'),
		'/bare': 'inline; filename=bare.pdf',
	};
	if (url === '/mute') return;
	if (url === '/moved') return response.writeHead(302, { location: '/extended' }).end();
	if (url.startsWith('/unsized')) return response.writeHead(200).end();
	if (url === '/nohead.mp4' && method === 'HEAD') return response.writeHead(405).end();
	if (headers.range) {
		response.writeHead(206, { 'content-range': `bytes 0-0/${SIZE}`, 'content-length': 1 });
		return response.end('x');
	}
	const named = disposition[url];
	if (named !== undefined) response.setHeader('content-disposition', named);
	return response.writeHead(200, { 'content-length': SIZE }).end();
};

const files = createServer(answer);
beforeAll(() => new Promise<void>((done) => files.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise((done) => files.close(done).closeAllConnections()));
beforeEach(() => (asked.length = 0));
const at = (path: string) => `http://127.0.0.1:${(files.address() as AddressInfo).port}${path}`;

const send = async (more: object) =>
	await bench.run('message.sendIncoming', {
		conversationId: 'c',
		senderId: 'u',
		senderName: 'U',
		...more,
	});
const message = () => Object(bench.sent('new_message').payload).message;

it.each([
	['file', '/extended', 'Прайс.pdf'],
	['file', '/quoted', 'a; b.pdf'],
	['file', '/raw', 'Прайс 1.pdf'],
	['file', '/bare', 'bare.pdf'],
	['file', '/moved', 'Прайс.pdf'],
	['picture', '/a%20b.png?pass=1', 'a b.png'],
	['video', '/nohead.mp4', 'nohead.mp4'],
	['file', '/', 'file'],
])('a %s at %s gets name and size from where it lies', async (type, path, name) => {
	expect(wordsOf(await send({ type, media: at(path) }))).toBe('');
	expect(message()).toEqual({ type, media: at(path), file_name: name, file_size: SIZE });
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
});

it('what is entered stays, and nothing is asked that is known', async () => {
	await send({ type: 'file', media: at('/extended'), fileName: 'own.pdf', fileSize: 5 });
	expect(message()).toMatchObject({ file_name: 'own.pdf', file_size: 5 });
	bench.sandbox.reset();
	await send({ type: 'file', media: at('/known.pdf'), fileSize: 5 });
	expect(message()).toMatchObject({ file_name: 'known.pdf', file_size: 5 });
	expect(asked).toEqual([]);
	bench.sandbox.reset();
	await send({ type: 'file', media: at('/quoted'), fileName: 'own.pdf' });
	expect(message()).toMatchObject({ file_name: 'own.pdf', file_size: SIZE });
});

it.each(['voice', 'audio', 'sticker'])('a %s needs neither, so nothing is asked', async (type) => {
	await send({ type, media: at('/a.bin') });
	expect(message()).toEqual({ type, media: at('/a.bin') });
	expect(asked).toEqual([]);
});

it('says what to do where the size cannot be had, and sends nothing', async () => {
	const ran = await send({ type: 'file', media: at('/unsized.txt?pass=secret-pass') });
	expect(wordsOf(ran)).toMatch(/size of the file is not known.*'File Size'/s);
	expect(wordsOf(ran)).not.toContain('secret-pass');
	expect(bench.requests()).toEqual([]);
});

it('ends with the execution, also while the server of the file says nothing', async () => {
	const began = Date.now();
	const ran = await bench.run(
		'message.sendIncoming',
		{
			conversationId: 'c',
			senderId: 'u',
			senderName: 'U',
			type: 'file',
			media: at('/mute'),
		},
		{
			during: (cancel) => {
				const waiting = setInterval(() => {
					if (asked.length === 0) return;
					clearInterval(waiting);
					cancel();
				}, 5);
			},
		},
	);
	expect(asked).toEqual(['HEAD /mute']);
	expect(ran.items).toEqual([]);
	expect(Date.now() - began).toBeLessThan(5_000);
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(asked).toHaveLength(1);
	expect(bench.requests()).toEqual([]);
});
