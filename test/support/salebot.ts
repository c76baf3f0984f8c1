import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import { SalebotChatCrmApi } from '../../credentials/SalebotChatCrmApi.credentials';
import { Salebot } from '../../nodes/Salebot/Salebot.node';
import type { Salebot as Sandbox, SalebotOptions } from '../../sandbox/salebot';
import { startSalebot } from '../../sandbox/salebot';
import type { LoggedRequest } from '../../sandbox/server';
import type { Ran } from '../../harness/engine';
import { runNode } from '../../harness/engine';

/** How one call of the node is set up besides its parameters. */
export interface Wish {
	items?: INodeExecutionData[];
	settings?: Partial<INode>;
	timezone?: string;
	credentials?: ICredentialDataDecryptedObject;
	during?: (cancel: () => void) => void;
	node?: INodeType;
}

export interface Bench {
	readonly sandbox: Sandbox;
	/** Runs `resource.operation` of the node against the sandbox. */
	run(operation: string, parameters?: INodeParameters, wish?: Wish): Promise<Ran>;
	/** The requests of an action, or all of them, in the order they arrived. */
	requests(action?: string): LoggedRequest[];
	/** The body, or the query of a GET, of the only request sent. */
	sent(): Record<string, unknown>;
}

/** One sandbox for a test file, fresh for each test. */
export function useSalebot(options: SalebotOptions = {}): Bench {
	let running: Sandbox | undefined;
	const sandbox = () => {
		if (!running) throw new Error('the sandbox is not running');
		return running;
	};
	beforeAll(async () => {
		running = await startSalebot({ port: 0, ...options });
	});
	beforeEach(() => sandbox().reset());
	afterAll(async () => {
		await sandbox().settled();
		await sandbox().stop();
	});
	const requests = (action?: string) =>
		sandbox().requests.filter(({ operation }) => action === undefined || operation === action);
	return {
		get sandbox() {
			return sandbox();
		},
		run: async (operation, parameters = {}, wish = {}) =>
			await runSalebot(
				operation,
				parameters,
				{ host: 'custom', baseUrl: sandbox().url, apiKey: sandbox().apiKey },
				wish,
			),
		requests,
		sent() {
			const [only, ...more] = requests();
			if (!only || more.length > 0) throw new Error(`${requests().length} requests were sent`);
			return (only.body ?? only.query) as Record<string, unknown>;
		},
	};
}

/** Runs the node with the given credential. */
export async function runSalebot(
	operation: string,
	parameters: INodeParameters,
	credentials: ICredentialDataDecryptedObject,
	wish: Wish = {},
): Promise<Ran> {
	const [resource = '', name = ''] = operation.split('.');
	return await runNode({
		node: wish.node ?? new Salebot(),
		credentialTypes: [new SalebotChatCrmApi()],
		credentials: { salebotChatCrmApi: wish.credentials ?? credentials },
		parameters: { resource, operation: name, ...parameters },
		items: wish.items,
		settings: wish.settings,
		timezone: wish.timezone,
		during: wish.during,
	});
}

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

/** Items that each hold one value under `value`. */
export function itemsOf(values: readonly (string | number)[]): INodeExecutionData[] {
	return values.map((value) => ({ json: { value } }));
}

/** The error's words as a person sees them. */
export function wordsOf({ error }: Ran): string {
	const description = error && 'description' in error ? String(error.description ?? '') : '';
	return error ? `${error.message} | ${description}` : '';
}
