/** What a vendor answers, and the ways to an answer that all of them have. */

import type { ServerResponse } from 'node:http';
import type { Contract } from '../contract';

export interface Answer {
	status: number;
	headers?: Record<string, string>;
	/** Text and bytes are sent as they are, anything else as JSON, undefined as nothing. */
	body?: unknown;
}

/** A refusal that ends a request wherever it is noticed. */
export class Refusal extends Error {
	constructor(readonly answer: Answer) {
		super('refused');
	}
}

/** What was done, or the refusal that ended it. */
export function answered(act: () => Answer): Answer {
	try {
		return act();
	} catch (error) {
		if (error instanceof Refusal) return error.answer;
		throw error;
	}
}

/** A documented answer by its name; a range of statuses stands for the one after its first two. */
export function exampleAnswer(contract: Contract, operation: string, name: string): Answer {
	const found = contract.examples(operation).find((example) => example.name === name);
	if (!found) return { status: 500, body: { error: `No example ${name} of ${operation}` } };
	const status = Number(found.status.replace(/XX$/i, '02'));
	return { status, headers: { 'content-type': found.contentType }, body: found.value };
}

export function send(outgoing: ServerResponse, { status, headers, body }: Answer) {
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
