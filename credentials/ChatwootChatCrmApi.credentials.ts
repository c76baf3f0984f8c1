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
import { ask, confirmed, probe, secret, wordsOf } from './trial';
import { pasted } from './pasted';

const YOUR_SETTINGS = 'your profile settings';

/**
 * A user's access token for the Application API. Nodes name paths below the server; where one has
 * `{account_id}`, the credential's own account is filled in here.
 */
export class ChatwootChatCrmApi implements ICredentialType {
	name = 'chatwootChatCrmApi';

	displayName = 'Chatwoot API';

	icon = icon;

	documentationUrl = 'https://developers.chatwoot.com/api-reference/introduction';

	httpRequestNode = httpRequestNode('Chatwoot', '/api/v1/accounts/{account_id}/contacts');

	properties: INodeProperties[] = [
		baseUrl,
		secret({
			displayName: 'Access Token',
			name: 'accessToken',
			required: true,
			description:
				'In Chatwoot: your picture at the bottom left, Profile settings, Access Token. It may do what that user may do; webhooks, inboxes and exports need an administrator.',
		}),
		{
			displayName: 'Account ID',
			name: 'accountId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1',
			description:
				"The number after /accounts/ in the browser's address. Every operation can name another one in its options.",
		},
		secret({
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			description:
				'Optional, for a Chatwoot Trigger whose URL you enter at an agent bot or API inbox yourself: the secret shown there',
		}),
		probe,
	];

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const complete = addressed(options, (path) => addressOf(credentials, path));
		const headers = { ...complete.headers, ...tokenHeader(credentials, YOUR_SETTINGS) };
		return { ...complete, headers };
	};

	/** The credential test proper: only here can the server's own words be read and passed on. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const { status, body, json } = await ask(this, 'Chatwoot', {
			method: 'GET',
			url: addressOf(credentials, '/api/v1/profile'),
			headers: { Accept: 'application/json', ...tokenHeader(credentials, YOUR_SETTINGS) },
		});
		const accounts = status === 200 ? accountsOf(json) : undefined;
		if (!accounts) {
			const words = wordsOf(body, String(credentials.accessToken));
			throw new Error(`The server answered HTTP ${status} ${words}. ${advice(status, words)}`);
		}
		const account = accountIdOf(credentials);
		if (account !== '' && !accounts.some(({ id }) => String(id) === account)) {
			const names = accounts.map(({ id, name }) => `${id} (${name})`).join(', ');
			throw new Error(
				`The token is valid, but its user does not belong to account ${account}, only to: ${names || 'none'}.`,
			);
		}
		return {};
	}

	test: ICredentialTestRequest = confirmed('/api/v1/profile', {
		key: 'accounts',
		message:
			"The answer is not a Chatwoot user's profile. Check the address and use the access token from a user's profile settings.",
	});
}

function addressOf(credentials: ICredentialDataDecryptedObject, path: string): string {
	const account = path.includes('{account_id}') ? accountIdOf(credentials) : '';
	if (account === '' && path.includes('{account_id}')) {
		throw new Error(
			"No account is named. Fill in 'Account ID' in the credential, or 'Account' in the node's options.",
		);
	}
	return `${baseOf(credentials)}${path.replace('{account_id}', encodeURIComponent(account))}`;
}

function accountIdOf({ accountId, baseUrl: address }: ICredentialDataDecryptedObject): string {
	const given = pasted(accountId);
	if (given !== '' && !/^\d+$/.test(given)) {
		throw new Error("'Account ID' must be a number: the one after /accounts/ in the address.");
	}
	return given || (/\/accounts\/(\d+)/.exec(String(address ?? ''))?.[1] ?? '');
}

function accountsOf(profile: unknown): Array<{ id: unknown; name: unknown }> | undefined {
	if (typeof profile !== 'object' || profile === null || !('id' in profile)) return undefined;
	const accounts: unknown = Reflect.get(profile, 'accounts');
	return Array.isArray(accounts)
		? accounts.map((entry) => ({ id: undefined, name: undefined, ...Object(entry) }))
		: undefined;
}

const USER_TOKEN = "Use a user's access token: Profile settings, Access Token.";

function advice(status: number, words: string): string {
	if (/not authorized for bots/i.test(words)) {
		return `That is the token of an agent bot or of a platform app. ${USER_TOKEN} A bot's token works only for what bots may do: create and update conversations, messages and assignments.`;
	}
	if (/sign in or sign up/i.test(words)) {
		return `No token has reached Chatwoot: it is wrong here, or a proxy in front of it drops the header. ${USER_TOKEN}`;
	}
	if (/suspended/i.test(words)) return 'The account must be reactivated first.';
	if (status === 401 || status === 403) {
		return `The token is not known there: it is mistyped, renewed, from another server, or no user's token. ${USER_TOKEN}`;
	}
	return troubleWith(status);
}
