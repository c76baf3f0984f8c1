import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { ask, holds, probe, secret, wordsOf } from './trial';
import { accountAddress, baseUrl, domain, subdomain } from './amoAddress';
import { pasted } from './pasted';

/** A long-lived token for /api/v4: contacts, links, sources, talks. */
export class AmoCrmChatCrmApi implements ICredentialType {
	name = 'amoCrmChatCrmApi';

	displayName = 'amoCRM Token API';

	icon: Icon = { light: 'file:amocrm.svg', dark: 'file:amocrm.dark.svg' };

	documentationUrl = 'https://www.amocrm.ru/developers/content/oauth/step-by-step';

	properties: INodeProperties[] = [
		domain,
		subdomain,
		baseUrl,
		secret({
			displayName: 'Access Token',
			name: 'accessToken',
			required: true,
			description:
				'A long-lived token: in amoCRM open amoMarket, your integration, "Keys and scopes". To link chats the integration must be the one that owns the channel.',
		}),
		probe,
	];

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => authorized(credentials, options);

	/** The credential test proper: only here can the server's own words be read and passed on. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const { status, body, json } = await ask(
			this,
			'amoCRM',
			authorized(credentials, { method: 'GET', url: '/api/v4/account' }),
		);
		if (status === 200 && holds(json, 'id')) return {};
		const words = wordsOf(body, String(credentials.accessToken ?? ''));
		throw new Error(`amoCRM answered HTTP ${status} ${words}. ${CAUSES[status] ?? OTHER}`);
	}

	test: ICredentialTestRequest = { request: { method: 'GET', url: '/api/v4/account' } };
}

/** What the documented statuses mean (amojo.md 4). */
const CAUSES: Record<number, string> = {
	401: "The token is wrong, revoked or has run out, or it belongs to another account: check 'Access Token', 'Subdomain' and 'Domain'.",
	402: 'The account is not paid.',
	403: 'The account does not let this integration in: it may be restricted to certain IP addresses, or blocked after too many requests.',
};
const OTHER = "Check 'Subdomain' and 'Domain': this is not how an amoCRM account answers.";

function authorized(
	credentials: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): IHttpRequestOptions {
	const token = pasted(credentials.accessToken);
	if (token === '') throw new Error("'Access Token' is empty. Create one in your integration.");
	const { baseURL, headers, ...rest } = options;
	const relative = !/^https?:/i.test(String(rest.url ?? ''));
	return {
		...rest,
		...(relative && rest.url !== undefined
			? { url: `${baseURL ?? accountAddress(credentials)}${rest.url}` }
			: { baseURL }),
		headers: { ...headers, Authorization: `Bearer ${token}` },
	};
}
