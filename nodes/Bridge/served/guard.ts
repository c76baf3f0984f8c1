import type { IWebhookFunctions } from 'n8n-workflow';
import { documentedAnswer, failBody, isFailBody, OK, WrongAnswer } from './answer';
import { endAfter } from '../../shared/vocabulary/endAfter';
import { isMap } from '../../shared/vocabulary/json';
import type { EndpointName } from './endpoints';
import { AT_ONCE } from './endpoints';

type HttpResponse = ReturnType<IWebhookFunctions['getResponseObject']>;

/**
 * The content type under which n8n hands on what the workflow itself answers: the description asks
 * for it and Respond sends it. n8n's own words (that the workflow failed, or returned nothing) come
 * without it, so the two cannot be taken for each other.
 */
export const FROM_WORKFLOW = 'application/json; answer=workflow';

interface Judged {
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
		const isFailed = status >= 400 && !isNothing(body);
		const reason = isFailed ? 'The workflow failed' : 'The workflow ended without an answer';
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

/** What n8n says where the last node has put out no item. */
function isNothing(body: unknown): boolean {
	return (
		isMap(body) && typeof body.message === 'string' && /^no item to return/i.test(body.message)
	);
}

interface Telling {
	endpoint: EndpointName;
	/** After how many milliseconds without an answer the call is ended; 0 for never. */
	limit: number;
	tell: (reason: string) => void;
}

/**
 * n8n answers a call long after the trigger has run, and in its own words when a workflow fails or
 * says nothing. Whatever it is about to send on this one response is judged first. Where it never
 * does, as it happens with several workers, the call is ended.
 */
export function answerAsDocumented(
	response: HttpResponse,
	{ endpoint, limit, tell }: Telling,
): void {
	const { json, send, write } = response;
	const restore = () => Object.assign(response, { json, send, write });
	const late = limit > 0 ? endAfter(limit) : undefined;
	const stopWaiting = () => late?.removeEventListener('abort', giveUp);
	late?.addEventListener('abort', giveUp);
	response.once('close', stopWaiting);

	function once(body?: unknown) {
		restore();
		stopWaiting();
		const type = String(response.getHeader('content-type') ?? '');
		response.removeHeader('content-type');
		const fromWorkflow = type.startsWith(FROM_WORKFLOW);
		const judged = judge(endpoint, response.statusCode, body, fromWorkflow);
		if (judged.reason !== undefined) tell(judged.reason);
		return response.status(judged.status).json(judged.body);
	}

	function giveUp() {
		if (response.headersSent) return;
		restore();
		const reason = `The workflow gave no answer within ${limit / 1000} seconds`;
		tell(reason);
		response.status(504).json(failBody(reason));
		fallSilent();
	}

	/** What n8n may yet say comes too late, and must not fail for that. */
	function fallSilent() {
		const nothing = () => response;
		Object.assign(response, {
			...{ json: nothing, send: nothing, write: nothing, end: nothing, status: nothing },
			...{ set: nothing, header: nothing, setHeader: nothing, writeHead: nothing },
		});
	}

	/** With several workers an answer of megabytes comes piece by piece from where n8n keeps files. */
	function begin(piece: unknown) {
		const type = String(response.getHeader('content-type') ?? '');
		if (endpoint === FREE && type.startsWith(FROM_WORKFLOW)) {
			restore();
			stopWaiting();
			response.setHeader('content-type', 'application/json; charset=utf-8');
			return response.write(piece);
		}
		// No other answer of the document is so long, and pieces cannot be judged.
		once();
		fallSilent();
		return true;
	}

	Object.assign(response, { json: once, send: once, write: begin });
}

/** The endpoint whose answer may hold anything. */
const FREE: EndpointName = 'get_contact';
