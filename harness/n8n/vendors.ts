interface LocalCredential {
	type: string;
	name: string;
	data: Record<string, unknown>;
	/** The fields of `data` that must never be seen outside of n8n's own store. */
	secret: string[];
}

export interface Vendor {
	name: string;
	title: string;
	/** Where `sandbox/` plays this vendor, and the variable that moves it elsewhere. */
	port: number;
	portVariable: string;
	credentials: (sandbox: string) => LocalCredential[];
	/** The example that the vendor calls when somebody writes. */
	receives?: {
		example: string;
		/** The path of its trigger, where a parameter of it is one. */
		path?: string;
		/** What the vendor adds to the address, where it does. */
		secret?: string;
		/** Its trigger tells the vendor the address itself, when it is published. */
		registers?: boolean;
		greeting: Record<string, unknown>;
	};
	/** The example that a start runs once, to have something to show. */
	shows?: string;
}

const salebotSecret = 'local-webhook-secret-7c1e9b52';

export const vendors: Vendor[] = [
	{
		name: 'amojo',
		title: 'amoCRM Chats',
		port: 18082,
		portVariable: 'SANDBOX_AMOJO_PORT',
		credentials: (baseUrl) => [
			{
				type: 'amojoChatCrmApi',
				name: 'amoCRM Chats (local)',
				data: {
					domain: 'custom',
					baseUrl,
					channelId: 'f90ba33d-c9d9-44da-b76c-c349b0ecbe41',
					channelSecret: 'sandbox-channel-secret-9d1f3b7a',
					accountId: 'af9945ff-1490-4cad-807d-945c15d88bec',
					botId: '76fc2bea-902f-425c-9a3d-dcdac4766090',
				},
				secret: ['channelSecret'],
			},
			{
				type: 'amoCrmChatCrmApi',
				name: 'amoCRM account (local)',
				data: { domain: 'custom', baseUrl, accessToken: 'sandbox-amocrm-token-2c8e5d41' },
				secret: ['accessToken'],
			},
			{
				type: 'amoCrmChatCrmOAuth2Api',
				name: 'amoCRM account by OAuth2 (local)',
				data: {
					domain: 'custom',
					baseUrl,
					clientId: 'sandbox-client',
					clientSecret: 'sandbox-client-secret-6f0d2b93',
					oauthTokenData: { access_token: 'sandbox-amocrm-token-2c8e5d41', token_type: 'Bearer' },
				},
				secret: ['clientSecret'],
			},
		],
		receives: {
			example: 'amojo-bridge-messages',
			path: '5f0c1b52-7f0e-5d0f-9f43-0c6a51f2b7d4/amojo/:scope_id',
			greeting: { text: 'Good day!' },
		},
		shows: 'amojo-import-history',
	},
	{
		name: 'bridge',
		title: 'Bridge',
		port: 18084,
		portVariable: 'SANDBOX_BRIDGE_PORT',
		credentials: (baseUrl) => [
			{
				type: 'bridgeChatCrmApi',
				name: 'Bridge (local)',
				data: {
					baseUrl,
					token: 'sandbox-bridge-token-91c4',
					incomingToken: 'sandbox-bridge-incoming-5e07',
				},
				secret: ['token', 'incomingToken'],
			},
		],
		receives: {
			example: 'bridge-quote-in-chat',
			path: 'bridge',
			greeting: { chatId: '700100200', text: 'rate 100 USDT' },
		},
	},
	{
		name: 'chatwoot',
		title: 'Chatwoot',
		port: 18083,
		portVariable: 'SANDBOX_CHATWOOT_PORT',
		credentials: (baseUrl) => [
			{
				type: 'chatwootChatCrmApi',
				name: 'Chatwoot (local)',
				data: { baseUrl, accessToken: 'sandbox-admin-token', accountId: '1' },
				secret: ['accessToken'],
			},
			{
				type: 'chatwootPlatformChatCrmApi',
				name: 'Chatwoot Platform (local)',
				data: { baseUrl, accessToken: 'sandbox-platform-token' },
				secret: ['accessToken'],
			},
			{
				type: 'chatwootClientChatCrmApi',
				name: 'Chatwoot Client (local)',
				data: {
					baseUrl,
					inboxIdentifier: 'sandbox-api-inbox',
					hmacToken: 'sandbox-api-hmac-4f2a',
				},
				secret: ['hmacToken'],
			},
		],
		receives: {
			example: 'chatwoot-answer-messages',
			registers: true,
			greeting: { conversation: 1, text: 'When are you open?' },
		},
		shows: 'chatwoot-group-from-deal',
	},
	{
		name: 'salebot',
		title: 'Salebot',
		port: 18081,
		portVariable: 'SANDBOX_SALEBOT_PORT',
		credentials: (baseUrl) => [
			{
				type: 'salebotChatCrmApi',
				name: 'Salebot (local)',
				data: {
					host: 'custom',
					baseUrl,
					apiKey: 'sandbox-main-key',
					webhookSecret: salebotSecret,
				},
				secret: ['apiKey', 'webhookSecret'],
			},
		],
		receives: {
			example: 'salebot-answer-with-buttons',
			secret: salebotSecret,
			greeting: { clientId: 1001, text: 'price' },
		},
		shows: 'salebot-export-clients',
	},
];

/** Every secret value of the local credentials, to look for where none may be. */
export function canaries(): string[] {
	const all = vendors.flatMap(({ credentials }) => credentials(''));
	return all.flatMap(({ data, secret }) => secret.map((field) => String(data[field])));
}
