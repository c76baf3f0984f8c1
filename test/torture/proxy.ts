import type { IncomingMessage, Server } from 'node:http';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault, Received } from './faults/kinds';
import { JSON_TYPE, pass } from './faults/kinds';

/** A way to a server that spoils every second request or all of them, and keeps count. */
interface Way {
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
	/** Whether a request is the operation's own: what is looked up besides is the server's to answer. */
	isOwn?(method: string, path: string): boolean;
	/** Whether it is answered in place of the server whatever that says. */
	isForced?: boolean;
	/** Answered to a GET, where something is looked up first. */
	lookUp?: unknown;
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
				const received = success ? standIn(success, request, sent, answered) : answered;
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

async function listen(server: Server, host: string): Promise<{ host: string; port: number }> {
	await new Promise<void>((resolve) => server.listen(0, host, resolve));
	return { host, port: (server.address() as AddressInfo).port };
}

let addresses = 0;

/** One that nobody else listens at, so that its port is free again when it is opened anew. */
function ownAddress(): string {
	addresses += 1;
	return `127.77.${Math.floor(addresses / 250) % 250}.${(addresses % 250) + 1}`;
}

/** What comes in place of the server's answer, where that is not good enough. */
function standIn(
	success: Success,
	{ method = '', url = '' }: IncomingMessage,
	sent: Buffer,
	answered: Received,
): Received {
	const { status, value, isForced, lookUp, isOwn } = success;
	if (lookUp !== undefined && method === 'GET') return told(200, lookUp);
	if (isOwn && !isOwn(method, url.replace(/\?.*$/, ''))) return answered;
	if (isForced) return told(status, value);
	return answered.status < 400 ? answered : carriedOut(success, url, sent);
}

const told = (status: number, value: unknown): Received =>
	typeof value === 'string'
		? { status, headers: { 'content-type': 'text/csv' }, body: Buffer.from(value) }
		: { status, headers: JSON_TYPE, body: Buffer.from(JSON.stringify(value)) };

/** The example with what was asked for in it, as a server answers that has done it. */
function carriedOut(success: Success, url: string, sent: Buffer): Received {
	const { status, value } = success;
	const last = /\/(\d+)(?:\?.*)?$/.exec(url)?.[1];
	const asked = { ...unwrapped(parsed(sent)), ...(last !== undefined && { id: Number(last) }) };
	const { payload } = Object(value) as { payload?: unknown };
	const filled = isObject(value)
		? { ...value, ...asked, ...(isObject(payload) && { payload: { ...payload, ...asked } }) }
		: value;
	return told(status, filled);
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
