/** What a local vendor brings along, and what it becomes once it listens. */

import type { Answer } from './answer';
import type { Fault } from './faults';
import type { LoggedRequest } from './log';
import type { VendorRequest } from './request';

export interface SharedSettings {
	latencyMs: number;
}

/** What a vendor found out about a request before it is answered. */
export interface Looked {
	path: string;
	operation?: string;
	problems: string[];
}

export type Control = (input: Record<string, unknown>) => unknown;
export type Reading = () => unknown;

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
	controls: Record<string, Control>;
	/** Extra readings, `GET /__sandbox/<name>`. */
	readings: Record<string, Reading>;
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
