import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Json } from '../../shared/vocabulary/json';
import { bare } from '../../shared/vocabulary/read';
import type { Receiver } from '../../shared/webhook/receive';
import { requireLasting } from '../../shared/webhook/passing';
import { receive } from '../../shared/webhook/receive';
import { rememberedCredential } from '../../shared/webhook/remembered';
import { asSwitch, collectionOf } from '../../shared/webhook/settings';
import { failBody, OK } from './answer';
import type { Endpoint } from './endpoints';
import { endpointAt, isAnsweredAtOnce } from './endpoints';
import { answerAsDocumented } from './guard';
import { callIdOf, readPayload } from './payload';
import { narrowing } from './properties';
import { bears } from './token';

const CREDENTIAL = 'bridgeChatCrmApi';

/** One call to a served endpoint: refused here, or handed to the workflow with its answer guarded. */
export async function serve(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const endpoint = endpointAt(context.getRequestObject().path);
	if (!endpoint) return turnAway(context, 404, 'There is no such endpoint');
	return await receive(context, receiverOf(endpoint));
}

const receiverOf = (endpoint: Endpoint): Receiver => ({
	refusal: async ({ context, header }) =>
		(await isAllowed(context, header('authorization'))) ? undefined : 'Unauthorized',
	narrowing,
	take: async ({ context }, body) => {
		const query: unknown = context.getQueryData();
		return handOn(context, endpoint, endpoint.method === 'GET' ? (query as Json) : body);
	},
	turnAway,
	// Who calls waits for an answer, and must not take this for one.
	unready: (context) => turnAway(context, 500, 'The workflow is not set up'),
});

function handOn(
	context: IWebhookFunctions,
	endpoint: Endpoint,
	payload: Json,
): IWebhookResponseData {
	const { strict, answerWithin } = collectionOf(context, 'options');
	const values = readPayload(endpoint, payload, asSwitch(strict));
	const json: IDataObject = {
		eventId: callIdOf(endpoint, values, payload),
		event: endpoint.name,
		...values,
		body: payload as IDataObject,
	};
	const tell = (reason: string) =>
		context.logger.warn(`${context.getNode().name}: ${reason}`, { endpoint: endpoint.name });
	const limit = 1000 * secondsOf(answerWithin);
	answerAsDocumented(context.getResponseObject(), { endpoint: endpoint.name, limit, tell });
	return {
		workflowData: [[{ json }]],
		...(isAnsweredAtOnce(endpoint) && { webhookResponse: OK }),
	};
}

/** Longer than most callers wait. */
const ANSWER_WITHIN = 120;
/** A day, in seconds. */
const LONGEST = 86_400;

function secondsOf(given: unknown): number {
	const seconds = given === undefined || given === '' ? ANSWER_WITHIN : Number(given);
	return seconds >= 0 ? Math.min(seconds, LONGEST) : ANSWER_WITHIN;
}

/** A credential that cannot be read lets nobody in. */
async function isAllowed(context: IWebhookFunctions, authorization: unknown): Promise<boolean> {
	try {
		const { token, incomingToken } = await rememberedCredential(context, CREDENTIAL);
		return bears(authorization, bare(String(incomingToken ?? '')) || token);
	} catch (error) {
		requireLasting(error, 'The credential cannot be read just now');
		context.logger.warn(
			`"${context.getNode().name}" refuses every call: its credential cannot be read. Choose it again.`,
		);
		return false;
	}
}

function turnAway(context: IWebhookFunctions, status: number, error: string): IWebhookResponseData {
	const response = context.getResponseObject();
	if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
	response.status(status).json(failBody(error)).end();
	return { noWebhookResponse: true };
}
