import type { IExecuteFunctions, INode, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

/** Something a person entered cannot be sent. Raised before any request of the item. */
export class InputError extends Error {
	constructor(
		/** What is wrong, naming the field by its display name. */
		message: string,
		/** How to put it right. */
		readonly fix?: string,
	) {
		super(message);
		this.name = 'InputError';
	}
}

export type Cause =
	| 'rate-limited'
	| 'temporarily-unavailable'
	| 'credential-invalid'
	| 'configuration-invalid';

/** A call was made, or tried, and did not succeed. Holds nothing but words fit for a person. */
export class CallError extends Error {
	constructor(
		message: string,
		readonly details: {
			/** How to put it right, or what to check. */
			fix?: string;
			/** HTTP status of the answer; absent when there was none. */
			status?: number;
			cause?: Cause;
			retryAfterMs?: number;
			/** True when the call may have taken effect although it is reported as failed. */
			unknownOutcome?: boolean;
			/** True when an earlier try of the same request may have taken effect. */
			afterUnknownOutcome?: boolean;
		} = {},
	) {
		super(message);
		this.name = 'CallError';
	}
}

const SHORTEST_SECRET = 6;

/** Returns a function that blots every given secret out of a text, also in its URL-encoded form. */
export function redactor(secrets: readonly unknown[]): (text: string) => string {
	const forms = new Set<string>();
	for (const secret of secrets) {
		// A very short "secret" would blot out half of every text.
		if (typeof secret !== 'string' || secret.length < SHORTEST_SECRET) continue;
		forms.add(secret);
		forms.add(encodeURIComponent(secret));
		forms.add(JSON.stringify(secret).slice(1, -1));
	}
	const ordered = [...forms].sort((a, b) => b.length - a.length);
	return (text) =>
		ordered.reduce(
			(rest, form) => (rest.includes(form) ? rest.split(form).join('***') : rest),
			text,
		);
}

/** The first line of a server's free text, short enough for a message, without markup. */
export function excerpt(text: string, length = 300): string {
	const plain = text
		.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return plain.length > length ? `${plain.slice(0, length)}…` : plain;
}

/**
 * Turns whatever was thrown into the one error a person sees. Only words are taken over: the
 * `cause` of n8n's own errors keeps the request with its credentials.
 */
export function toNodeError(
	context: Pick<IExecuteFunctions, 'getNode'>,
	error: unknown,
	item?: number,
	progress?: string,
): NodeApiError | NodeOperationError {
	const node: INode = context.getNode();
	const label = item === undefined ? '' : ` [Item ${item}]`;
	const describe = (fix?: string) => [fix, progress].filter(Boolean).join(' ') || undefined;

	if (error instanceof CallError) {
		const { status, cause, retryAfterMs } = error.details;
		const message = `${error.message}${label}`;
		const description = describe(error.details.fix);
		const plain: JsonObject = { message };
		return new NodeApiError(node, plain, {
			message,
			description,
			httpCode: status === undefined ? undefined : String(status),
			itemIndex: item,
			messageMapping: {},
			...(cause && { failure: failureOf(cause, retryAfterMs) }),
		});
	}
	if (error instanceof InputError) {
		return new NodeOperationError(node, `${error.message}${label}`, {
			description: describe(error.fix),
			itemIndex: item,
			level: 'warning',
		});
	}
	if (error instanceof NodeOperationError || error instanceof NodeApiError) {
		if (item !== undefined) error.context.itemIndex = item;
		const description = describe(error.description ?? undefined);
		if (description) error.description = description;
		return error;
	}
	const message = error instanceof Error ? error.message : String(error);
	return new NodeOperationError(node, `${message}${label}`, {
		description: describe(),
		itemIndex: item,
	});
}

function failureOf(cause: Cause, retryAfterMs?: number) {
	return cause === 'rate-limited' || cause === 'temporarily-unavailable'
		? { cause, ...(retryAfterMs !== undefined && { retryAfterMs }) }
		: { cause };
}
