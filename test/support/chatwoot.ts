import type { ICredentialDataDecryptedObject, ICredentialType, INodeType } from 'n8n-workflow';
import { ChatwootChatCrmApi } from '../../credentials/ChatwootChatCrmApi.credentials';
import { ChatwootClientChatCrmApi } from '../../credentials/ChatwootClientChatCrmApi.credentials';
import { ChatwootPlatformChatCrmApi } from '../../credentials/ChatwootPlatformChatCrmApi.credentials';
import { Chatwoot } from '../../nodes/Chatwoot/Chatwoot.node';
import { ChatwootAdmin } from '../../nodes/Chatwoot/ChatwootAdmin.node';
import { ChatwootClient } from '../../nodes/Chatwoot/ChatwootClient.node';
import { ChatwootPlatform } from '../../nodes/Chatwoot/ChatwootPlatform.node';
import { ChatwootReports } from '../../nodes/Chatwoot/ChatwootReports.node';
import { NODES } from '../../harness/catalog';
import type { Chatwoot as Sandbox, ChatwootOptions } from '../../sandbox/chatwoot';
import { startChatwoot } from '../../sandbox/chatwoot';
import { PLATFORM_TOKEN } from '../../sandbox/chatwoot/auth';
import { HMAC_TOKEN } from '../../sandbox/chatwoot/seed';
import type { Bench, Subject } from './bench';
import { nodeOf, useBench } from './bench';

/** One of Chatwoot's APIs: which nodes call it, and what opens it. */
interface Side {
	node(operation: string): INodeType;
	credentialType: ICredentialType;
	credentials(sandbox: Pick<Sandbox, 'url' | 'token'>): ICredentialDataDecryptedObject;
}

export interface ChatwootBench extends Bench<Sandbox> {
	/** What opens the sandbox. */
	readonly credentials: ICredentialDataDecryptedObject;
}

const subjectOf = (
	{ node, credentialType }: Side,
	operation: string,
	credentials: ICredentialDataDecryptedObject,
): Subject => ({
	node: node(operation),
	credentialTypes: [credentialType],
	credentials: { [credentialType.name]: credentials },
});

function useSide(side: Side, options: ChatwootOptions): ChatwootBench {
	const { credentials } = side;
	const bench = useBench(
		async () => await startChatwoot({ port: 0, laterMs: 10, ...options }),
		(sandbox, operation, given) => subjectOf(side, operation, given ?? credentials(sandbox)),
	);
	return Object.defineProperty(bench, 'credentials', {
		get: () => credentials(bench.sandbox),
	}) as ChatwootBench;
}

export const INBOX_IDENTIFIER = 'sandbox-api-inbox';

const application: Side = {
	node: (operation) => offering(operation.replace(/\..*/, '')),
	credentialType: new ChatwootChatCrmApi(),
	credentials: ({ url, token }) => ({ baseUrl: url, accessToken: token, accountId: '1' }),
};

const platform: Side = {
	node: () => nodeOf(ChatwootPlatform),
	credentialType: new ChatwootPlatformChatCrmApi(),
	credentials: ({ url }) => ({ baseUrl: url, accessToken: PLATFORM_TOKEN }),
};

const client: Side = {
	node: () => nodeOf(ChatwootClient),
	credentialType: new ChatwootClientChatCrmApi(),
	credentials: ({ url }) => ({
		baseUrl: url,
		inboxIdentifier: INBOX_IDENTIFIER,
		hmacToken: HMAC_TOKEN,
	}),
};

/** One sandbox for a test file, fresh for each test, and the nodes of the Application API. */
export const useChatwoot = (options: ChatwootOptions = {}) => useSide(application, options);

/** The same with the node of the Platform API. */
export const usePlatform = (options: ChatwootOptions = {}) => useSide(platform, options);

/** The same with the node of the Client API. */
export const useClient = (options: ChatwootOptions = {}) => useSide(client, options);

/** The nodes with credentials for another server than a sandbox, for operations of these two APIs. */
export const chatwootAt = (url: string) => (operation: string) => {
	const side = operation.startsWith('client') ? client : application;
	return subjectOf(side, operation, side.credentials({ url, token: 'token' }));
};

/** The nodes of the Application API, by name. */
const types: Record<string, new () => INodeType> = {
	chatwoot: Chatwoot,
	chatwootAdmin: ChatwootAdmin,
	chatwootReports: ChatwootReports,
};

/** No two of them offer the same resource. */
function offering(resource: string): INodeType {
	const found = NODES.find(
		({ node, spec }) => types[node] && spec.resources.some(({ value }) => value === resource),
	);
	const type = found && types[found.node];
	if (!type) throw new Error(`no node of Chatwoot offers ${resource}`);
	return nodeOf(type);
}
