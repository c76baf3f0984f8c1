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
import { ask, confirmed, holds, probe, secret, wordsOf } from './trial';
import { pasted } from './pasted';

/**
 * Salebot's API key is a path segment (salebot.txt:9), so the whole address is a secret. It is made
 * here and nowhere else: nodes name the action only.
 */
export class SalebotChatCrmApi implements ICredentialType {
	name = 'salebotChatCrmApi';

	displayName = 'Salebot API';

	icon: Icon = { light: 'file:salebot.svg', dark: 'file:salebot.dark.svg' };

	documentationUrl = 'https://docs.salebot.pro/rabota-s-api/api-konstruktora';

	httpRequestNode = {
		name: 'Salebot',
		docsUrl: 'https://docs.salebot.pro/rabota-s-api/api-konstruktora',
		apiBaseUrlPlaceholder: '/connected_channels',
		hidden: true,
	};

	properties: INodeProperties[] = [
		{
			displayName: 'Host',
			name: 'host',
			type: 'options',
			options: [
				{ name: 'chatter.salebot.pro (Russia)', value: 'https://chatter.salebot.pro' },
				{ name: 'chatter.salebot.ai (International)', value: 'https://chatter.salebot.ai' },
				{ name: 'Own Address', value: 'custom' },
			],
			default: 'https://chatter.salebot.pro',
			description: 'Where your project lives: the beginning of the address in your browser',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://127.0.0.1:18081',
			description: 'The address without any path, for example of a local Salebot',
			displayOptions: { show: { host: ['custom'] } },
		},
		secret({
			displayName: 'API Key',
			name: 'apiKey',
			required: true,
			description:
				'In Salebot: project settings, Integrations, Add API key. Each key has permissions of its own.',
		}),
		secret({
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			description:
				'Optional, for the Salebot Trigger: a word of your own that Salebot must send with every webhook',
		}),
		probe,
	];

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		// n8n may authenticate the same options a second time.
		if (/^https?:/i.test(options.url)) return options;
		return { ...options, baseURL: undefined, url: addressOf(credentials, options.url) };
	};

	/** The credential test proper: only here can the server's own words be read and passed on. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const url = addressOf(credentials, '/connected_channels');
		const { status, body, json } = await ask(this, 'Salebot', { method: 'GET', url });
		if (status === 200 && holds(json, 'project_id')) return {};
		throw new Error(
			`Salebot answered HTTP ${status} ${wordsOf(body, String(credentials.apiKey))}. Either the API key is wrong (or belongs to another host), or the key lacks the permission to read information about clients. A key without that permission still works for what it allows.`,
		);
	}

	test: ICredentialTestRequest = confirmed('/connected_channels', {
		key: 'project_id',
		message:
			'The answer is not that of Salebot: it names no project. Check the host, the API key and its permission to read clients.',
	});
}

function addressOf(credentials: ICredentialDataDecryptedObject, path: string): string {
	const key = pasted(credentials.apiKey);
	if (key === '' || /^\.+$|%(2e|2f|5c|25)|[\s#{}<>/?\\]/i.test(key)) {
		throw new Error(
			key === ''
				? "'API Key' is empty. Copy the key from Salebot: project settings, Integrations."
				: "'API Key' holds dots alone, spaces, slashes or a template such as #{api_key}. Enter the bare key from Salebot's project settings.",
		);
	}
	return `${baseOf(credentials)}/api/${encodeURIComponent(key)}${path}`;
}

function baseOf({ host, baseUrl }: ICredentialDataDecryptedObject): string {
	const own = host === 'custom' || !host;
	const base = pasted(own ? baseUrl : host);
	const reason = reasonAgainst(base);
	if (reason) throw new Error(`'Base URL' ${reason}`);
	return base.replace(/(?<!\/)\/+$/, '');
}

function reasonAgainst(base: string): string | undefined {
	if (base === '') return 'is empty. Enter the address of your Salebot, or choose a host.';
	if (base.includes('#{') || base.includes('<')) {
		return 'holds a template such as #{api_key}. Enter the address only; the key has a field of its own.';
	}
	if (/\s/.test(base)) {
		return 'holds a space. Copying from the Salebot documentation adds one after the host: remove it.';
	}
	const parts = /^https?:\/\/([^/?#@]+)([/?#].*)?$/i.exec(base);
	if (!parts) return 'must begin with https:// and a host name, without user name or password.';
	if (parts[2] !== undefined && !/^\/+$/.test(parts[2])) {
		return 'holds more than the host. Remove everything after it: path and key are added by the node.';
	}
	return undefined;
}
