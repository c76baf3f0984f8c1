import type {
	ICredentialDataDecryptedObject,
	INodeExecutionData,
	INodeParameters,
} from 'n8n-workflow';
import { BridgeChatCrmApi } from '../../credentials/BridgeChatCrmApi.credentials';
import { Bridge } from '../../nodes/Bridge/Bridge.node';
import { startBridge } from '../../sandbox/bridge';
import type { Subject } from './bench';
import { nodeOf, useBench } from './bench';

/** The node with a credential for a Bridge at an address. */
export const bridgeAt = (baseUrl: string, token: string): Subject => ({
	node: nodeOf(Bridge),
	credentialTypes: [new BridgeChatCrmApi()],
	credentials: { bridgeChatCrmApi: { baseUrl: `${baseUrl}/`, token } },
});

/** What must be in nothing that a run leaves behind. */
export const TOKEN = 'canary-token-51aa';

interface More {
	items?: INodeExecutionData[];
	/** Instead of parts of the right one. */
	credential?: ICredentialDataDecryptedObject;
	goesOn?: boolean;
}

/** One sandbox for a test file, fresh for each test, and runs that keep its token secret. */
export function useBridge() {
	const bench = useBench(
		async () => await startBridge({ port: 0, token: TOKEN }),
		({ url, token }, _operation, credentials) => {
			const subject = bridgeAt(url, token);
			const { bridgeChatCrmApi } = subject.credentials;
			return {
				...subject,
				credentials: { bridgeChatCrmApi: { ...bridgeChatCrmApi, ...credentials } },
			};
		},
	);
	return {
		bench,
		async run(operation: string, parameters: INodeParameters, more: More = {}) {
			const ran = await bench.run(operation, parameters, {
				credentials: more.credential,
				items: more.items,
				settings: more.goesOn ? { onError: 'continueRegularOutput' } : {},
			});
			expect(ran.stored).not.toContain('canary');
			return ran;
		},
		sent: () => bench.requests().map(({ query, body }) => body ?? query),
		problems: () => bench.requests().flatMap((request) => request.problems),
	};
}
