import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { isSoundPath } from '../../vocabulary/address';
import { excerpt, InputError } from '../../vocabulary/errors';
import type { ApiRequest } from '../../vocabulary/types';
import type { Redactor } from './redact';

/** What a request goes out with besides itself. */
interface Way {
	/** What stands before its path. */
	base: string;
	credentials: ICredentialDataDecryptedObject;
	secrets: Redactor;
	/** Whether n8n renews the token on a 401, which must reach it then. */
	isRefreshed: boolean;
	timeout: number;
}

/** The request as n8n's helper takes it: every status is an answer, and no redirect is followed. */
export function httpRequestOf(
	request: ApiRequest,
	{ base, credentials, secrets, isRefreshed, timeout }: Way,
): IHttpRequestOptions {
	if (!isSoundPath(request.path)) {
		throw new InputError(
			`An ID cannot stand in the address: ${excerpt(secrets.words(request.path))}`,
			'Check the IDs of this item: none may be empty, made of dots, or hold a slash.',
		);
	}
	const { body, headers } = request;
	const multipart = body instanceof FormData;
	return {
		method: request.method,
		url: `${base}${request.path}`,
		...(request.query && { qs: bare(request.query), arrayFormat: 'brackets' }),
		// The text is made here, so that what is signed is byte for byte what is sent.
		...(body !== undefined && { body: multipart ? body : JSON.stringify(body) }),
		headers: {
			Accept: 'application/json',
			...(body !== undefined && !multipart && { 'Content-Type': 'application/json' }),
			...headers,
		},
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: isRefreshed ? { ignore: true, except: [401] } : true,
		disableFollowRedirect: true,
		timeout,
		...allowedDomains(credentials),
	};
}

/** A list's name may be written with the brackets that are added on the wire. */
function bare(query: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(query).map(([name, value]) => [name.replace(/\[\]$/, ''), value]),
	);
}

/** The restriction that the user may set on the credential. */
function allowedDomains(credentials: ICredentialDataDecryptedObject): {
	allowedDomains?: string;
} {
	if (credentials.allowedHttpRequestDomains !== 'domains') return {};
	return { allowedDomains: String(credentials.allowedDomains ?? '') };
}
