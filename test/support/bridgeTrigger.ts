import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import express from 'express';
import { WebhookContext, WorkflowExecute } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IExecuteResponsePromiseData,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	INodeTypes,
	IWebhookData,
	IWebhookDescription,
	IRun,
} from 'n8n-workflow';
import { createRunExecutionData, NodeHelpers, Workflow } from 'n8n-workflow';
import { BridgeChatCrmApi } from '../../credentials/BridgeChatCrmApi.credentials';
import { Bridge } from '../../nodes/Bridge/Bridge.node';
import { BridgeTrigger } from '../../nodes/Bridge/BridgeTrigger.node';
import { additionalData, Credentials } from '../../harness/engine';

/** Stands for the rest of a person's workflow: puts out what it is given, or fails. */
class Step implements INodeType {
	description = {
		displayName: 'Step',
		name: 'step',
		group: [],
		version: 1,
		description: '',
		defaults: {},
		inputs: [],
		outputs: [],
		properties: [{ displayName: 'Gives', name: 'gives', type: 'json', default: {} }],
	} as unknown as INodeType['description'];

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const gives: unknown = this.getNodeParameter('gives', 0);
		const [, wait] = /^after (\d+) ms$/.exec(String(gives)) ?? [];
		if (wait !== undefined) {
			await new Promise((resolve) => setTimeout(resolve, Number(wait)));
			return [[{ json: {}, pairedItem: { item: 0 } }]];
		}
		if (gives === 'an exception with canary-2f81') throw new Error('canary-2f81 at step');
		const list = (Array.isArray(gives) ? gives : [gives]) as IDataObject[];
		return [list.map((json) => ({ json, pairedItem: { item: 0 } }))];
	}
}

const TYPES: Record<string, INodeType> = {
	'n8n-nodes-chat-crm.bridgeTrigger': new BridgeTrigger(),
	'n8n-nodes-chat-crm.bridge': new Bridge(),
	step: new Step(),
};

const nodeTypes = {
	getByName: (name: string) => TYPES[name],
	getByNameAndVersion: (name: string, version?: number) => {
		const type = TYPES[name];
		if (!type) throw new Error(`there is no node type ${name}`);
		return NodeHelpers.getVersionedNodeType(type, version);
	},
	getKnownTypes: () => ({}),
} as unknown as INodeTypes;

/** What a workflow may answer to get_rates. */
export const rate = {
	from_currency: 'USDT',
	to_currency: 'RUB',
	from_amount: '100',
	to_amount: '9250.50',
	valid_until: 1767225600.5,
};

/** What send_from_chat may say. */
export const message = {
	channel: 'telegram',
	message_type: 'text',
	message_id: 5001,
	from_chat_id: '-100200',
	from_user: { user_id: '7' },
	text: 'rate 100 USDT',
};

export interface Served {
	/** The base URL that the other side is given. */
	url: string;
	/** `GET /webhook/bridge/get_rates`, as n8n would register them. */
	registered: string[];
	runs: IRun[];
	warnings: string[];
	/** What n8n could not answer. */
	faults: unknown[];
	stop(): Promise<void>;
}

export interface Serving {
	trigger: INodeParameters;
	/** The nodes behind the trigger, one after another. */
	steps?: Array<Pick<INode, 'type' | 'parameters' | 'onError'>>;
	credential?: ICredentialDataDecryptedObject | 'unreadable';
	/** Whether Respond's answer is one that n8n relays between its processes by way of its files. */
	relayed?: boolean;
}

class Given extends Credentials {
	constructor(private readonly credential: Serving['credential']) {
		super({ bridgeChatCrmApi: new BridgeChatCrmApi() }, {});
	}

	async getDecrypted() {
		const { credential } = this;
		if (credential === 'unreadable' || !credential) throw new Error('cannot be decrypted');
		return credential;
	}
}

let started = 0;

/** The trigger with its steps behind it, one after another. */
function workflowOf({ trigger, steps = [] }: Serving): Workflow {
	started += 1;
	const held = { bridgeChatCrmApi: { id: '1', name: 'Bridge' } };
	const named: INode[] = [
		{ type: 'n8n-nodes-chat-crm.bridgeTrigger', parameters: trigger },
		...steps,
	].map(({ type, parameters, ...more }, index) => ({
		...more,
		id: String(index),
		name: index === 0 ? 'The "served" one' : `Step ${index}`,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials: held,
		...(index === 0 && { webhookId: '6f0e3b52-0000-4000-8000-000000000000' }),
	}));
	const connections = named
		.slice(1)
		.map(({ name }, index) => [
			named[index]?.name ?? '',
			{ main: [[{ node: name, type: 'main', index: 0 }]] },
		]);
	return new Workflow({
		id: `test-${started}`,
		nodes: named,
		connections: Object.fromEntries(connections),
		nodeTypes,
		active: true,
		settings: {},
	});
}

interface SentAnswer {
	headers?: Record<string, string>;
	statusCode?: number;
	body?: unknown;
}

/** A workflow as n8n serves it: its contexts, its engine, its rules of answering. */
class Host {
	readonly first: INode;
	readonly runs: IRun[] = [];
	readonly warnings: string[] = [];
	private readonly workflow: Workflow;

