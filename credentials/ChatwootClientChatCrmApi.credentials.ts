import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { baseOf, baseUrl, troubleWith } from './chatwootAddress';
import { addressed, httpRequestNode, icon } from './chatwootHead';
import { withIdentity } from './chatwootIdentity';
import { ask, confirmed, holds, probe, secret, wordsOf } from './trial';
import { pasted } from './pasted';

const INBOX = '/public/api/v1/inboxes/{inbox_identifier}';

/**
 * An inbox of the type API as its customers reach it: without a user's token. Where the HMAC token is
 * known, every identifier that is sent is proved here.
 */
export class ChatwootClientChatCrmApi implements ICredentialType {
	name = 'chatwootClientChatCrmApi';

	displayName = 'Chatwoot Client API';

	icon = icon;

	documentationUrl = 'https://developers.chatwoot.com/api-reference/introduction';

	httpRequestNode = httpRequestNode('Chatwoot Client', INBOX);

	properties: INodeProperties[] = [
		baseUrl,
		{
			displayName: 'Inbox Identifier',
			name: 'inboxIdentifier',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. BYPnoBD6tWZWcULxqeRhudaC',
			description:
				'Of an inbox of the type API. In Chatwoot: Settings, Inboxes, the inbox, Configuration.',
		},
		secret({
			displayName: 'HMAC Token',
			name: 'hmacToken',
			description:
				'Optional, from the same page (Identity validation). With it every identifier that is sent is proved, as an inbox that enforces identity validation demands.',
		}),
		probe,
	];

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const complete = addressed(options, (path) => addressOf(credentials, path));
		return withIdentity(pasted(credentials.hmacToken), complete);
	};

	/** The credential test proper: only here can the server's own words be read and passed on. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const { status, body, json } = await ask(this, 'Chatwoot', {
			method: 'GET',
			url: addressOf(credentials, INBOX),
			headers: { Accept: 'application/json' },
		});
		if (status !== 200 || !holds(json, 'identifier') || !holds(json, 'working_hours')) {
			const words = wordsOf(body, String(credentials.hmacToken ?? ''));
			const advice =
				status === 404 && holds(json, 'error')
					? "There is no inbox of the type API with this identifier. Copy 'Inbox Identifier' from the inbox's configuration; inboxes of other types have none."
					: troubleWith(status);
			throw new Error(`The server answered HTTP ${status} ${words}. ${advice}`);
		}
		const demandsProof = Reflect.get(Object(json), 'identity_validation_enabled') === true;
		if (demandsProof && pasted(credentials.hmacToken) === '') {
			throw new Error(
				"The inbox exists, but it enforces identity validation. Enter its 'HMAC Token', which stands on the inbox's configuration page.",
			);
		}
		return {};
	}

	test: ICredentialTestRequest = confirmed(INBOX, {
		key: 'identifier',
		message: "The answer is no inbox of the type API. Check 'Base URL' and 'Inbox Identifier'.",
	});
}

function addressOf(credentials: ICredentialDataDecryptedObject, path: string): string {
	const identifier = pasted(credentials.inboxIdentifier);
	if (path.includes('{inbox_identifier}') && !/^[\w-]+$/.test(identifier)) {
		throw new Error(
			`'Inbox Identifier' ${identifier === '' ? 'is empty' : 'holds more than letters and digits'}. Copy it from the inbox's configuration.`,
		);
	}
	return `${baseOf(credentials)}${path.replace('{inbox_identifier}', encodeURIComponent(identifier))}`;
}
