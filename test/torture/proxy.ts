import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a faulty way to a server does to a request. */
export interface Fault {
	name: string;
	/** Whether the server gets the request, and carries it out, before the fault strikes. */
	reaches: boolean;
	/** Spoils the answer; `answer` is the server's own where the request reached it. */
	strike(answer: ServerResponse, server?: Received): void;
}

interface Received {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Every fault once. The ready-made fault proxies know no half answers and spoil no bodies. */
export const FAULTS: readonly Fault[] = [
	{ name: 'none', reaches: true, strike: (answer, server) => pass(answer, server) },
	{
		name: 'reset before it is read',
		reaches: false,
		strike: ({ socket }) => socket?.resetAndDestroy(),
	},
	{
		name: 'reset after it is done',
		reaches: true,
		strike: ({ socket }) => socket?.resetAndDestroy(),
	},
	{
		name: 'half an answer',
		reaches: true,
		strike: (answer, server) => {
			const body = bodyOf(server);
			answer.writeHead(server?.status ?? 200, {
				...JSON_TYPE,
				'content-length': String(body.length + 10),
			});
			answer.write(body.subarray(0, Math.ceil(body.length / 2)), () => answer.destroy());
		},
	},
	{ name: 'no answer', reaches: true, strike: () => undefined },
	{
		name: 'an answer byte by byte',
		reaches: true,
		strike: (answer) => {
			answer.writeHead(200, JSON_TYPE);
			const drip = setInterval(() => answer.write(' '), 50);
			answer.once('close', () => clearInterval(drip));
		},
	},
	...[
		['429', {}],
		['429 with Retry-After', { 'retry-after': '0.2' }],
	].map(
		([name, headers]): Fault => ({
			name: String(name),
			reaches: false,
			strike: (answer) => reply(answer, 429, 'Retry later', headers as Record<string, string>),
		}),
	),
	{ name: '500', reaches: true, strike: (answer) => reply(answer, 500, '') },
	{
		name: '502 as a page',
		reaches: true,
		strike: (answer) => reply(answer, 502, PAGE, { 'content-type': 'text/html' }),
	},
	{
		name: '503 with Retry-After',
		reaches: false,
		strike: (answer) => reply(answer, 503, '', { 'retry-after': '0.05' }),
	},
	{
		name: '200 with a page for JSON',
		reaches: true,
		strike: (answer) => reply(answer, 200, PAGE, { 'content-type': 'text/html' }),
	},
	{
		name: '200 with JSON cut off',
		reaches: true,
		strike: (answer, server) => {
			const body = bodyOf(server);
			reply(answer, 200, body.subarray(0, Math.floor(body.length / 2)), JSON_TYPE);
		},
	},
	{
		name: 'a redirect to another host',
		reaches: false,
		strike: (answer) => reply(answer, 302, '', { location: 'http://127.0.0.2:9/elsewhere' }),
	},
	{
		name: 'an answer of 10 MB',
		reaches: true,
		strike: (answer, server) => {
			const body = Buffer.concat([bodyOf(server), Buffer.alloc(10_000_000, ' ')]);
			reply(answer, server?.status ?? 200, body, server?.headers);
		},
	},
];

const PAGE = '<!doctype html><html><body><h1>Bad Gateway</h1></body></html>';

/** Where nothing can be cut off there is nothing to see. */
function bodyOf(server?: Received): Buffer {
	return server && server.body.length > 1 ? server.body : Buffer.from('{"cut":"off"}');
}

function reply(
	answer: ServerResponse,
	status: number,
	body: string | Buffer,
	headers: Record<string, string> = {},
): void {
	answer.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
	answer.end(body);
}

function pass(answer: ServerResponse, server?: Received): void {
	if (server) reply(answer, server.status, server.body, server.headers);
}

/** A way to a server that spoils every second request, and keeps count. */
export interface Way {
	url: string;
	/** Requests that came in. */
	sent: number;
	/** Requests that the server answered with success, by method and path. */
	done: Array<{ method: string; path: string }>;
	close(): Promise<void>;
}

const METHODS_THAT_WRITE = /^(POST|PUT|PATCH|DELETE)$/;
export const writes = ({ method }: { method: string }) => METHODS_THAT_WRITE.test(method);

export async function openWay(target: string, fault: Fault): Promise<Way> {
	const way: Way = { url: '', sent: 0, done: [], close: async () => undefined };
	const server = createServer((request, answer) => {
		way.sent += 1;
		const struck = way.sent % 2 === 1;
		answer.on('error', () => undefined);
		if (struck && !fault.reaches) return void fault.strike(answer);
		void forward(target, request).then(
			(received) => {
				const { method = '', url = '' } = request;
				if (received.status < 400) way.done.push({ method, path: url });
				if (struck) fault.strike(answer, received);
				else pass(answer, received);
			},
			() => answer.destroy(),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	way.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	way.close = async () => await closed(server);
	return way;
}

async function closed(server: Server): Promise<void> {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
}

async function forward(target: string, request: IncomingMessage): Promise<Received> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const { hostname, port } = new URL(target);
	return await new Promise((resolve, reject) => {
		const onward = send(
			{
				hostname,
				port,
				method: request.method,
				path: request.url,
				headers: { ...request.headers, connection: 'close' },
			},
			(answer) => {
				const parts: Buffer[] = [];
				answer.on('data', (chunk: Buffer) => parts.push(chunk));
				answer.on('end', () =>
					resolve({
						status: answer.statusCode ?? 0,
						headers: plain(answer.headers),
						body: Buffer.concat(parts),
					}),
				);
				answer.on('error', reject);
			},
		);
		onward.on('error', reject);
		onward.end(Buffer.concat(chunks));
	});
}

const HOP_BY_HOP = new Set(['connection', 'transfer-encoding', 'content-length', 'keep-alive']);

function plain(headers: IncomingMessage['headers']): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers)
			.filter(([name]) => !HOP_BY_HOP.has(name))
			.map(([name, value]) => [name, String(value)]),
	);
}
