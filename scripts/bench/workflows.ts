import type { Workflow, WorkflowNode } from '../../harness/n8n/n8n';

type Credential = { id: string; name: string };

/** One way to send the same items. */
export interface Contender {
	/** The node whose time counts. */
	node: string;
	keepsOrder: boolean;
	workflow: (clients: number[], items: number) => Workflow;
}

const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: Record<string, unknown>,
	credentials?: WorkflowNode['credentials'],
) => ({ name, type, typeVersion, position: [0, 0], parameters, credentials });

function chain(name: string, code: string, last: ReturnType<typeof node>): Workflow {
	const nodes = [
		node('Start', 'n8n-nodes-base.manualTrigger', 1, {}),
		node('Items', 'n8n-nodes-base.code', 2, { jsCode: code }),
		last,
	];
	const to = (target: string) => ({ main: [[{ node: target, type: 'main', index: 0 }]] });
	return {
		name,
		nodes,
		connections: { Start: to('Items'), Items: to(last.name) },
		settings: { executionOrder: 'v1' },
	};
}

/** Items take turns among the clients, numbered, so that a changed order shows. */
const numbered = (clients: number[], items: number) =>
	`const clients = ${JSON.stringify(clients)};
return Array.from({ length: ${items} }, (_, n) => ({
	json: { client_id: clients[n % clients.length], message: String(n) },
}));`;

export const throughSalebot = (credential: Credential): Contender => ({
	node: 'Salebot',
	keepsOrder: true,
	workflow: (clients, items) =>
		chain(
			'Bench: Salebot',
			numbered(clients, items),
			node(
				'Salebot',
				'n8n-nodes-chat-crm.salebot',
				1,
				{
					resource: 'callback',
					operation: 'send',
					target: 'clientId',
					clientId: { __rl: true, mode: 'id', value: '={{ $json.client_id }}' },
					message: '={{ $json.message }}',
				},
				{ salebotChatCrmApi: credential },
			),
		),
});

export const throughHttpRequest = (credential: Credential, url: string): Contender => ({
	node: 'HTTP Request',
	keepsOrder: false,
	workflow: (clients, items) =>
		chain(
			'Bench: HTTP Request',
			numbered(clients, items),
			node(
				'HTTP Request',
				'n8n-nodes-base.httpRequest',
				4.2,
				{
					method: 'POST',
					url,
					authentication: 'genericCredentialType',
					genericAuthType: 'httpHeaderAuth',
					sendBody: true,
					bodyParameters: {
						parameters: [
							{ name: 'client_id', value: '={{ $json.client_id }}' },
							{ name: 'message', value: '={{ $json.message }}' },
						],
					},
					options: {},
				},
				{ httpHeaderAuth: credential },
			),
		),
});

/** Many items, each with one ID, sent as few requests of many. */
export const combined = (credential: Credential): Contender => ({
	node: 'Salebot',
	keepsOrder: false,
	workflow: (_, items) =>
		chain(
			'Bench: Combine Items',
			`return Array.from({ length: ${items} }, (_, n) => ({ json: { id: 7000000000 + n } }));`,
			node(
				'Salebot',
				'n8n-nodes-chat-crm.salebot',
				1,
				{
					resource: 'callback',
					operation: 'sendByPlatformIds',
					platformIds: '={{ [$json.id] }}',
					callbackText: 'paid',
					groupId: { __rl: true, mode: 'id', value: 'DemoShopBot' },
					options: { combineItems: true },
				},
				{ salebotChatCrmApi: credential },
			),
		),
});