	constructor(private readonly serving: Serving) {
		this.workflow = workflowOf(serving);
		const [first] = Object.values(this.workflow.nodes);
		if (!first) throw new Error('the workflow is empty');
		this.first = first;
	}

	/** As getNodeWebhooks of n8n's WebhookService: one entry a method, none where that is empty. */
	get webhooks() {
		return (new BridgeTrigger().description.webhooks ?? []).flatMap((webhook) => {
			const path = String(this.evaluated(webhook, 'path'))
				.trim()
				.replace(/^\/|\/$/g, '');
			const isFullPath = this.evaluated(webhook, 'isFullPath') === true;
			const whole = NodeHelpers.getNodeWebhookPath('test', this.first, path, isFullPath, false);
			return String(this.evaluated(webhook, 'httpMethod', 'GET'))
				.split(',')
				.filter((method) => method !== '')
				.map((method) => ({ webhook, method, path: `/webhook/${whole}` }));
		});
	}

	async receive(webhook: IWebhookDescription, request: Request, response: Response) {
		const { workflow, first, warnings } = this;
		const data = additionalData(first, new Given(this.serving.credential), {
			httpRequest: request,
			httpResponse: response,
		});
		const webhookData = { webhookDescription: webhook } as unknown as IWebhookData;
		const context = new WebhookContext(workflow, first, data, 'webhook', webhookData, [], null);
		const logger = { warn: (text: string) => warnings.push(text) };
		Object.defineProperty(context, 'logger', { value: logger });
		const returned = await new BridgeTrigger().webhook.call(context);
		if (returned.noWebhookResponse) return;
		const mode = String(this.evaluated(webhook, 'responseMode', 'onReceived'));
		if (mode === 'onReceived') response.json(returned.webhookResponse);

		let sent: SentAnswer | undefined;
		data.hooks?.addHandler('sendResponse', async (answer: IExecuteResponsePromiseData) => {
			sent ??= answer as object;
		});
		const start = { main: returned.workflowData ?? [] };
		const executionData = createRunExecutionData({
			executionData: { nodeExecutionStack: [{ node: first, data: start, source: null }] },
		});
		const execution = new WorkflowExecute(data, 'webhook', executionData);
		const run = await execution.processRunExecutionData(workflow);
		this.runs.push(run);
		if (mode !== 'onReceived') this.answer(webhook, mode, run, sent, response);
	}

	/** The rules of n8n's webhook-helpers and request handler (2.41). */
	private answer(
		webhook: IWebhookDescription,
		mode: string,
		{ data: { resultData } }: IRun,
		sent: SentAnswer | undefined,
		response: Response,
	) {
		if (mode === 'responseNode' && sent) {
			response.status(sent.statusCode ?? 200).set(sent.headers ?? {});
			if (this.serving.relayed) relay(sent.body, response);
			else response.json(sent.body);
		} else if (resultData.error) {
			response.status(500).json({ message: 'Error in workflow' });
		} else if (mode === 'responseNode') {
			response.json(undefined);
		} else {
			const last = resultData.runData[resultData.lastNodeExecuted ?? '']?.at(-1);
			const item = last?.data?.main?.[0]?.[0];
			if (!item) response.status(500).json({ code: 0, message: 'No item to return was found' });
			else response.set('content-type', String(webhook.responseContentType)).json(item.json);
		}
	}

	private evaluated(webhook: IWebhookDescription, name: string, fallback?: string) {
		return this.workflow.expression.getSimpleParameterValue(
			this.first,
			webhook[name] as string,
			'internal',
			{},
			undefined,
			fallback,
		);
	}
}

/** As n8n sends what it has stored of a worker's answer: in pieces, past Express. */
function relay(body: unknown, response: Response) {
	const text = JSON.stringify(body);
	const pieces = text.match(/[\s\S]{1,16384}/g) ?? [];
	const stream = Readable.from(pieces.map((piece) => Buffer.from(piece)));
	stream.pipe(response, { end: false });
	stream.once('end', () => response.end());
}

/** Serves a workflow of a Bridge Trigger as n8n does, on loopback. */
export async function serveWorkflow(serving: Serving): Promise<Served> {
	const host = new Host(serving);
	const { webhooks, first, runs, warnings } = host;
	const faults: unknown[] = [];
	const app = express();
	for (const { webhook, method, path } of webhooks) {
		app[method === 'GET' ? 'get' : 'post'](path, async (request, response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(Buffer.from(chunk));
			const rawBody = Buffer.concat(chunks);
			Object.assign(request, {
				rawBody,
				body: rawBody.length > 0 ? JSON.parse(String(rawBody)) : {},
			});
			await host.receive(webhook, request, response).catch((fault: unknown) => faults.push(fault));
		});
	}
	const server = await new Promise<Server>((resolve) => {
		const opened = app.listen(0, '127.0.0.1', () => resolve(opened));
	});
	const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
	return {
		url: `${root}/${String(serving.trigger.path ?? '') || first.webhookId}`,
		registered: webhooks.map(({ method, path }) => `${method} ${path}`),
		runs,
		warnings,
		faults,
		async stop() {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
}
