import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { baseOf, baseUrl, tokenHeader, troubleWith } from './chatwootAddress';
import { addressed, httpRequestNode, icon } from './chatwootHead';
import { ask, probe, secret, wordsOf } from './trial';

const CONSOLE = 'the Super Admin console, Platform Apps';

/** The one list that every platform app may read, also where it is empty. */
const BOTS = '/platform/api/v1/agent_bots';

/** A platform app's token, for the Platform API of one's own server. */
export class ChatwootPlatformChatCrmApi implements ICredentialType {
	name = 'chatwootPlatformChatCrmApi';

	displayName = 'Chatwoot Platform API';

	icon = icon;

	documentationUrl = 'https://developers.chatwoot.com/api-reference/introduction';

	httpRequestNode = httpRequestNode('Chatwoot Platform', '/platform/api/v1/accounts');

	properties: INodeProperties[] = [
		{
			...baseUrl,
			description:
				"Your own Chatwoot's address. Any page of it will do. Chatwoot's cloud offers no Platform API.",
		},
		secret({
			displayName: 'Access Token',
			name: 'accessToken',
			required: true,
			description:
				'Of a platform app: Super Admin console (/super_admin), Platform Apps. It may touch only the accounts, users and agent bots that the app itself has made.',
		}),
		probe,
	];

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const complete = addressed(options, (path) => `${baseOf(credentials)}${path}`);
		return { ...complete, headers: { ...complete.headers, ...tokenHeader(credentials, CONSOLE) } };
	};

	/** The credential test proper: only here can the server's own words be read and passed on. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const { status, body, json } = await ask(this, 'Chatwoot', {
			method: 'GET',
			url: `${baseOf(credentials)}${BOTS}`,
			headers: { Accept: 'application/json', ...tokenHeader(credentials, CONSOLE) },
		});
		if (status === 200 && Array.isArray(json)) return {};
		const words = wordsOf(body, String(credentials.accessToken));
		const advice =
			status === 401 || status === 403
				? `That is no token of a platform app of this server: users' and agent bots' tokens are refused here. Copy the one from ${CONSOLE}.`
				: troubleWith(status);
		throw new Error(`The server answered HTTP ${status} ${words}. ${advice}`);
	}

	/** What is no success ends above, with the server's words; a list has no place that a rule could name. */
	test: ICredentialTestRequest = { request: { url: BOTS } };
}
