import { createHmac } from 'node:crypto';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

/** The proof that an identifier comes from somebody who knows the inbox's HMAC token. */
function identifierHash(hmacToken: string, identifier: string): string {
	return createHmac('sha256', hmacToken).update(identifier).digest('hex');
}

/** The request with `identifier_hash` beside its `identifier`, in query and body, unless one is given. */
export function withIdentity(hmacToken: string, options: IHttpRequestOptions): IHttpRequestOptions {
	if (hmacToken === '') return options;
	const { qs, body } = options;
	// Bodies are JSON text when they come here; a form is a message with files.
	const values = typeof body === 'string' ? mapIn(body) : undefined;
	return {
		...options,
		...(qs && { qs: proved(hmacToken, qs) }),
		...(values && { body: JSON.stringify(proved(hmacToken, values)) }),
	};
}

function proved(hmacToken: string, values: IDataObject): IDataObject {
	const { identifier, identifier_hash: given } = values;
	if (identifier === undefined || identifier === null || given !== undefined) return values;
	return { ...values, identifier_hash: identifierHash(hmacToken, String(identifier)) };
}

function mapIn(text: string): IDataObject | undefined {
	const value: unknown = JSON.parse(text);
	const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isMap ? { ...value } : undefined;
}
