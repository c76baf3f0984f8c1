import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { excerpt } from '../vocabulary/errors';

/** What a caller is told whose event starts the workflow. */
const RECEIVED = { received: true };

/** Not understood, not allowed, or not to be told just now. */
export type Refusal = 400 | 401 | 503;

/** Turns the caller away. No execution starts, and none is recorded. */
export function refuse(
	context: IWebhookFunctions,
	status: Refusal,
	message: string,
): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

/** Takes note of the event, with 200, and starts nothing. */
export function drop(): IWebhookResponseData {
	return { webhookResponse: { ...RECEIVED, ignored: true } };
}

/**
 * Starts the workflow; n8n answers by the description's `responseMode`. Its `responseData` must be
 * empty for the answer at once to be this one.
 */
export function start(item: INodeExecutionData): IWebhookResponseData {
	return { webhookResponse: { ...RECEIVED }, workflowData: [[item]] };
}

/**
 * Answers first, then completes the item, then starts the workflow. The event starts it also where
 * completing fails; `missing` says why then.
 */
export async function answerThen(
	context: IWebhookFunctions,
	item: INodeExecutionData,
	complete: (item: INodeExecutionData) => Promise<INodeExecutionData>,
): Promise<IWebhookResponseData> {
	context.getResponseObject().status(200).json(RECEIVED);
	return { noWebhookResponse: true, workflowData: [[await completed(item, complete)]] };
}

async function completed(
	item: INodeExecutionData,
	complete: (item: INodeExecutionData) => Promise<INodeExecutionData>,
): Promise<INodeExecutionData> {
	try {
		return await complete(item);
	} catch (error) {
		const missing = excerpt(error instanceof Error ? error.message : String(error));
		return { ...item, json: { ...item.json, missing } };
	}
}
