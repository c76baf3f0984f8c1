import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { parseExact } from '../../shared/json';
import { failBody, OK } from './answer';
import type { Endpoint } from './endpoints';
import { endpointAt, isAnsweredAtOnce } from './endpoints';
import { answerAsDocumented } from './guard';
import { BadPayload, eventIdOf, readPayload } from './payload';
import { bears } from './token';

const CREDENTIAL = 'bridgeChatCrmApi';

/** One call to a served endpoint: refused here, or handed to the workflow with its answer guarded. */
export async function serve(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	const endpoint = endpointAt(request.path);
	if (!endpoint) return refuse(context, 404, 'There is no such endpoint');
	if (!(await isAllowed(context))) return refuse(context, 401, 'Unauthorized');

	const payload = payloadOf(context, endpoint);
	const { strict = false } = context.getNodeParameter('options', {}) as { strict?: boolean };
	try {
		const values = readPayload(endpoint, payload, strict);
		const json: IDataObject = {
			eventId: eventIdOf(endpoint, values, payload),
			event: endpoint.name,
			...values,
			body: payload as IDataObject,
		};
		const tell = (reason: string) =>
			context.logger.warn(`${context.getNode().name}: ${reason}`, { endpoint: endpoint.name });
		answerAsDocumented(context.getResponseObject(), endpoint.name, tell);
		return {
			workflowData: [[{ json }]],
			...(isAnsweredAtOnce(endpoint) && { webhookResponse: OK }),
		};
	} catch (error) {
		if (error instanceof BadPayload) return refuse(context, 400, error.message);
		return refuse(context, 500, 'The call could not be read');
	}
}

/** A credential that cannot be read lets nobody in. */
async function isAllowed(context: IWebhookFunctions): Promise<boolean> {
	try {
		const { token, incomingToken } = await context.getCredentials(CREDENTIAL);
		return bears(context.getRequestObject().headers.authorization, incomingToken || token);
	} catch {
		return false;
	}
}

/** What was sent: the body exactly, long IDs included, or the query of a GET. */
function payloadOf(context: IWebhookFunctions, { method }: Endpoint): unknown {
	if (method === 'GET') return context.getQueryData();
	const request = context.getRequestObject();
	const parsed: unknown = context.getBodyData();
	const isJson = String(request.headers['content-type'] ?? '').includes('json');
	if (!isJson || !Buffer.isBuffer(request.rawBody)) return parsed;
	try {
		return parseExact(request.rawBody.toString('utf8'));
	} catch {
		return parsed;
	}
}

function refuse(context: IWebhookFunctions, status: number, error: string): IWebhookResponseData {
	const response = context.getResponseObject();
	if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
	response.status(status).json(failBody(error)).end();
	return { noWebhookResponse: true };
}
