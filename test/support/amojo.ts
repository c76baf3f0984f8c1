import type {
	ICredentialDataDecryptedObject,
	INode,
	INodeExecutionData,
	INodeParameters,
} from 'n8n-workflow';
import { AmoCrmChatCrmApi } from '../../credentials/AmoCrmChatCrmApi.credentials';
import { AmoCrmChatCrmOAuth2Api } from '../../credentials/AmoCrmChatCrmOAuth2Api.credentials';
import { AmojoChatCrmApi } from '../../credentials/AmojoChatCrmApi.credentials';
import { Amocrm } from '../../nodes/Amojo/Amocrm/Amocrm.node';
import { amocrm } from '../../nodes/Amojo/Amocrm/resources';
import { Amojo } from '../../nodes/Amojo/Amojo.node';
import type { Amojo as Sandbox, AmojoOptions } from '../../sandbox/amojo';
import { startAmojo } from '../../sandbox/amojo';
import { ACCOUNT, BOT, CHANNEL, CHANNEL_SECRET, TOKEN } from '../../sandbox/amojo/seed';
import type { LoggedRequest } from '../../sandbox/server';
import type { Ran } from '../../harness/engine';
import { runNode } from '../../harness/engine';

export interface Wish {
	items?: INodeExecutionData[];
	settings?: Partial<INode>;
	timezone?: string;
	/** Instead of, or besides, the right ones. */
	credentials?: Record<string, ICredentialDataDecryptedObject>;
	during?: (cancel: () => void) => void;
}

export interface Bench {
	readonly sandbox: Sandbox;
	/** Runs `resource.operation` of the node that has it against the sandbox. */
	run(operation: string, parameters?: INodeParameters, wish?: Wish): Promise<Ran>;
	requests(operation?: string): LoggedRequest[];
	/** The body of the only request of an operation. */
	sent(operation: string): Record<string, unknown>;
}

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
export function useAmojo(options: AmojoOptions = {}): Bench {
	let running: Sandbox | undefined;
	const sandbox = () => {
		if (!running) throw new Error('the sandbox is not running');
		return running;
	};
	beforeAll(async () => {
		running = await startAmojo({ port: 0, ...options });
	});
	beforeEach(() => sandbox().reset());
	afterAll(async () => {
		await sandbox().settled();
		await sandbox().stop();
	});
	const requests = (operation?: string) =>
		sandbox().requests.filter((one) => operation === undefined || one.operation === operation);
	return {
		get sandbox() {
			return sandbox();
		},
		run: async (operation, parameters, wish) =>
			await runAmojo(operation, sandbox().url, parameters, wish),
		requests,
		sent(operation) {
			const [only, ...more] = requests(operation);
			if (!only || more.length > 0) throw new Error(`${more.length + (only ? 1 : 0)} were sent`);
			return only.body as Record<string, unknown>;
		},
	};
}

export async function runAmojo(
	operation: string,
	address: string,
	parameters: INodeParameters = {},
	wish: Wish = {},
): Promise<Ran> {
	const [resource = '', name = ''] = operation.split('.');
	return await runNode({
		node: isOfAccount(resource, name) ? new Amocrm() : new Amojo(),
		credentialTypes: [new AmojoChatCrmApi(), new AmoCrmChatCrmApi(), new AmoCrmChatCrmOAuth2Api()],
		credentials: {
			amojoChatCrmApi: chatCredential(address),
			amoCrmChatCrmApi: tokenCredential(address),
			...wish.credentials,
		},
		// No test waits for the cautious pace; the one of /api/v4 cannot be passed.
		parameters: {
			resource,
			operation: name,
			...parameters,
			options: { requestsPerSecond: 10_000, ...Object(parameters.options) },
		},
		items: wish.items,
		settings: wish.settings,
		timezone: wish.timezone,
		during: wish.during,
	});
}

/** Whether the amoCRM node has the operation; the other ones are those of amoCRM Chats. */
function isOfAccount(resource: string, name: string): boolean {
	return amocrm.resources
		.filter(({ value }) => value === resource)
		.some(({ operations }) => operations.some(({ value }) => value === name));
}
