import type { INode, INodeParameters, INodeType, IWebhookDescription } from 'n8n-workflow';
import * as n8n from 'n8n-workflow';
import { AmojoTrigger } from '../../nodes/Amojo/AmojoTrigger.node';
import { BridgeTrigger } from '../../nodes/Bridge/BridgeTrigger.node';
import { ChatwootTrigger } from '../../nodes/Chatwoot/ChatwootTrigger.node';
import { SalebotTrigger } from '../../nodes/Salebot/SalebotTrigger.node';
import { typesOf } from '../../harness/engine';

const TRIGGERS: Array<[string, INodeType]> = [
	['amoCRM Chats Trigger', new AmojoTrigger()],
	['Bridge Trigger', new BridgeTrigger()],
	['Chatwoot Trigger', new ChatwootTrigger()],
	['Salebot Trigger', new SalebotTrigger()],
];

function workflowOf(type: INodeType, webhookIds: string[], parameters: INodeParameters) {
	const nodes = webhookIds.map((webhookId, index): INode => {
		return {
			id: `node-${index}`,
			name: `Trigger ${index}`,
			type: type.description.name,
			typeVersion: 1.1,
			position: [0, 0],
			webhookId,
			parameters,
		};
	});
	return new n8n.Workflow({
		id: 'w',
		nodes,
		connections: {},
		nodeTypes: typesOf(type),
		active: true,
		settings: {},
	});
}

interface Registered {
	/** What n8n's table of webhooks is keyed by: two of the same cannot be kept. */
	key: string;
	/** What n8n compares before it publishes: two of the same are refused, in words. */
	compared: string;
	address: string;
}

type Reader = (
	workflow: n8n.Workflow,
	node: INode,
	webhook: IWebhookDescription,
) => (field: string) => unknown;

/** As older n8n reads a field of a webhook, and 2.41 where a parameter is an expression. */
const byExpression: Reader = (workflow, node, webhook) => (field) =>
	workflow.expression.getSimpleParameterValue(node, webhook[field], 'internal', {});

/** As 2.41 reads it where no parameter is one. */
const byItself: Reader = (workflow, node, webhook) => (field) => {
	const native = n8n.resolveWebhookDescriptionField(node, webhook, field);
	return native.resolved ? native.value : byExpression(workflow, node, webhook)(field);
};

