import { BridgeChatCrmApi } from '../../credentials/BridgeChatCrmApi.credentials';
import { Bridge } from '../../nodes/Bridge/Bridge.node';
import type { BridgeOptions } from '../../sandbox/bridge';
import { startBridge } from '../../sandbox/bridge';
import type { Subject } from './bench';
import { useBench } from './bench';

/** The node with a credential for a Bridge at an address. */
export const bridgeAt = (baseUrl: string, token: string): Subject => ({
	node: new Bridge(),
	credentialTypes: [new BridgeChatCrmApi()],
	credentials: { bridgeChatCrmApi: { baseUrl: `${baseUrl}/`, token } },
});

/** One sandbox for a test file, fresh for each test. */
export const useBridge = (options: BridgeOptions = {}) =>
	useBench(
		async () => await startBridge({ port: 0, ...options }),
		({ url, token }, _operation, credentials) => {
			const subject = bridgeAt(url, token);
			const { bridgeChatCrmApi } = subject.credentials;
			return {
				...subject,
				credentials: { bridgeChatCrmApi: { ...bridgeChatCrmApi, ...credentials } },
			};
		},
	);
