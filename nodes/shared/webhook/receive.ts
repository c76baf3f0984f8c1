import type { INodeProperties, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Json } from '../vocabulary/json';
import { excerpt } from '../vocabulary/errors';
import type { Refusal } from './answer';
import { drop, refuse } from './answer';
import { bodyOf, NotUnderstood, rawOf } from './body';
import { unfound } from './narrowing';
import { Unavailable } from './passing';

/** One call of a webhook. */
export interface Call {
	context: IWebhookFunctions;
	/** The bytes as they came, which signatures are over; empty for multipart forms. */
	raw: Buffer;
	/** A header by its name in lower case; undefined where it is missing or empty. */
	header(name: string): string | undefined;
}

/** What a trigger does with its calls; everything around that is done by `receive`. */
export interface Receiver {
	/**
	 * Why a caller is turned away with 401; asked before anything of the body is understood. Throws
	 * Unavailable where that cannot be told just now.
	 */
	refusal(call: Call): Promise<string | undefined>;
	/** The fields that say what starts the workflow. Where an expression in one finds nothing, nothing does. */
	narrowing: readonly INodeProperties[];
	/** What becomes of a call. Throws NotUnderstood where there is no telling what it says. */
	take(call: Call, body: Json): Promise<IWebhookResponseData>;
	/** Where a vendor wants its refusals in another form than a status and a message. */
	turnAway?(context: IWebhookFunctions, status: Refusal, words: string): IWebhookResponseData;
	/** The same where the trigger itself is not in order; without it all calls are dropped with 200. */
	unready?(context: IWebhookFunctions): IWebhookResponseData;
}

/**
 * Every call of every trigger goes through here, so that none of them throws whatever it is sent:
 * n8n would answer 500 and record a failed execution.
 */
export async function receive(
	context: IWebhookFunctions,
	receiver: Receiver,
): Promise<IWebhookResponseData> {
	const turnAway = receiver.turnAway ?? refuse;
	try {
		const call = { context, raw: await rawOf(context), header: headersOf(context) };
		const refusal = await receiver.refusal(call);
		if (refusal !== undefined) return turnAway(context, 401, refusal);
		const unset = unfound(context, receiver.narrowing);
		if (unset) {
			const words = `${unset.message}. ${unset.fix ?? ''}`;
			context.logger.warn(`"${context.getNode().name}" has dropped a call: ${words}`);
			return receiver.unready?.(context) ?? drop();
		}
		return await receiver.take(call, bodyOf(context, call.raw));
	} catch (error) {
		// Whoever has his answer cannot be given another.
		if (context.getResponseObject().headersSent) return { noWebhookResponse: true };
		if (error instanceof Unavailable) {
			context.logger.warn(`"${context.getNode().name}" turns a call away: ${error.message}`);
			return turnAway(context, 503, error.message);
		}
		if (error instanceof NotUnderstood) return turnAway(context, 400, error.message);
		context.logger.warn(
			`"${context.getNode().name}" could not read a call: ${excerpt(String(error))}`,
		);
		return turnAway(context, 400, 'The call cannot be read');
	}
}

function headersOf(context: IWebhookFunctions): Call['header'] {
	const headers = context.getHeaderData();
	return (name) => {
		const value: unknown = headers[name];
		return typeof value === 'string' && value !== '' ? value : undefined;
	};
}
