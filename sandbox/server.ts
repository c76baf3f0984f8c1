/** What every local vendor shares: the port, the request log, faults, latency and the controls. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { FaultList, type Fault } from './server/faults';
import { readRequest, type VendorRequest } from './server/request';

export type { Fault } from './server/faults';
export type { VendorRequest } from './server/request';

export interface Answer {
	status: number;
	headers?: Record<string, string>;
	/** Text and bytes are sent as they are, anything else as JSON, undefined as nothing. */
	body?: unknown;
}

export interface LoggedRequest {
	id: number;
	time: string;
	method: string;
	/** Without keys and tokens. */
	path: string;
	operation?: string;
	query: Record<string, string | string[]>;
	body: unknown;
	/** What the contract has against it. */
	problems: string[];
	/** Zero when the connection was dropped instead of answered. */
	status: number;
	durationMs: number;
	fault: boolean;
}

export interface SharedSettings {
	latencyMs: number;
}

/** What a vendor found out about a request before it is answered. */
export interface Looked {
	path: string;
	operation?: string;
	problems: string[];
}

export interface Vendor<L extends Looked, S extends SharedSettings> {
	name: string;
	settings: S;
	look(request: VendorRequest): L;
	answer(request: VendorRequest, looked: L): Answer | Promise<Answer>;
	/** A documented answer of an operation, by its name in the contract. */
	example?(operation: string, name: string): Answer;
	snapshot(): unknown;
	reset(): void;
	/** Extra controls, `POST /__sandbox/<name>`. */
	controls: Record<string, (input: Record<string, unknown>) => unknown>;
	/** Extra readings, `GET /__sandbox/<name>`. */
	readings: Record<string, () => unknown>;
}

export interface RunningServer<S extends SharedSettings> {
	/** `http://127.0.0.1:18081` */
	url: string;
	requests: LoggedRequest[];
	settings: S;
	fault(fault: Fault): void;
	reset(): void;
	stop(): Promise<void>;
}

export interface ListenOptions {
	/** 0 takes any free port. */
	port?: number;
	host?: string;
}

/** The log keeps this many requests; the oldest go first. */
const LOG_SIZE = 20_000;
const CONTROL = '/__sandbox/';

export async function startServer<L extends Looked, S extends SharedSettings>(
	vendor: Vendor<L, S>,
	{ port = 0, host = '127.0.0.1' }: ListenOptions,
): Promise<RunningServer<S>> {
	const requests: LoggedRequest[] = [];
	const faults = new FaultList();
	const firstSettings = { ...vendor.settings };
	let count = 0;

	function reset() {
		vendor.reset();
		Object.assign(vendor.settings, firstSettings);
		requests.length = 0;
		faults.clear();
	}

	function change(input: Record<string, unknown>) {
		for (const name of Object.keys(input))
			if (!(name in vendor.settings)) throw new Error(`There is no setting ${name}`);
		return Object.assign(vendor.settings, input);
	}

	const readings: Record<string, () => unknown> = {
		state: () => vendor.snapshot(),
		requests: () => requests,
		settings: () => vendor.settings,
		...vendor.readings,
	};
	const controls: Record<string, (input: Record<string, unknown>) => unknown> = {
		reset: () => (reset(), { reset: true }),
		settings: change,
		fault: (input) => (faults.add(input as Fault), { waiting: faults.waiting() }),
		...vendor.controls,
	};

	async function control(request: VendorRequest): Promise<Answer> {
		const name = request.path.slice(CONTROL.length).replace(/\/$/, '');
		const table = request.method === 'GET' ? readings : controls;
		if (!Object.keys(table).includes(name))
			return { status: 404, body: { error: `No ${request.method} ${request.path}` } };
		try {
			const input = (request.body ?? {}) as Record<string, unknown>;
			return { status: 200, body: (await table[name]?.(input)) ?? null };
		} catch (error) {
			return { status: 400, body: { error: (error as Error).message } };
		}
	}

	function log(request: VendorRequest, looked: Looked): LoggedRequest {
		const entry: LoggedRequest = {
			id: ++count,
			time: new Date().toISOString(),
			method: request.method,
			path: looked.path,
			operation: looked.operation,
			query: request.query,
			body: request.body ?? (request.rawBody || undefined),
			problems: looked.problems,
			status: 0,
			durationMs: 0,
			fault: false,
		};
		requests.push(entry);
		if (requests.length > LOG_SIZE) requests.shift();
		return entry;
	}

	async function serve(request: VendorRequest): Promise<Answer | 'drop'> {
		const started = performance.now();
		const looked = vendor.look(request);
		const entry = log(request, looked);
		const fault = faults.take(looked.operation);
		entry.fault = fault !== undefined;
		const delay = vendor.settings.latencyMs + (fault?.delayMs ?? 0);
		if (delay > 0) await sleep(delay);
		let answer: Answer | 'drop';
		if (fault?.drop === 'connection') answer = 'drop';
		else if (fault?.example !== undefined)
			answer = vendor.example?.(looked.operation ?? '', fault.example) ?? { status: 500 };
		else if (fault?.status !== undefined)
			answer = { status: fault.status, headers: fault.headers, body: fault.body };
		else answer = await vendor.answer(request, looked);
		if (fault?.drop === 'beforeAnswer') answer = 'drop';
		entry.status = answer === 'drop' ? 0 : answer.status;
		entry.durationMs = Math.round(performance.now() - started);
		return answer;
	}

	async function handle(incoming: IncomingMessage, outgoing: ServerResponse) {
		const request = await readRequest(incoming);
		const answer = request.path.startsWith(CONTROL) ? await control(request) : await serve(request);
		if (answer === 'drop') incoming.socket.destroy();
		else send(outgoing, answer);
	}

	const server = createServer((incoming, outgoing) => {
		handle(incoming, outgoing).catch((error: unknown) => {
			if (incoming.socket.destroyed) return;
			send(outgoing, { status: 500, body: { error: `${vendor.name} sandbox: ${String(error)}` } });
		});
	});
	// Longer than any client keeps an idle connection, so that none is closed under its hands.
	server.keepAliveTimeout = 120_000;
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});

	return {
		url: `http://${host}:${(server.address() as AddressInfo).port}`,
		requests,
		settings: vendor.settings,
		fault: (fault) => faults.add(fault),
		reset,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function send(outgoing: ServerResponse, { status, headers, body }: Answer) {
	if (body === undefined) {
		outgoing.writeHead(status, headers).end();
		return;
	}
	const asItIs = typeof body === 'string' || Buffer.isBuffer(body);
	const sent = asItIs ? body : JSON.stringify(body);
	outgoing
		.writeHead(status, {
			'content-type': asItIs ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
			'content-length': Buffer.byteLength(sent),
			...headers,
		})
		.end(sent);
}
