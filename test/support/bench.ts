import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	INodeExecutionData,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import type { Ran, Setup } from '../../harness/engine';
import { runNode } from '../../harness/engine';
import type { LoggedRequest, RunningServer, SharedSettings } from '../../sandbox/server';

/** What is run: a node with the credentials that it takes. */
export interface Subject {
	node: INodeType;
	credentialTypes: ICredentialType[];
	credentials: Record<string, ICredentialDataDecryptedObject>;
	/** Of *Options*, where a test sets nothing else. */
	options?: INodeParameters;
}

const made = new Map<new () => INodeType, INodeType>();

/** One of each type, as n8n has it: a description takes long to make. */
export function nodeOf(Type: new () => INodeType): INodeType {
	const node = made.get(Type) ?? new Type();
	made.set(Type, node);
	return node;
}

/** How one call of a node is set up besides its parameters. */
interface Wish<C = ICredentialDataDecryptedObject>
	extends Pick<Setup, 'items' | 'settings' | 'timezone' | 'account' | 'during'> {
	node?: INodeType;
	/** Instead of those that open the sandbox. */
	credentials?: C;
}

/** Runs `resource.operation` of a node in n8n's engine. */
export async function runOperation(
	operation: string,
	{ options, ...subject }: Subject,
	parameters: INodeParameters = {},
	{ items, settings, timezone, account, during }: Omit<Wish, 'node' | 'credentials'> = {},
): Promise<Ran> {
	const [resource = '', name = ''] = operation.split('.');
	return await runNode({
		...subject,
		parameters: {
			resource,
			operation: name,
			...parameters,
			...(options && { options: { ...options, ...Object(parameters.options) } }),
		},
		items,
		settings,
		timezone,
		account,
		during,
	});
}

export interface Bench<S, C = ICredentialDataDecryptedObject> {
	readonly sandbox: S;
	/** Runs `resource.operation` of the node that offers it against the sandbox. */
	run(operation: string, parameters?: INodeParameters, wish?: Wish<C>): Promise<Ran>;
	/** The items, where it must succeed. */
	get(
		operation: string,
		parameters?: INodeParameters,
		wish?: Wish<C>,
	): Promise<Array<Record<string, unknown>>>;
	/** The requests of a contract operation, or all of them, in the order they arrived. */
	requests(operation?: string): LoggedRequest[];
	/** The body, or the query of a GET, of the only request of an operation, or of all. */
	sent(operation?: string): Record<string, unknown>;
}

type Sandbox = RunningServer<SharedSettings> & { settled?(): Promise<void> };

/** One sandbox for a test file, fresh for each test. */
function useSandbox<S extends Sandbox>(start: () => Promise<S>): () => S {
	let running: S | undefined;
	const sandbox = () => {
		if (!running) throw new Error('the sandbox is not running');
		return running;
	};
	beforeAll(async () => {
		running = await start();
	});
	beforeEach(() => sandbox().reset());
	afterAll(async () => {
		await sandbox().settled?.();
		await sandbox().stop();
	});
	return sandbox;
}

/** A sandbox and the nodes that are run against it: `subject` says which, for an operation. */
export function useBench<S extends Sandbox, C = ICredentialDataDecryptedObject>(
	start: () => Promise<S>,
	subject: (sandbox: S, operation: string, credentials?: C) => Subject,
): Bench<S, C> {
	const sandbox = useSandbox(start);
	const requests = (operation?: string) =>
		sandbox().requests.filter((one) => operation === undefined || one.operation === operation);
	const run = async (operation: string, parameters?: INodeParameters, wish: Wish<C> = {}) => {
		const { node, credentials, ...more } = wish;
		const whole = subject(sandbox(), operation, credentials);
		return await runOperation(operation, { ...whole, ...(node && { node }) }, parameters, more);
	};
	return {
		get sandbox() {
			return sandbox();
		},
		run,
		async get(operation, parameters, wish) {
			const { json, error } = await run(operation, parameters, wish);
			if (error) throw error;
			return json as Array<Record<string, unknown>>;
		},
		requests,
		sent(operation) {
			const [only, ...more] = requests(operation);
			if (!only || more.length > 0)
				throw new Error(`${requests(operation).length} requests were sent`);
			return (only.body ?? only.query) as Record<string, unknown>;
		},
	};
}

/** Items that each hold one value under `value`. */
export function itemsOf(values: ReadonlyArray<string | number>): INodeExecutionData[] {
	return values.map((value) => ({ json: { value } }));
}

/** The error's words as a person sees them. */
export function wordsOf({ error }: Ran): string {
	const description = error && 'description' in error ? String(error.description ?? '') : '';
	return error ? `${error.message} | ${description}` : '';
}
