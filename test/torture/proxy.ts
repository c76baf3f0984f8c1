import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a faulty way to a server does to a request. */
export interface Fault {
	name: string;
	/** Whether the server gets the request, and carries it out, before the fault strikes. */
	reaches: boolean;
	/** Strikes every request, not every second one. */
	always?: boolean;
	/** Spoils the answer; `server` is the server's own where the request reached it. */
	strike(answer: ServerResponse, server?: Received): void;
	/** Whether nobody listens for a moment, at first and after each answer. */
	refuses?: true;
	/** How long the node waits for an answer, in ms, where the fault is that none comes. */
	timeout?: number;
	/** What a run of it costs more than others, in memory: fewer at once, of fewer items. */
	weighs?: true;
	/** Whether the credential has to wait after it, so that items take seconds. */
	slow?: true;
}

interface Received {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

/** Where a redirect leads; nobody may come. */
export const ELSEWHERE = { url: '', came: 0 };

const SHORT_MS = 400;
const JSON_TYPE = { 'content-type': 'application/json' };

/** Every fault once. The ready-made fault proxies know no half answers and spoil no bodies. */
export const FAULTS: readonly Fault[] = [
	{ name: 'none', reaches: true, strike: (answer, server) => pass(answer, server) },
	{
		name: 'connection refused',
		reaches: true,
		refuses: true,
		strike: (answer, server) => pass(answer, server),
	},
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
	{ name: 'no answer', reaches: true, timeout: SHORT_MS, strike: () => undefined },
	{
		name: 'an answer byte by byte',
		reaches: true,
		timeout: SHORT_MS,
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
			slow: true,
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
		strike: (answer) => reply(answer, 302, '', { location: `${ELSEWHERE.url}/elsewhere` }),
	},
	{
		name: 'an answer of 10 MB',
		reaches: true,
		weighs: true,
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

export function pass(answer: ServerResponse, server?: Received): void {
	if (server) reply(answer, server.status, server.body, server.headers);
}

/** A way to a server that spoils every second request or all of them, and keeps count. */
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

/** What a server answers that does as it is asked: the status and an example of the body. */
export interface Success {
	status: number;
	value: unknown;
}

/**
 * `success` is answered in place of the server where that knows no such thing: what matters here is
 * what a fault makes of a request that is carried out.
 */
export async function openWay(target: string, fault: Fault, success?: Success): Promise<Way> {
	const way: Way = { url: '', sent: 0, done: [], close: async () => undefined };
	const server = createServer((request, answer) => {
		way.sent += 1;
		const { method = '', url = '' } = request;
		const struck = fault.always === true || way.sent % 2 === 1;
		answer.on('error', () => undefined);
		answer.shouldKeepAlive = !fault.refuses;
		if (struck && !fault.reaches) return void fault.strike(answer);
		void forward(target, request).then(
			({ sent, ...answered }) => {
				const knows = answered.status < 400 || !success;
				const received = knows ? answered : carriedOut(success, url, sent);
				if (received.status < 400) way.done.push({ method, path: url });
				if (struck) fault.strike(answer, received);
				else pass(answer, received);
			},
			() => answer.destroy(),
		);
	});
	const { host, port } = await listen(server, fault.refuses ? ownAddress() : '127.0.0.1');
	way.url = `http://${host}:${port}`;
	const doors = fault.refuses && openAndShut(server, host, port);
	way.close = async () => {
		if (doors) clearInterval(doors);
		await closed(server);
	};
	return way;
}

export async function listen(
	server: Server,
	host: string,
): Promise<{ host: string; port: number }> {
	await new Promise<void>((resolve) => server.listen(0, host, resolve));
	return { host, port: (server.address() as AddressInfo).port };
}

let addresses = 0;

/** One that nobody else listens at, so that its port is free again when it is opened anew. */
function ownAddress(): string {
	addresses += 1;
	return `127.77.${Math.floor(addresses / 250) % 250}.${(addresses % 250) + 1}`;
}

/** The example with what was asked for in it, as a server answers that has done it. */
function carriedOut(success: Success, url: string, sent: Buffer): Received {
	const { status, value } = success;
	const last = /\/(\d+)(?:\?.*)?$/.exec(url)?.[1];
	const asked = { ...unwrapped(parsed(sent)), ...(last !== undefined && { id: Number(last) }) };
	const { payload } = Object(value) as { payload?: unknown };
	const told = isObject(value)
		? { ...value, ...asked, ...(isObject(payload) && { payload: { ...payload, ...asked } }) }
		: value;
	return { status, headers: JSON_TYPE, body: Buffer.from(JSON.stringify(told)) };
}

const isObject = (value: unknown): value is object =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(body: Buffer): unknown {
	try {
		return JSON.parse(body.toString());
	} catch {
		return undefined;
	}
}

function unwrapped(body: unknown): object {
	const [only, ...more] = isObject(body) ? Object.values(body) : [];
	if (isObject(only) && more.length === 0) return only;
	return isObject(body) ? body : {};
}

const DOOR_MS = 80;

/** Listens by turns: whoever comes while nobody does is refused by the system itself. */
function openAndShut(server: Server, host: string, port: number): NodeJS.Timeout {
	server.close();
	return setInterval(() => {
		if (server.listening) server.close();
		else server.listen(port, host);
	}, DOOR_MS);
}

async function closed(server: Server): Promise<void> {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
}

async function forward(
	target: string,
	request: IncomingMessage,
): Promise<Received & { sent: Buffer }> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const sent = Buffer.concat(chunks);
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
						sent,
					}),
				);
				answer.on('error', reject);
			},
		);
		onward.on('error', reject);
		onward.end(sent);
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
