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
import type { TrialAnswer } from './trial';
import { ask, holds, probe, secret, wordsOf } from './trial';
import { baseUrl, domain, domainIn, ownAddress } from './amoAddress';
import { isAmojoId } from './amojoIds';
import { pasted } from './pasted';
import { rfc2822, signedHeaders } from './amojoSignature';

/** A chat that cannot exist: asking for its history is answered with 204, and changes nothing. */
const NO_CHAT = '00000000-0000-4000-8000-000000000000';
/** How long amojo takes a signature for valid (amojo.md 2). */
const VALID_MINUTES = 15;

const NO_UUID =
	"'Account ID' must be the amojo_id of the account, such as af9945ff-1490-4cad-807d-945c15d88bec. The node amoCRM tells it (Account: Get); it is not the number in the settings.";

/** What HTTP Request, which speaks n8n's older dialect, calls the address. */
type Options = IHttpRequestOptions & { uri?: string };

/** Every request to amojo is signed here and nowhere else, over the very bytes that are sent. */
export class AmojoChatCrmApi implements ICredentialType {
	name = 'amojoChatCrmApi';

	displayName = 'amoCRM Chats API';

	icon: Icon = { light: 'file:amojo.svg', dark: 'file:amojo.dark.svg' };

	documentationUrl = 'https://www.amocrm.ru/developers/content/chats/chat-start';

	httpRequestNode = {
		name: 'amoCRM Chats',
		docsUrl: 'https://www.amocrm.ru/developers/content/chats/chat-api-reference',
		apiBaseUrlPlaceholder: 'https://amojo.amocrm.ru/v2/origin/custom/',
	};

	properties: INodeProperties[] = [
		domain,
		baseUrl,
		{
			displayName: 'Channel ID',
			name: 'channelId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. f90ba33d-c9d9-44da-b76c-c349b0ecbe41',
			description: 'From the letter of amoCRM support about the registration of your channel',
		},
		secret({
			displayName: 'Channel Secret',
			name: 'channelSecret',
			required: true,
			description: 'From the same letter. Requests and webhooks are signed with it.',
		}),
		{
			displayName: 'Account ID',
			name: 'accountId',
			type: 'string',
			default: '',
			placeholder: 'e.g. af9945ff-1490-4cad-807d-945c15d88bec',
			description:
				'The amojo_id of the account, which the node amoCRM tells (Account: Get). It is not the number in the settings. A channel for many accounts can name it in each item instead.',
		},
		{
			displayName: 'Bot ID',
			name: 'botId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 76fc2bea-902f-425c-9a3d-dcdac4766090',
			description:
				'From the same letter: the ID of the bot of your channel. Messages whose author has no account in amoCRM are sent in its name.',
		},
		probe,
	];

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => signed(credentials, options);

	/** The credential test proper: only here can the server's own words be read and passed on. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		// HTTP Request comes this way too, and names the account itself.
		const account = pasted(credentials.accountId);
		if (account === '') return {};
		if (!isAmojoId(account)) throw new Error(NO_UUID);
		const answer = await ask(
			this,
			'amojo',
			signed(credentials, {
				method: 'GET',
				url: `/v2/origin/custom/${scopeOf(credentials)}/chats/${NO_CHAT}/history`,
				qs: { limit: 1 },
			}),
		);
		const { status, json } = answer;
		if (status === 204 || (status === 200 && holds(json, 'messages'))) return {};
		throw new Error(refusal(credentials, answer));
	}

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: `=/v2/origin/custom/{{String($credentials.channelId ?? '').trim()}}_{{String($credentials.accountId ?? '').trim()}}/chats/${NO_CHAT}/history`,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message:
						"'Account ID' is empty or wrong, so there is nothing to ask amojo for. Without it the credential works for items that name an account themselves, and for the trigger.",
				},
			},
		],
	};
}

function signed(
	credentials: ICredentialDataDecryptedObject,
	options: Options,
): IHttpRequestOptions {
	const secret = pasted(credentials.channelSecret);
	if (secret === '') throw new Error("'Channel Secret' is empty. It comes with the channel.");
	const { url, uri, baseURL, body: given, headers: others, ...rest } = options;
	const address = addressOf(credentials, url ?? uri ?? '', baseURL);
	const method = (options.method ?? 'GET').toUpperCase();
	const body = method === 'GET' ? Buffer.alloc(0) : bytesOf(given);
	const headers = signedHeaders(secret, {
		method,
		path: new URL(address).pathname,
		body,
		date: rfc2822(new Date()),
	});
	const ours = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
	const kept = Object.entries(others ?? {}).filter(([name]) => !ours.has(name.toLowerCase()));
	return {
		...rest,
		...(uri !== undefined && { uri: address }),
		url: address,
		headers: { ...Object.fromEntries(kept), ...headers },
		// As bytes, because the HTTP client trims and rewrites texts.
		...(body.length > 0 && { body }),
	};
}

function bytesOf(body: unknown): Buffer {
	if (body === undefined || body === null) return Buffer.alloc(0);
	if (Buffer.isBuffer(body)) return body;
	if (typeof body === 'string') return Buffer.from(body);
	if (body instanceof FormData || body instanceof URLSearchParams) {
		throw new Error('amojo takes JSON only: send the body as JSON.');
	}
	return Buffer.from(JSON.stringify(body));
}

function addressOf(
	credentials: ICredentialDataDecryptedObject,
	url: string,
	baseURL: string | undefined,
): string {
	if (/^https?:/i.test(url)) return url;
	return `${baseURL ?? baseOf(credentials)}${url}`;
}

function baseOf(credentials: ICredentialDataDecryptedObject): string {
	if (credentials.domain === 'custom') return ownAddress(credentials.baseUrl);
	return `https://amojo.${domainIn(credentials)}`;
}

function scopeOf({ channelId, accountId }: ICredentialDataDecryptedObject): string {
	return `${encodeURIComponent(pasted(channelId))}_${encodeURIComponent(pasted(accountId))}`;
}

/** Causes are told apart where the documentation does: 403 the signature, 404 the channel. */
function refusal(
	credentials: ICredentialDataDecryptedObject,
	{ status, body, date = 'not told' }: TrialAnswer,
): string {
	const words = wordsOf(body, String(credentials.channelSecret ?? ''));
	const told = `amojo answered HTTP ${status} ${words}.`;
	if (status === 403) {
		return `${told} It did not accept the signature: either 'Channel Secret' is wrong or belongs to another channel, or a clock is off by more than ${VALID_MINUTES} minutes (amojo: ${date}; here: ${new Date().toUTCString()}). An account that is not connected to the channel may be refused in the same way.`;
	}
	if (status === 404) {
		return `${told} There is no such channel at this domain: check 'Channel ID' and 'Domain'.`;
	}
	return `${told} Check 'Domain', 'Channel ID' and 'Account ID'.`;
}
