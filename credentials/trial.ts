import type {
	ICredentialTestRequest,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { pasted } from './pasted';

/**
 * n8n runs preAuthentication while such a field is empty. It is in a credential test; the nodes fill
 * it for their own requests.
 */
export const probe: INodeProperties = {
	displayName: 'Probe',
	name: 'probe',
	type: 'hidden',
	typeOptions: { expirable: true },
	default: '',
};

/**
 * The test that n8n makes after preAuthentication, whose findings it passes on: an answer whose `key`
 * is `not` (missing, where nothing is given) is no success.
 */
export const confirmed = (
	url: string,
	{ key, not, message }: { key: string; not?: string; message: string },
): ICredentialTestRequest => ({
	request: { url, ignoreHttpStatusErrors: true },
	rules: [{ type: 'responseSuccessBody', properties: { key, value: not, message } }],
});

/** A field of a credential that is never shown. */
export const secret = (
	worded: Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'required'>,
): INodeProperties => ({ ...worded, type: 'string', typeOptions: { password: true }, default: '' });

export interface TrialAnswer {
	status: number;
	body: string;
	/** The body as JSON; undefined where it is none. */
	json: unknown;
	/** The server's clock, where it tells it. */
	date?: string;
}

/** Sends the request of a credential test; whatever the server says is an answer. */
export async function ask(
	{ helpers }: IHttpRequestHelper,
	vendor: string,
	request: IHttpRequestOptions,
): Promise<TrialAnswer> {
	const answer = await helpers
		.httpRequest({
			...request,
			encoding: 'text',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: 15_000,
		})
		.catch(() => {
			// The error keeps the request with its secrets, and n8n puts its own words for the error's code.
			throw new Error(
				`${vendor} cannot be reached: the host refuses, is unknown or does not answer. Check the address, and the network of this n8n.`,
			);
		});
	const { statusCode, body, headers } = { statusCode: 0, body: '', headers: {}, ...Object(answer) };
	const text = typeof body === 'string' ? body : '';
	const date: unknown = Reflect.get(Object(headers), 'date');
	return {
		status: Number(statusCode),
		body: text,
		json: jsonOf(text),
		...(typeof date === 'string' && { date }),
	};
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Whether a test's answer is an object that has this field. */
export function holds(json: unknown, field: string): boolean {
	return typeof json === 'object' && json !== null && field in json;
}

/** The words of an answer that a credential test does not recognise as success. */
export function wordsOf(body: string, given: string): string {
	const secret = pasted(given);
	const plain = (secret === '' ? body : body.split(secret).join('***'))
		.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
		.replace(/<[^<>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 200);
	return plain === '' ? 'with an empty body' : `with: ${plain}`;
}
