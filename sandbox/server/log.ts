/** The requests that came, as far as they are kept. */

import type { VendorRequest } from './request';

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

/** This many requests are kept; the oldest go first. */
const SIZE = 20_000;

export class RequestLog {
	readonly entries: LoggedRequest[] = [];
	private count = 0;

	add(
		request: VendorRequest,
		{ path, operation, problems }: Pick<LoggedRequest, 'path' | 'operation' | 'problems'>,
	): LoggedRequest {
		const entry: LoggedRequest = {
			id: ++this.count,
			time: new Date().toISOString(),
			method: request.method,
			path,
			operation,
			query: request.query,
			body: request.body ?? (request.rawBody || undefined),
			problems,
			status: 0,
			durationMs: 0,
			fault: false,
		};
		this.entries.push(entry);
		if (this.entries.length > SIZE) this.entries.shift();
		return entry;
	}

	clear() {
		this.entries.length = 0;
	}
}
