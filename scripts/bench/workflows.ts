import type { Workflow, WorkflowNode } from '../../harness/n8n/n8n';

export type Credential = { id: string; name: string };

type Node = WorkflowNode & {
	typeVersion: number;
	position: [number, number];
	onError?: 'continueRegularOutput';
};

/** One way to send the same items. */
export interface Contender {
	name: string;
	/** Whether the items of a client have to arrive in their order. */
	keepsOrder: boolean;
	node: Node;
}

export const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: Record<string, unknown>,
	credentials?: WorkflowNode['credentials'],
): Node => ({ name, type, typeVersion, position: [0, 0], parameters, credentials });

const probe = (name: string, what: string, memory: boolean) =>
	node(name, 'n8n-nodes-bench.probe', 1, { what, memory });

/** Items, the node and a look at the process before and after it. */
export function measured(code: string, subject: Node, memory = false): Workflow {
	const nodes = [
		node('Start', 'n8n-nodes-base.manualTrigger', 1, {}),
		node('Items', 'n8n-nodes-base.code', 2, { jsCode: code }),
		probe('Before', 'begin', memory),
		{ ...subject, name: 'Subject' },
		probe('After', 'end', memory),
	];
	const connections = Object.fromEntries(
		nodes
			.slice(0, -1)
			.map(({ name }, at) => [
				name,
				{ main: [[{ node: nodes[at + 1]?.name, type: 'main', index: 0 }]] },
			]),
	);
	return { name: 'Bench', nodes, connections, settings: { executionOrder: 'v1' } };
}

/** Items take turns among the clients, numbered, so that a changed order shows. */
export const numbered = (items: number, clients: number) =>
	`return Array.from({ length: ${items} }, (_, n) => ({
	json: { client_id: 1000 + (n % ${clients}), message: String(n) },
}));`;

const client = '={{ $json.client_id }}';
const message = '={{ $json.message }}';

export const salebot = (
	credential: Credential,
	options: Record<string, number> = {},
): Contender => ({
	name: options.concurrency ? `Salebot at ${options.concurrency}` : 'Salebot',
	keepsOrder: true,
	node: node(
		'Salebot',
		'n8n-nodes-chat-crm.salebot',
		1,
		{
			resource: 'callback',
			operation: 'send',
			target: 'clientId',
			clientId: { __rl: true, mode: 'id', value: client },
			message,
			options,
		},
		{ salebotChatCrmApi: credential },
	),
});

export const httpRequest = (url: string, credential?: Credential): Contender => ({
	name: credential ? 'HTTP Request, header credential' : 'HTTP Request, no credential',
	keepsOrder: false,
	node: node(
		'HTTP Request',
		'n8n-nodes-base.httpRequest',
		4.2,
		{
			method: 'POST',
			url,
			...(credential && {
				authentication: 'genericCredentialType',
				genericAuthType: 'httpHeaderAuth',
			}),
			sendBody: true,
			bodyParameters: {
				parameters: [
					{ name: 'client_id', value: client },
					{ name: 'message', value: message },
				],
			},
			options: {},
		},
		credential && { httpHeaderAuth: credential },
	),
});

export const generated = (base: string): Contender => ({
	name: 'generated declarative node',
	keepsOrder: false,
	node: node('Generated', 'n8n-nodes-bench.generated', 1, {
		base,
		operation: 'callback',
		clientid: client,
		message,
	}),
});

export const loop = (url: string, atOnce: number, credential?: Credential): Contender => ({
	name: `bare loop at ${atOnce}${credential ? ', header credential' : ''}`,
	keepsOrder: true,
	node: node(
		'Loop',
		'n8n-nodes-bench.loop',
		1,
		{ url, client, message, atOnce },
		credential && { httpHeaderAuth: credential },
	),
});

/** Many items, each with one ID, sent as few requests of many. */
export const combined = (credential: Credential): Node =>
	node(
		'Salebot',
		'n8n-nodes-chat-crm.salebot',
		1,
		{
			resource: 'callback',
			operation: 'sendByPlatformIds',
			platformIds: '={{ [$json.client_id + Number($json.message)] }}',
			callbackText: 'paid',
			groupId: { __rl: true, mode: 'id', value: 'DemoShopBot' },
			options: { combineItems: true },
		},
		{ salebotChatCrmApi: credential },
	);

/** Items that come to nothing: not one of them may be sent. */
export const refused = (credential: Credential): Node => ({
	...node(
		'Salebot',
		'n8n-nodes-chat-crm.salebot',
		1,
		{ resource: 'message', operation: 'send', clientId: client, message: '={{ $json.missing }}' },
		{ salebotChatCrmApi: credential },
	),
	onError: 'continueRegularOutput',
});

export const contacts = (credential: Credential): Node =>
	node(
		'Chatwoot',
		'n8n-nodes-chat-crm.chatwoot',
		1,
		{ resource: 'contact', operation: 'getAll', returnAll: true },
		{ chatwootChatCrmApi: credential },
	);

/** An import, or its trial, which sends nothing. */
export const imported = (credential: Credential, dryRun = false): Node =>
	node(
		'amoCRM Chats',
		'n8n-nodes-chat-crm.amojo',
		1,
		{
			resource: 'message',
			operation: 'import',
			dryRun,
			conversationId: '={{ "chat-" + $json.client_id }}',
			sourceMessageId: '={{ "m" + $json.message }}',
			time: '={{ 1596470808 + Number($json.message) }}',
			direction: 'incoming',
			clientId: '={{ $json.client_id }}',
			clientName: '={{ "Client " + $json.client_id }}',
			text: '={{ $json.message }}',
			options: { requestsPerSecond: 100_000, maxRetries: 10 },
		},
		{ amojoChatCrmApi: credential },
	);
