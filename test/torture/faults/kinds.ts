import type { ServerResponse } from 'node:http';

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

/** The answer of the server itself. */
export interface Received {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

/** Where a redirect leads; nobody may come. */
export const ELSEWHERE = { url: '', came: 0 };

const SHORT_MS = 400;
export const JSON_TYPE = { 'content-type': 'application/json' };

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
