import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import { ChatwootClientChatCrmApi } from '../../credentials/ChatwootClientChatCrmApi.credentials';
import { ChatwootPlatformChatCrmApi } from '../../credentials/ChatwootPlatformChatCrmApi.credentials';
import { ChatwootClient } from '../../nodes/Chatwoot/ChatwootClient.node';
import { ChatwootPlatform } from '../../nodes/Chatwoot/ChatwootPlatform.node';
import type { Chatwoot as Sandbox, ChatwootOptions } from '../../sandbox/chatwoot';
import { startChatwoot } from '../../sandbox/chatwoot';
import { PLATFORM_TOKEN } from '../../sandbox/chatwoot/auth';
import { HMAC_TOKEN } from '../../sandbox/chatwoot/seed';
import type { Ran } from '../../harness/engine';
import { runNode } from '../../harness/engine';
import type { Wish } from './salebot';

interface Outside {
	make: () => INodeType;
	credential: ICredentialType;
	data: (url: string) => ICredentialDataDecryptedObject;
}

/** A node of Chatwoot with a credential of its own, against one sandbox for a test file. */
function useOutside({ make, credential, data }: Outside, options: ChatwootOptions = {}) {
	let running: Sandbox | undefined;
	const sandbox = () => {
		if (!running) throw new Error('the sandbox is not running');
		return running;
	};
	beforeAll(async () => {
		running = await startChatwoot({ port: 0, laterMs: 10, ...options });
	});
	beforeEach(() => sandbox().reset());
	afterAll(async () => {
		await sandbox().settled();
		await sandbox().stop();
	});
	const credentials = () => data(sandbox().url);
	const run = async (
		operation: string,
		parameters: INodeParameters = {},
		wish: Wish = {},
	): Promise<Ran> => {
		const [resource = '', name = ''] = operation.split('.');
		return await runNode({
			node: make(),
			credentialTypes: [credential],
			credentials: { [credential.name]: wish.credentials ?? credentials() },
			parameters: { resource, operation: name, ...parameters },
			items: wish.items,
			settings: wish.settings,
			timezone: wish.timezone,
			during: wish.during,
		});
	};
	return {
		get sandbox() {
			return sandbox();
		},
		get credentials() {
			return credentials();
		},
		run,
		/** The items, where it must succeed. */
		async get(operation: string, parameters?: INodeParameters, wish?: Wish) {
			const { json, error } = await run(operation, parameters, wish);
			if (error) throw error;
			return json as Array<Record<string, unknown>>;
		},
		/** The requests of a contract operation, or all of them, in the order they arrived. */
		requests: (operation?: string) =>
			sandbox().requests.filter((one) => operation === undefined || one.operation === operation),
	};
}

export const usePlatform = () =>
	useOutside({
		make: () => new ChatwootPlatform(),
		credential: new ChatwootPlatformChatCrmApi(),
		data: (baseUrl) => ({ baseUrl, accessToken: PLATFORM_TOKEN }),
	});

export const INBOX_IDENTIFIER = 'sandbox-api-inbox';

export const useClient = () =>
	useOutside({
		make: () => new ChatwootClient(),
		credential: new ChatwootClientChatCrmApi(),
		data: (baseUrl) => ({ baseUrl, inboxIdentifier: INBOX_IDENTIFIER, hmacToken: HMAC_TOKEN }),
	});
