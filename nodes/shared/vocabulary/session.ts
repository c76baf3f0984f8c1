import type { IExecuteFunctions } from 'n8n-workflow';
import type { Api } from './api';
import type { Json } from './json';
import type { Answer, ApiRequest } from './request';
import type { DownloadLimits, Downloads, Head, RemoteFile } from './remoteFile';
import type { PageWish, Paging } from './paging';

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
	/** Reads a list page by page, as far as it is wanted. */
	pages(request: ApiRequest, paging: Paging, wish: PageWish): Promise<Json[]>;
	/** Fetches files without credentials into binary fields named by the prefix and a number. */
	download(
		files: readonly RemoteFile[],
		prefix: string,
		limits: DownloadLimits,
	): Promise<Downloads>;
	/** The head of what a public address answers, asked without credentials; undefined where it answers nothing. */
	headAt(url: string, method: 'HEAD' | 'GET'): Promise<Head | undefined>;
	/** Waits; ends at once when the execution is cancelled. */
	pause(ms: number): Promise<void>;
	/** Throws where the execution was cancelled. */
	stopIfCancelled(): void;
	/** Computes once an execution, whichever item asks first; a failure is not kept. */
	once<T>(key: string, make: () => Promise<T>): Promise<T>;
	/**
	 * Does the work of one thing (a conversation, a contact) after what was begun for it before with the
	 * same credential, also in other executions of this process: for whatever is read, changed and
	 * written back. Never take the same turn again within it.
	 */
	turn<T>(key: string, work: () => Promise<T>): Promise<T>;
	/** Says something beside the output, once an execution for the same text; a warning by default. */
	hint(message: string, type?: 'info' | 'warning'): void;
}

/** One for all items of an operation that takes them together. */
export interface JointSession extends Omit<Session, 'item'> {
	/** Does pieces of work side by side, as many as the person allows, and stops when told or cancelled. */
	sideBySide(pieces: ReadonlyArray<() => Promise<void>>, proceed: () => boolean): Promise<void>;
	/** Lets n8n have its turn where work without waiting has taken long. */
	giveWay(): Promise<void>;
	/** What the operation's own API names as `settings` of its credential. */
	readonly settings: Readonly<Record<string, unknown>>;
}
