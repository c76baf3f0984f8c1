import type { IWebhookFunctions } from 'n8n-workflow';
import { documentedAnswer, failBody, isFailBody, OK, WrongAnswer } from './answer';
import type { EndpointName } from './endpoints';
import { AT_ONCE } from './endpoints';

type HttpResponse = ReturnType<IWebhookFunctions['getResponseObject']>;

/**
 * The content type under which n8n hands on what the workflow itself answers: the description asks
 * for it and Respond sends it. n8n's own words (that the workflow failed, or returned nothing) come
 * without it, so the two cannot be taken for each other.
 */
export const FROM_WORKFLOW = 'application/json; answer=workflow';

export interface Judged {
	status: number;
	body: object;
	/** Why the workflow's answer was not sent; for the log. */
	reason?: string;
}

/** What goes out instead of what n8n is about to send. */
export function judge(
	endpoint: EndpointName,
	status: number,
	body: unknown,
	fromWorkflow: boolean,
): Judged {
	// Answered at once: n8n sends what the trigger gave it, or its own words if nothing was started.
	if (endpoint === AT_ONCE && status < 400) return { status, body: OK };
	if (!fromWorkflow) {
		const reason = status >= 400 ? 'The workflow failed' : 'The workflow ended without an answer';
		return { status: 500, body: failBody(reason), reason };
	}
	if (isFailBody(body)) {
		return { status: status >= 400 ? status : 400, body: failBody(body.error) };
	}
	try {
		return { status, body: documentedAnswer(endpoint, body) };
	} catch (error) {
		const words = error instanceof WrongAnswer ? error.message : 'it cannot be read';
		const reason = `The workflow's answer is not that of ${endpoint}: ${words}`;
		return { status: 500, body: failBody(reason), reason };
	}
}

/**
 * n8n answers a call long after the trigger has run, and in its own words when a workflow fails or
 * says nothing. Whatever it is about to send on this one response is judged first.
 */
export function answerAsDocumented(
	response: HttpResponse,
	endpoint: EndpointName,
	tell: (reason: string) => void,
): void {
	const { json, send } = response;
	const once = (body?: unknown) => {
		Object.assign(response, { json, send });
		const type = String(response.getHeader('content-type') ?? '');
		response.removeHeader('content-type');
		const fromWorkflow = type.startsWith(FROM_WORKFLOW);
		const judged = judge(endpoint, response.statusCode, body, fromWorkflow);
		if (judged.reason !== undefined) tell(judged.reason);
		return response.status(judged.status).json(judged.body);
	};
	Object.assign(response, { json: once, send: once });
}
