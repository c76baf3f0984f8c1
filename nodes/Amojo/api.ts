import type { Api } from '../shared/vocabulary/types';
import { accountAddress } from '../../credentials/amoAddress';
import { digestAmocrm, digestAmojo } from './answers';

/** The chat API. Its rate is not published: five a second troubles nobody (amojo.md 6). */
export const amojo: Api = {
	name: 'amojo',
	vendor: 'amojo',
	document: 'amojo.openapi.json',
	credential: 'amojoChatCrmApi',
	secrets: ['channelSecret'],
	settings: ['channelId', 'accountId', 'botId'],
	digest: digestAmojo,
	usualRequestsPerSecond: 5,
};

/**
 * The account's own API, entered with a token or through OAuth2. It blocks an integration that goes on
 * asking faster than seven times a second.
 */
export const amocrm: Api = {
	name: 'amoCRM',
	vendor: 'amocrm',
	document: 'amocrm.openapi.json',
	credential: {
		parameter: 'authentication',
		types: { amoCrmChatCrmApi: 'token', amoCrmChatCrmOAuth2Api: 'oAuth2' },
		refreshed: ['amoCrmChatCrmOAuth2Api'],
	},
	secrets: [
		'accessToken',
		'clientSecret',
		'oauthTokenData.access_token',
		'oauthTokenData.refresh_token',
	],
	settings: ['domain', 'subdomain', 'baseUrl'],
	base: accountAddress,
	digest: digestAmocrm,
	requestsPerSecond: 7,
};

/** The same account where a node of the chat API needs it besides its channel. */
export const accountBeside: Api = {
	...amocrm,
	credential: {
		parameter: 'accountOAuth2',
		types: { amoCrmChatCrmApi: 'false', amoCrmChatCrmOAuth2Api: 'true' },
		refreshed: ['amoCrmChatCrmOAuth2Api'],
	},
};
