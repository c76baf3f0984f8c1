import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { AmoCrmChatCrmApi } from '../../credentials/AmoCrmChatCrmApi.credentials';
import { AmoCrmChatCrmOAuth2Api } from '../../credentials/AmoCrmChatCrmOAuth2Api.credentials';
import { AmojoChatCrmApi } from '../../credentials/AmojoChatCrmApi.credentials';
import { Amocrm } from '../../nodes/Amojo/Amocrm/Amocrm.node';
import { amocrm } from '../../nodes/Amojo/Amocrm/resources';
import { Amojo } from '../../nodes/Amojo/Amojo.node';
import type { Amojo as Sandbox, AmojoOptions } from '../../sandbox/amojo';
import { startAmojo } from '../../sandbox/amojo';
import { ACCOUNT, BOT, CHANNEL, CHANNEL_SECRET, TOKEN } from '../../sandbox/amojo/seed';
import type { Bench } from './bench';
import { nodeOf, useBench } from './bench';

/** Credentials by type, instead of, or besides, the right ones. */
type Given = Record<string, ICredentialDataDecryptedObject>;

export const chatCredential = (baseUrl: string) => ({
	domain: 'custom',
	baseUrl,
	channelId: CHANNEL,
	channelSecret: CHANNEL_SECRET,
	accountId: ACCOUNT,
	botId: BOT,
});

export const tokenCredential = (baseUrl: string) => ({
	domain: 'custom',
	baseUrl,
	accessToken: TOKEN,
});

/** One sandbox for a test file, fresh for each test. */
export function useAmojo(options: AmojoOptions = {}): Bench<Sandbox, Given> {
	return useBench<Sandbox, Given>(
		async () => await startAmojo({ port: 0, ...options }),
		({ url }, operation, given) => ({
			node: nodeOf(isOfAccount(operation) ? Amocrm : Amojo),
			credentialTypes: [
				new AmojoChatCrmApi(),
				new AmoCrmChatCrmApi(),
				new AmoCrmChatCrmOAuth2Api(),
			],
			credentials: {
				amojoChatCrmApi: chatCredential(url),
				amoCrmChatCrmApi: tokenCredential(url),
				...given,
			},
			// No test waits for the cautious pace; the one of /api/v4 cannot be passed.
			options: { requestsPerSecond: 10_000 },
		}),
	);
}

/** Whether the amoCRM node has the operation; the other ones are those of amoCRM Chats. */
function isOfAccount(operation: string): boolean {
	const [resource, name] = operation.split('.');
	return amocrm.resources
		.filter(({ value }) => value === resource)
		.some(({ operations }) => operations.some(({ value }) => value === name));
}
