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
import { ask, confirmed, probe, secret, wordsOf } from './trial';
import { pasted } from './pasted';

/** Bridge has no address of its own: each installation is told its base URL and its token. */
export class BridgeChatCrmApi implements ICredentialType {
	name = 'bridgeChatCrmApi';

	displayName = 'Bridge API';

	icon: Icon = { light: 'file:bridge.svg', dark: 'file:bridge.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-chat-crm/n8n-nodes-chat-crm/blob/main/docs/en/bridge.md';

	httpRequestNode = {
		name: 'Bridge',
		docsUrl: 'https://github.com/n8n-nodes-chat-crm/n8n-nodes-chat-crm/blob/main/docs/en/bridge.md',
		apiBaseUrlPlaceholder: '/get_rates',
		hidden: true,
	};

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://crm.example.com/bridge',
			description:
				'The address before the name of an endpoint, without /get_rates and the like. Those who run the other side name it. Not needed for the Bridge Trigger alone.',
		},
		secret({
			displayName: 'Token',
			name: 'token',
			required: true,
			description: 'The Bearer token that both sides have agreed on',
		}),
		secret({
			displayName: 'Incoming Token',
			name: 'incomingToken',
			description:
				'Optional, for the Bridge Trigger: what the other side must send, if that is not the token above',
		}),
		probe,
	];

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const base = baseOf(credentials);
		// n8n may authenticate the same options a second time. No other address gets the token.
		const url = /^https?:/i.test(options.url) ? options.url : base + options.url;
		if (!url.startsWith(`${base}/`)) return options;
		const headers = { ...options.headers, Authorization: `Bearer ${tokenOf(credentials)}` };
		return { ...options, headers, baseURL: undefined, url };
	};

	/** The credential test proper: only here can the server's own words be read and passed on. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const token = tokenOf(credentials);
		const { status, body, json } = await ask(this, 'Bridge', {
			method: 'GET',
			url: `${baseOf(credentials)}/get_contact`,
			headers: { Accept: 'application/json', Authorization: `Bearer ${token}` },
		});
		if (status >= 200 && status < 300 && isContact(json)) return {};
		throw new Error(
			`Bridge answered HTTP ${status} ${wordsOf(body, token)}. Either the base URL or the token is wrong, or this server refuses get_contact without a contact, which the test asks for because it changes nothing.`,
		);
	}

	/** Passes on what preAuthentication found. It asks for a contact, which changes nothing. */
	test: ICredentialTestRequest = confirmed('/get_contact', {
		key: 'status',
		not: 'fail',
		message: 'Bridge refused the call. Check the base URL and the token.',
	});
}

function tokenOf({ token }: ICredentialDataDecryptedObject): string {
	// People copy the whole header as often as the token.
	const bare = pasted(token).replace(/^bearer\s+/i, '');
	if (bare === '') throw new Error("'Token' is empty. Ask those who run the other side for it.");
	if (/[^\x21-\x7e]/.test(bare)) {
		throw new Error(
			"'Token' holds a space or a letter that cannot stand in a header. Copy it again.",
		);
	}
	return bare;
}

function baseOf({ baseUrl }: ICredentialDataDecryptedObject): string {
	const base = pasted(baseUrl);
	const reason = reasonAgainst(base);
	if (reason) throw new Error(`'Base URL' ${reason}`);
	return base.replace(/(?<!\/)\/+$/, '');
}

function reasonAgainst(base: string): string | undefined {
	if (base === '') {
		return 'is empty, so Bridge cannot be called. Only the Bridge Trigger works without it.';
	}
	if (/\s/.test(base)) return 'holds a space. Remove it.';
	if (!/^https?:\/\/[^/?#@]+(\/[^?#]*)?$/i.test(base)) {
		return 'must begin with https:// and a host name, without user name, password, query or #.';
	}
	const endpoint =
		/\/(message_from_chat|send_to_chat|get_contact|update_contact_field|get_rates|get_discount)\/*$/.exec(
			base,
		);
	return endpoint ? `ends in ${endpoint[0]}. Remove it: the node adds the endpoint.` : undefined;
}

/** Any JSON object or list that does not say it failed: the contact card is not documented further. */
function isContact(json: unknown): boolean {
	return typeof json === 'object' && json !== null && Reflect.get(json, 'status') !== 'fail';
}
