import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { Cause } from '../../vocabulary/errors';
import { CallError, InputError } from '../../vocabulary/errors';
import type { Running } from '../../vocabulary/tool';
import { isTool } from '../../vocabulary/tool';

/**
 * Turns whatever was thrown into the one error a person sees. Only words are taken over: the
 * `cause` of n8n's own errors keeps the request with its credentials.
 */
export function toNodeError(
	context: Running,
	error: unknown,
	item?: number,
	progress?: string,
	/** Blots secrets out of words. */
	clean: (words: string) => string = (words) => words,
): NodeApiError | NodeOperationError {
	const node: INode = context.getNode();
	const label = item === undefined || isTool(context) ? '' : ` [Item ${item}]`;
	const describe = (fix?: string) =>
		[fix && clean(fix), progress].filter(Boolean).join(' ') || undefined;

	if (error instanceof CallError) {
		const { status, cause, retryAfterMs } = error.details;
		const message = `${clean(error.message)}${label}`;
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
		return new NodeOperationError(node, `${clean(error.message)}${label}`, {
			description: describe(error.fix),
			itemIndex: item,
			level: 'warning',
		});
	}
	if (error instanceof NodeOperationError || error instanceof NodeApiError) {
		if (item !== undefined) error.context.itemIndex = item;
		error.message = clean(error.message);
		const description = describe(error.description ?? undefined);
		if (description) error.description = description;
		return error;
	}
	const message = error instanceof Error ? error.message : String(error);
	return new NodeOperationError(node, `${clean(message)}${label}`, {
		description: describe(),
		itemIndex: item,
	});
}

function failureOf(cause: Cause, retryAfterMs?: number) {
	return cause === 'rate-limited' || cause === 'temporarily-unavailable'
		? { cause, ...(retryAfterMs !== undefined && { retryAfterMs }) }
		: { cause };
}
