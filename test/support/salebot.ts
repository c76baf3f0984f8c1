import type { IExecuteFunctions, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { SalebotChatCrmApi } from '../../credentials/SalebotChatCrmApi.credentials';
import { Salebot } from '../../nodes/Salebot/Salebot.node';
import type { SalebotOptions } from '../../sandbox/salebot';
import { startSalebot } from '../../sandbox/salebot';
import type { Subject } from './bench';
import { nodeOf, useBench, wordsOf } from './bench';

/** The node with a credential for a Salebot at an address. */
export const salebotAt = (baseUrl: string, apiKey = 'key-1234'): Subject => ({
	node: nodeOf(Salebot),
	credentialTypes: [new SalebotChatCrmApi()],
	credentials: { salebotChatCrmApi: { host: 'custom', baseUrl, apiKey } },
});

/** One sandbox for a test file, fresh for each test. */
export const useSalebot = (options: SalebotOptions = {}) =>
	useBench(
		async () => await startSalebot({ port: 0, ...options }),
		({ url, apiKey }, _operation, credentials) => ({
			...salebotAt(url, apiKey),
			...(credentials && { credentials: { salebotChatCrmApi: credentials } }),
		}),
	);

/** What a single call comes to, by its operation and parameters. */
export const callsOf = (bench: ReturnType<typeof useSalebot>) => ({
	/** What one call sends; it must be taken by the sandbox. */
	async sent(operation: string, parameters: INodeParameters) {
		const { error } = await bench.run(operation, parameters);
		expect(error).toBeUndefined();
		expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
		return bench.sent();
	},
	/** Why a call is refused; nothing may have been sent. */
	async refusal(operation: string, parameters: INodeParameters): Promise<string> {
		const ran = await bench.run(operation, parameters);
		expect(bench.requests()).toEqual([]);
		expect(ran.error).toBeDefined();
		return wordsOf(ran);
	},
});

/** A Salebot node that counts what it reads. */
export class CountingSalebot extends Salebot {
	readonly reads = new Map<string, number>();

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		throw new Error('replaced for each instance');
	}

	constructor() {
		super();
		const { reads } = this;
		this.execute = async function count(this: IExecuteFunctions) {
			const read = this.getNodeParameter.bind(this);
			const counted = (name: string, ...more: unknown[]): unknown => {
				reads.set(name, (reads.get(name) ?? 0) + 1);
				return Reflect.apply(read, this, [name, ...more]);
			};
			Object.assign(this, { getNodeParameter: counted });
			return await Salebot.prototype.execute.call(this);
		};
	}
}
