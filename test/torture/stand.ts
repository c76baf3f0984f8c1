import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { startAmojo } from '../../sandbox/amojo';
import { startBridge } from '../../sandbox/bridge';
import { startChatwoot } from '../../sandbox/chatwoot';
import { startSalebot } from '../../sandbox/salebot';
import { vendors } from '../../harness/n8n/vendors';

/** The local vendors of one worker, who has nobody change them under him. */
export interface Stand {
	/** The address of a vendor that is as new again. */
	fresh(vendor: string): string;
	stop(): Promise<void>;
}

export async function openStand(): Promise<Stand> {
	const [amojo, bridge, chatwoot, salebot] = await Promise.all([
		startAmojo({ port: 0 }),
		startBridge({ port: 0 }),
		startChatwoot({ port: 0, laterMs: 10 }),
		startSalebot({ port: 0 }),
	]);
	const servers = { amojo, amocrm: amojo, bridge, chatwoot, salebot };
	return {
		fresh(vendor) {
			const server = Object.entries(servers).find(([name]) => name === vendor)?.[1];
			if (!server) throw new Error(`there is no local ${vendor}`);
			server.reset();
			return server.url;
		},
		async stop() {
			await Promise.all([amojo, bridge, chatwoot, salebot].map((one) => one.stop()));
		},
	};
}

/** The local credentials, led the given way. */
export function credentialsBy(way: string): Record<string, ICredentialDataDecryptedObject> {
	const all = vendors.flatMap(({ credentials }) => credentials(way));
	return Object.fromEntries(
		all.map(({ type, data }) => [type, data as ICredentialDataDecryptedObject]),
	);
}
