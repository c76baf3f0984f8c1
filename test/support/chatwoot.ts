import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { ChatwootChatCrmApi } from '../../credentials/ChatwootChatCrmApi.credentials';
import { Chatwoot } from '../../nodes/Chatwoot/Chatwoot.node';
import type { Chatwoot as Sandbox, ChatwootOptions } from '../../sandbox/chatwoot';
import { startChatwoot } from '../../sandbox/chatwoot';
import type { LoggedRequest } from '../../sandbox/server';
import type { Ran } from './engine';
import { runNode } from './engine';
import type { Wish } from './salebot';

export interface ChatwootBench {
	readonly sandbox: Sandbox;
	readonly credentials: ICredentialDataDecryptedObject;
	/** Runs `resource.operation` of the node against the sandbox. */
	run(operation: string, parameters?: INodeParameters, wish?: Wish): Promise<Ran>;
	/** The same where it must succeed. */
	get(operation: string, parameters?: INodeParameters, wish?: Wish): Promise<unknown[]>;
	/** The requests of a contract operation, or all of them, in the order they arrived. */
	requests(operation?: string): LoggedRequest[];
}

/** One sandbox for a test file, fresh for each test. */
export function useChatwoot(options: ChatwootOptions = {}): ChatwootBench {
	let running: Sandbox | undefined;
	const sandbox = () => {
		if (!running) throw new Error('the sandbox is not running');
		return running;
	};
	const credentials = () => ({
		baseUrl: sandbox().url,
		accessToken: sandbox().token,
		accountId: '1',
	});
	beforeAll(async () => {
		running = await startChatwoot({ port: 0, laterMs: 10, ...options });
	});
	beforeEach(() => sandbox().reset());
	afterAll(async () => {
		await sandbox().settled();
		await sandbox().stop();
	});
	const run = async (operation: string, parameters: INodeParameters = {}, wish: Wish = {}) => {
		const [resource = '', name = ''] = operation.split('.');
		return await runNode({
			node: new Chatwoot(),
			credentialTypes: [new ChatwootChatCrmApi()],
			credentials: { chatwootChatCrmApi: wish.credentials ?? credentials() },
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
		async get(operation, parameters, wish) {
			const { json, error } = await run(operation, parameters, wish);
			if (error) throw error;
			return json;
		},
		requests: (operation) =>
			sandbox().requests.filter((one) => operation === undefined || one.operation === operation),
	};
}
