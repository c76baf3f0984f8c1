/** What every local vendor shares: the port, the request log, faults, latency and the controls. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { send, type Answer } from './answer';
import { control, isControl } from './controls';
import { FaultList, type Fault } from './faults';
import { RequestLog } from './log';
import { readRequest, type VendorRequest } from './request';
import type { ListenOptions, Looked, RunningServer, SharedSettings, Vendor } from './vendor';

export { answered, exampleAnswer, Refusal, type Answer } from './answer';
export type { Fault } from './faults';
export type { LoggedRequest } from './log';
export type { VendorRequest } from './request';
export type { ListenOptions, Looked, RunningServer, SharedSettings, Vendor } from './vendor';

/** `drop`: the connection ends without an answer. */
type Outcome = Answer | 'drop';

/** One vendor and everything that has come to it. */
class Desk<L extends Looked, S extends SharedSettings> {
	readonly log = new RequestLog();
	readonly faults = new FaultList();
	private readonly firstSettings: S;
	private readonly own: Parameters<typeof control>[1];

	constructor(private readonly vendor: Vendor<L, S>) {
		const { settings } = vendor;
		this.firstSettings = { ...settings };
		this.own = {
			readings: {
				state: () => vendor.snapshot(),
				requests: () => this.log.entries,
				settings: () => settings,
				...vendor.readings,
			},
			controls: {
				reset: () => (this.reset(), { reset: true }),
				settings: (input) => this.change(input),
				fault: (input) => (this.faults.add(input as Fault), { waiting: this.faults.waiting() }),
				...vendor.controls,
			},
		};
	}

	reset() {
		this.vendor.reset();
		Object.assign(this.vendor.settings, this.firstSettings);
		this.log.clear();
		this.faults.clear();
	}

	outcome(request: VendorRequest): Promise<Outcome> {
		return isControl(request) ? control(request, this.own) : this.serve(request);
	}

	private change(input: Record<string, unknown>) {
		for (const name of Object.keys(input))
			if (!(name in this.vendor.settings)) throw new Error(`There is no setting ${name}`);
		return Object.assign(this.vendor.settings, input);
	}

	private async serve(request: VendorRequest): Promise<Outcome> {
		const started = performance.now();
		const looked = this.vendor.look(request);
		const entry = this.log.add(request, looked);
		const fault = this.faults.take(looked.operation);
		entry.fault = fault !== undefined;
		const delay = this.vendor.settings.latencyMs + (fault?.delayMs ?? 0);
		if (delay > 0) await sleep(delay);
		const outcome = await this.answer(request, looked, fault);
		entry.status = outcome === 'drop' ? 0 : outcome.status;
		entry.durationMs = Math.round(performance.now() - started);
		return outcome;
	}

	private async answer(request: VendorRequest, looked: L, fault?: Fault): Promise<Outcome> {
		if (fault?.drop === 'connection') return 'drop';
		const answer = planned(this.vendor, looked, fault) ?? this.vendor.answer(request, looked);
		const given = await answer;
		return fault?.drop === 'beforeAnswer' ? 'drop' : given;
	}
}

/** What a fault answers in the vendor's place, if it does. */
function planned<L extends Looked, S extends SharedSettings>(
	vendor: Vendor<L, S>,
	{ operation = '' }: Looked,
	fault: Fault | undefined,
): Answer | undefined {
	if (fault?.example !== undefined)
		return vendor.example?.(operation, fault.example) ?? { status: 500 };
	if (fault?.status === undefined) return undefined;
	return { status: fault.status, headers: fault.headers, body: fault.body };
}

export async function startServer<L extends Looked, S extends SharedSettings>(
	vendor: Vendor<L, S>,
	{ port = 0, host = '127.0.0.1' }: ListenOptions,
): Promise<RunningServer<S>> {
	const desk = new Desk(vendor);

	async function handle(incoming: IncomingMessage, outgoing: ServerResponse) {
		const outcome = await desk.outcome(await readRequest(incoming));
		if (outcome === 'drop') incoming.socket.destroy();
		else send(outgoing, outcome);
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
		requests: desk.log.entries,
		settings: vendor.settings,
		fault: (fault) => desk.faults.add(fault),
		reset: () => desk.reset(),
		stop: () => stopped(server),
	};
}

const stopped = (server: Server) =>
	new Promise<void>((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
