import type { ICredentialDataDecryptedObject, INodeParameters, INodeType } from 'n8n-workflow';
import { ChatwootChatCrmApi } from '../../credentials/ChatwootChatCrmApi.credentials';
import { Chatwoot } from '../../nodes/Chatwoot/Chatwoot.node';
import { ChatwootAdmin } from '../../nodes/Chatwoot/ChatwootAdmin.node';
import { ChatwootReports } from '../../nodes/Chatwoot/ChatwootReports.node';
import { NODES } from '../../harness/catalog';
import type { Chatwoot as Sandbox, ChatwootOptions } from '../../sandbox/chatwoot';
import { startChatwoot } from '../../sandbox/chatwoot';
import type { LoggedRequest } from '../../sandbox/server';
import type { Ran } from '../../harness/engine';
import { runNode } from '../../harness/engine';
import type { Wish } from './salebot';

export interface ChatwootBench {
	readonly sandbox: Sandbox;
	readonly credentials: ICredentialDataDecryptedObject;
	/** Runs `resource.operation` of the node that offers it against the sandbox. */
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
			node: wish.node ?? offering(resource),
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

/** The nodes of the Application API, by name. */
const makers: Record<string, () => INodeType> = {
	chatwoot: () => new Chatwoot(),
	chatwootAdmin: () => new ChatwootAdmin(),
	chatwootReports: () => new ChatwootReports(),
};

/** No two of them offer the same resource. */
export function offering(resource: string): INodeType {
	const found = NODES.find(
		({ node, spec }) => makers[node] && spec.resources.some(({ value }) => value === resource),
	);
	const make = found && makers[found.node];
	if (!make) throw new Error(`no node of Chatwoot offers ${resource}`);
	return make();
}
