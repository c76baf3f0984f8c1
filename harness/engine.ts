import { createHash } from 'node:crypto';

import { ExecutionLifecycleHooks, SupplyDataContext, WorkflowExecute } from 'n8n-core';
import type {
	ExecutionError,
	ICredentialDataDecryptedObject,
	ICredentialType,
	IExecuteFunctions,
	IHttpRequestOptions,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	INodeTypes,
	ITaskData,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import {
	createRunExecutionData,
	ICredentialsHelper,
	NodeConnectionTypes,
	NodeHelpers,
	Workflow,
} from 'n8n-workflow';

/** n8n's credentials helper as far as a run needs it; counts what it is asked. */
export class Credentials extends ICredentialsHelper {
	decrypted = 0;

	constructor(
		private readonly types: Record<string, ICredentialType>,
		private readonly data: Record<string, ICredentialDataDecryptedObject>,
	) {
		super();
	}

	getParentTypes(type: string): string[] {
		return this.types[type]?.extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		data: ICredentialDataDecryptedObject,
		type: string,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const authenticate = this.types[type]?.authenticate;
		return typeof authenticate === 'function' ? await authenticate(data, options) : options;
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<never> {
		throw new Error('not used by a run');
	}

	async getDecrypted(
		_data: unknown,
		_node: unknown,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		this.decrypted += 1;
		return this.data[type] ?? {};
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(
		_details: unknown,
		type: string,
		renewed: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.data[type] = { ...this.data[type], ...renewed };
	}

	getCredentialsProperties(type: string) {
		return this.types[type]?.properties ?? [];
	}
}

export interface Setup {
	node: INodeType;
	credentialTypes: ICredentialType[];
	credentials: Record<string, ICredentialDataDecryptedObject>;
	parameters: INodeParameters;
	items?: INodeExecutionData[];
	/** Node settings such as onError or retryOnFail. */
	settings?: Partial<INode>;
	timezone?: string;
	/** What the IDs of the credentials begin with: what is remembered for a credential is so for its ID. */
	account?: string;
	/** Called when the node has started; may cancel the run. */
	during?: (cancel: () => void) => void;
}

export interface Ran {
	/** The items of the first output; empty after an error. */
	items: INodeExecutionData[];
	json: unknown[];
	error: ExecutionError | undefined;
	task: ITaskData | undefined;
	hints: string[];
	/** How often a credential was decrypted. */
	decrypted: number;
	/** Everything the run has left, as n8n would store it. */
	stored: string;
}

/** Runs one node in n8n's own engine. */
export async function runNode(setup: Setup): Promise<Ran> {
	const { credentials, node, workflow } = prepared(setup);
	const given = setup.items ?? [{ json: {} }];
	const data = createRunExecutionData({
		resultData: { runData: { [BEFORE]: [ranBefore(given)] } },
		executionData: {
			nodeExecutionStack: [
				{
					node: started(workflow),
					data: { main: [given] },
					source: { main: [{ previousNode: BEFORE }] },
				},
			],
		},
	});
	const execution = new WorkflowExecute(additionalData(node, credentials), 'manual', data);
	const running = execution.processRunExecutionData(workflow);
	setup.during?.(() => running.cancel());
	const run = await running;
	const task = run.data.resultData.runData.Node?.[0];
	const items = task?.data?.main?.[0] ?? [];
	return {
		items,
		json: items.map((item) => item.json),
		error: run.data.resultData.error,
		task,
		hints: (task?.hints ?? []).map(({ message }) => message),
		decrypted: credentials.decrypted,
		stored: JSON.stringify(run),
	};
}

/**
 * What slows down one test must not slow down the next: each has accounts of its own. Their IDs do
 * not spell the test's name, which may hold a secret that is then looked for in the stored run.
 */
function accountOf(credential: string): string {
	const test = typeof expect === 'undefined' ? undefined : expect.getState().currentTestName;
	const mark = createHash('sha256')
		.update(test ?? '')
		.digest('hex')
		.slice(0, 16);
	return `${credential}-id-${mark}`;
}

/** The node before, whose items n8n looks up for the error output. */
const BEFORE = 'Before';

function ranBefore(items: INodeExecutionData[]): ITaskData {
	return {
		startTime: 0,
		executionIndex: 0,
		executionTime: 0,
		executionStatus: 'success',
		source: [],
		data: { main: [items] },
	};
}

/** Everything around one node. */
function prepared(setup: Setup) {
	const { node: type, settings, timezone = 'UTC' } = setup;
	const credentials = new Credentials(
		Object.fromEntries(setup.credentialTypes.map((entry) => [entry.name, entry])),
		setup.credentials,
	);
	const node: INode = {
		id: 'node',
		name: 'Node',
		type: type.description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters: setup.parameters,
		credentials: Object.fromEntries(
			Object.keys(setup.credentials).map((name) => [
				name,
				{ id: setup.account === undefined ? accountOf(name) : `${setup.account}${name}-id`, name },
			]),
		),
		...settings,
	};
	const workflow = new Workflow({
		id: 'test',
		nodes: [node, { ...node, id: 'before', name: BEFORE, type: BEFORE, parameters: {} }],
		connections: { [BEFORE]: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		nodeTypes: typesOf(type),
		active: false,
		settings: { timezone },
	});
	return { credentials, node, workflow };
}

/** The node as n8n offers it to agents: under another name, by which fields are shown to them. */
function asTool(node: INodeType): INodeType {
	const { description } = node;
	const named = { ...description, name: `${description.name}Tool` };
	return Object.create(node, { description: { value: named } });
}

/** What an agent hears of the node as its tool, called as n8n calls it; rejects as the tool does. */
export async function runTool(setup: Setup): Promise<unknown> {
	const { credentials, node, workflow } = prepared({ ...setup, node: asTool(setup.node) });
	const items = setup.items ?? [{ json: {} }];
	const context = new SupplyDataContext(
		workflow,
		node,
		additionalData(node, credentials),
		'manual',
		createRunExecutionData(),
		0,
		items,
		{ [NodeConnectionTypes.AiTool]: [items] },
		NodeConnectionTypes.AiTool,
		{ node, data: { main: [items] }, source: null },
		[],
	);
	const result = await setup.node.execute?.call(context as unknown as IExecuteFunctions);
	return Array.isArray(result) ? result[0]?.map(({ json }) => json) : result;
}

function started(workflow: Workflow): INode {
	const node = workflow.getNode('Node');
	if (!node) throw new Error('the workflow has lost its node');
	return node;
}

/** Without fields: n8n reads those of every node of a workflow, which takes long where there are many. */
const before: INodeType = {
	description: {
		displayName: BEFORE,
		name: BEFORE,
		group: ['transform'],
		version: 1,
		description: '',
		defaults: {},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
};

export function typesOf(type: INodeType): INodeTypes {
	return {
		getByName: (name) => (name === BEFORE ? before : type),
		getByNameAndVersion: (name, version) =>
			name === BEFORE ? before : NodeHelpers.getVersionedNodeType(type, version),
		getKnownTypes: () => ({}),
	};
}

/** What n8n hands a run besides the workflow; only the parts a node can reach. */
export function additionalData(
	node: INode,
	credentialsHelper: ICredentialsHelper,
	more: object = {},
): IWorkflowExecuteAdditionalData {
	const workflow = { id: 'test', nodes: [node], connections: {} };
	const hooks = new ExecutionLifecycleHooks('manual', '1', workflow as unknown as IWorkflowBase);
	const given = {
		hooks,
		credentialsHelper,
		executionId: '1',
		variables: {},
		setExecutionStatus() {},
		sendDataToUI() {},
		externalSecretsProxy: { update: async () => {} },
		restApiUrl: 'http://localhost:5678/rest',
		instanceBaseUrl: 'http://localhost:5678',
		webhookWaitingBaseUrl: 'http://localhost:5678/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost:5678/form-waiting',
		webhookBaseUrl: 'http://localhost:5678/webhook',
		webhookTestBaseUrl: 'http://localhost:5678/webhook-test',
		...more,
	};
	return given as unknown as IWorkflowExecuteAdditionalData;
}