/** As getNodeWebhooks and findWebhookConflicts of n8n's WebhookService (2.41) have it. */
function registered(
	workflow: n8n.Workflow,
	type: INodeType,
	reader: Reader = byExpression,
): Registered[] {
	const webhooks = type.description.webhooks ?? [];
	return Object.values(workflow.nodes).flatMap((node) =>
		webhooks.flatMap((webhook) => {
			const value = reader(workflow, node, webhook);
			const path = String(value('path')).trim().replace(/^\//, '').replace(/\/$/, '');
			const full = value('isFullPath') === true;
			const whole = n8n.NodeHelpers.getNodeWebhookPath('w', node, path, full, false);
			const id = whole.includes(':') ? `${node.webhookId}/` : '';
			return String(value('httpMethod'))
				.split(',')
				.filter((method) => method !== '')
				.map((method) => ({
					key: `${method} ${whole}`,
					compared: `${method} ${id}${whole}`,
					address: `${method} /${id}${whole}`,
				}));
		}),
	);
}

const keysOf = (list: Registered[]) => list.map(({ key }) => key);

describe.each(TRIGGERS)('%s', (_, type) => {
	const endpoints = ['get_rates', 'send_to_chat'];

	test('two of them, as they come, have addresses of their own', () => {
		const keys = keysOf(registered(workflowOf(type, ['uuid-a', 'uuid-b'], { endpoints }), type));
		expect(keys.length).toBeGreaterThan(1);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('whatever n8n would keep only once it refuses to publish', () => {
		for (const path of ['office', ' /office/chats/ ', 'amojo']) {
			const workflow = workflowOf(type, ['uuid-a', 'uuid-b'], { endpoints, path });
			const list = registered(workflow, type);
			const keys = keysOf(list);
			const compared = list.map((one) => one.compared);
			const isLost = new Set(keys).size < keys.length;
			expect(isLost).toBe(new Set(compared).size < compared.length);
		}
	});

	const resolve: unknown = Reflect.get(n8n, 'resolveWebhookDescriptionField');
	const has = typeof resolve === 'function' ? test : test.skip;

	has.each<INodeParameters>([
		{},
		{ source: 'apiRequest', responseMode: 'lastNode' },
		{ source: 'apiRequest', responseMode: 'onReceived' },
		{ source: 'projectWebhook', responseMode: 'lastNode' },
		{ endpoints: [], path: '' },
		{ endpoints, path: 'office', responseMode: 'responseNode' },
		{ endpoints: ['get_contact'], path: ' /a/b// ' },
		{ path: '/' },
	])('what n8n works out by itself is what the expressions say: %p', (parameters) => {
		const workflow = workflowOf(type, ['uuid-a'], parameters);
		const node = workflow.getNode('Trigger 0');
		if (!node) throw new Error('the node is gone');
		expect(registered(workflow, type, byItself)).toEqual(registered(workflow, type));
		for (const webhook of type.description.webhooks ?? []) {
			for (const field of ['responseMode', 'responseData', 'responseContentType']) {
				const told = byExpression(workflow, node, webhook)(field);
				expect([field, byItself(workflow, node, webhook)(field)]).toEqual([field, told]);
			}
		}
	});

	has('the expression engine is not asked for what parameters alone decide', () => {
		const expressions = (webhook: IWebhookDescription) =>
			Object.keys(webhook).filter((field) => String(webhook[field]).startsWith('='));
		const workflow = workflowOf(type, ['uuid-a'], { endpoints });
		const node = workflow.getNode('Trigger 0');
		if (!node) throw new Error('the node is gone');
		const asked = (type.description.webhooks ?? []).flatMap((webhook) =>
			expressions(webhook).filter(
				(field) => !n8n.resolveWebhookDescriptionField(node, webhook, field).resolved,
			),
		);
		expect(asked).toEqual([]);
	});
});

test('a Bridge Trigger that serves nothing is asked when it is published, one that does by its endpoints alone', () => {
	const methods = (endpoints: unknown) =>
		registered(
			workflowOf(new BridgeTrigger(), ['uuid-a'], { endpoints } as INodeParameters),
			new BridgeTrigger(),
		).map(({ address }) => address.split('/').at(-1));
	expect(methods([])).toEqual(['uuid-a']);
	expect(methods('={{ $vars.renamed }}')).toEqual(['uuid-a']);
	expect(methods(['get_rates'])).toEqual(['get_rates']);
});

test('the addresses, as they come and with a path', () => {
	const at = (type: INodeType, parameters: INodeParameters) =>
		registered(workflowOf(type, ['uuid-a'], parameters), type).map(({ address }) => address);
	expect(at(new AmojoTrigger(), {})).toEqual([
		'POST /uuid-a/uuid-a/:scope_id',
		'POST /uuid-a',
		'POST /uuid-a/amocrm-chats',
	]);
	expect(at(new AmojoTrigger(), { path: 'office' })).toEqual([
		'POST /uuid-a/office/:scope_id',
		'POST /uuid-a/office',
		'POST /office/amocrm-chats',
	]);
	const endpoints = ['get_rates', 'message_from_chat'];
	expect(at(new BridgeTrigger(), { endpoints })).toEqual([
		'GET /uuid-a/get_rates',
		'POST /uuid-a/message_from_chat',
	]);
	expect(at(new BridgeTrigger(), { endpoints, path: '/office/bridge' })).toEqual([
		'GET /office/bridge/get_rates',
		'POST /office/bridge/message_from_chat',
	]);
});
