import type { IExecuteFunctions } from 'n8n-workflow';
import type { Api } from './api';
import type { Json } from './json';
import type { Answer, ApiRequest } from './request';

/** What an operation with its own `execute` may use. One for each item. */
export interface Session {
	/** The item's index in the input. */
	readonly item: number;
	/** n8n's own context: binary data, logger, node. Never used for requests. */
	readonly context: IExecuteFunctions;
	/** Aborted when the execution is cancelled. */
	readonly signal: AbortSignal | undefined;
	/** Sends one request with all guarantees of the engine; `api` where it is not the operation's own. */
	send(request: ApiRequest, api?: Api): Promise<Json>;
	/** The same, with the answer as it came, for what has no JSON. */
	sendRaw(request: ApiRequest): Promise<Answer>;
	/** Computes once an execution, whichever item asks first; a failure is not kept. */
	once<T>(key: string, make: () => Promise<T>): Promise<T>;
	/** Says something beside the output, once an execution for the same text; a warning by default. */
	hint(message: string, type?: 'info' | 'warning'): void;
}

/** One for all items of an operation that takes them together. */
export interface JointSession extends Omit<Session, 'item'> {
	/** How many requests may be under way at once. */
	readonly concurrency: number;
	/** What the operation's own API names as `settings` of its credential. */
	readonly settings: Readonly<Record<string, unknown>>;
}
