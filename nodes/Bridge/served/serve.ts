import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { readBody } from '../../shared/webhook/body';
import { failBody, OK } from './answer';
import { endpointAt, isAnsweredAtOnce } from './endpoints';
import { answerAsDocumented } from './guard';
import { BadPayload, callIdOf, readPayload } from './payload';
import { bears } from './token';

const CREDENTIAL = 'bridgeChatCrmApi';

/** One call to a served endpoint: refused here, or handed to the workflow with its answer guarded. */
export async function serve(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	const endpoint = endpointAt(request.path);
	if (!endpoint) return refuse(context, 404, 'There is no such endpoint');
	if (!(await isAllowed(context))) return refuse(context, 401, 'Unauthorized');

	const isGet = endpoint.method === 'GET';
	const payload: unknown = isGet ? context.getQueryData() : readBody(context).body;
	try {
		const { strict = false } = context.getNodeParameter('options', {}) as { strict?: boolean };
		const values = readPayload(endpoint, payload, strict);
		const json: IDataObject = {
			eventId: callIdOf(endpoint, values, payload),
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
		context.logger.warn(
			`"${context.getNode().name}" refuses every call: its credential cannot be read. Choose it again.`,
		);
		return false;
	}
}

function refuse(context: IWebhookFunctions, status: number, error: string): IWebhookResponseData {
	const response = context.getResponseObject();
	if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
	response.status(status).json(failBody(error)).end();
	return { noWebhookResponse: true };
}
