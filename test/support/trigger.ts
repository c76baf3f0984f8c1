import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import express from 'express';
import type { Request, Response } from 'express';
import { HookContext, WebhookContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	IWebhookData,
	IWebhookDescription,
	IWebhookResponseData,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { jsonIn } from '../../harness/n8n/http';
import { additionalData, Credentials, typesOf } from '../../harness/engine';

interface TriggerSetup {
	node: INodeType;
	parameters?: INodeParameters;
	/**
	 * By credential type; `unreadable` is one that was chosen and cannot be decrypted, `outOfReach` one
	 * whose database does not answer.
	 */
	credentials?: Record<string, ICredentialDataDecryptedObject | 'unreadable' | 'outOfReach'>;
	/** Needed where the trigger itself calls its vendor. */
	credentialTypes?: ICredentialType[];
	/** What n8n has kept with the workflow. */
	staticData?: IDataObject;
	/** To be reached where another one was before. */
	port?: number;
	/** As workflows that were made long ago have it; the newest where it is left out. */
	typeVersion?: number;
	/** Of a trigger that serves several: the last step of the address. */
	endpoint?: string;
	/** Stands for the rest of the workflow: what its last node puts out. */
	workflow?: (items: INodeExecutionData[]) => unknown[];
}

/** One call of the webhook and what came of it. */
interface Call {
	returned: IWebhookResponseData | undefined;
	/** What webhook() threw: n8n would answer 500 and record a failed execution. */
	error: unknown;
	/** The items an execution starts with; undefined where none starts. */
	items: INodeExecutionData[] | undefined;
}

export interface Answered {
	status: number;
	text: string;
	json: unknown;
}

export interface Trigger {
	/** The address of the webhook. */
	url: string;
	port: number;
	/** The same as a node of a stored workflow knows it. */
	ownUrl: string;
	/** What n8n would keep with the workflow. */
	readonly staticData: IDataObject;
	calls: Call[];
	/** The json of every item that started an execution. */
	readonly started: Array<Record<string, unknown>>;
	readonly warnings: string[];
	send(body: unknown, more?: SendOptions): Promise<Answered>;
	/** A method of webhookMethods, in n8n's own context. */
	hook(method: 'checkExists' | 'create' | 'delete'): Promise<boolean>;
	/** Resolves when no call is under way, also those that are answered already. */
	settled(): Promise<void>;
	stop(): Promise<void>;
}

export interface SendOptions {
	method?: 'GET' | 'POST';
	query?: string;
	headers?: Record<string, string>;
}

class TestCredentials extends Credentials {
	constructor(
		private readonly given: NonNullable<TriggerSetup['credentials']>,
		types: ICredentialType[],
	) {
		super(Object.fromEntries(types.map((type) => [type.name, type])), {});
	}

	async getDecrypted(_data: unknown, _node: unknown, type: string) {
		const data = this.given[type];
		if (data === 'outOfReach') throw new Error('Connection terminated unexpectedly');
		if (data === undefined || data === 'unreadable') {
			throw new Error('Credentials could not be decrypted. A different "encryptionKey" was used.');
		}
		return data;
	}
}

let started = 0;

/** The workflow of one trigger, as n8n holds it: n8n-core's own contexts, and n8n's rules of answering. */
class Held {
	readonly description: IWebhookDescription;
	readonly workflow: Workflow;
	readonly calls: Call[] = [];
	readonly warnings: string[] = [];
	/** Where n8n says it can be reached; known once it listens. */
	readonly addresses = { webhookBaseUrl: '' };
	private readonly node: INode;
	private readonly credentials: TestCredentials;

	constructor(private readonly setup: TriggerSetup) {
		const { node: type, credentials = {}, endpoint } = setup;
		const description = type.description.webhooks?.find(
			({ path }) => endpoint === undefined || path.endsWith(`/${endpoint}`),
		);
		if (!description || !type.webhook) throw new Error('the node has no webhook');
		this.description = description;
		const node: INode = {
			id: 'node',
			name: 'Trigger',
			type: type.description.name,
			typeVersion: setup.typeVersion ?? Math.max(...[type.description.version].flat()),
			position: [0, 0],
			webhookId: 'own',
			parameters: setup.parameters ?? {},
			credentials: Object.fromEntries(
				Object.keys(credentials).map((name) => [name, { id: `${name}-id`, name }]),
			),
		};
		started += 1;
		this.workflow = new Workflow({
			id: `test-${started}`,
			nodes: [node],
			connections: {},
			nodeTypes: typesOf(type),
			active: true,
			settings: {},
			staticData: JSON.parse(JSON.stringify(setup.staticData ?? {})) as IDataObject,
		});
		this.node = this.workflow.getNode('Trigger') ?? node;
		this.credentials = new TestCredentials(credentials, setup.credentialTypes ?? []);
	}

	async receive(request: Request, response: Response): Promise<void> {
		const isParsed = await parsed(request, this.node.typeVersion).catch(() => false);
		if (!isParsed) {
			response.status(422).json({ message: 'Failed to parse request body' });
			return;
		}
		const call: Call = { returned: undefined, error: undefined, items: undefined };
		try {
			const [data, webhook] = this.surroundings({ httpRequest: request, httpResponse: response });
			const context = new WebhookContext(
				this.workflow,
				this.node,
				data,
				'webhook',
				webhook,
				[],
				null,
			);
			call.returned = await this.setup.node.webhook?.call(this.warning(context));
			call.items = call.returned?.workflowData?.[0];
		} catch (error) {
			call.error = error;
		}
		this.calls.push(call);
		this.answer(call, response);
	}

	async hook(method: 'checkExists' | 'create' | 'delete'): Promise<boolean> {
		const [data, webhook] = this.surroundings({});
		const run = this.setup.node.webhookMethods?.default?.[method];
		if (!run) throw new Error(`the node has no ${method}`);
		const context = new HookContext(this.workflow, this.node, data, 'trigger', 'activate', webhook);
		return await run.call(this.warning(context));
	}

	private surroundings(http: object) {
		const data = additionalData(this.node, this.credentials, { ...this.addresses, ...http });
		const webhook = { ...webhookData(this.description), workflowExecuteAdditionalData: data };
		return [data, webhook] as const;
	}

	/** The context, whose warnings are kept. */
	private warning<C extends object>(context: C): C {
		const value = { warn: (text: string) => this.warnings.push(text) };
		return Object.defineProperty(context, 'logger', { value });
	}

	/** n8n's rules for what is answered (webhook-helpers of 2.41). */
	private answer({ returned, error }: Call, response: Response): void {
		if (error !== undefined || returned === undefined) {
			if (!response.headersSent) response.status(500).json({ message: 'Workflow Webhook Error' });
			return;
		}
		if (returned.noWebhookResponse) {
			// n8n would leave the sender waiting for ever.
			if (!response.writableEnded) response.status(599).end();
			return;
		}
		const { workflowData, webhookResponse } = returned;
		if (workflowData === undefined) {
			response.json(webhookResponse ?? { message: 'Webhook call received' });
			return;
		}
		const mode = this.evaluated('responseMode', 'onReceived');
		const data = this.evaluated('responseData', 'firstEntryJson');
		if (mode === 'lastNode') {
			const last = this.setup.workflow?.(workflowData[0] ?? []) ?? [];
			response.json(data === 'firstEntryJson' ? last[0] : last);
		} else if (data === 'noData') response.end();
		else if (data) response.send(data);
		else response.json(webhookResponse ?? { message: 'Workflow was started' });
	}

	private evaluated(name: string, fallback: string) {
		return this.workflow.expression.getComplexParameterValue(
			this.node,
			this.description[name],
			'webhook',
			{},
			undefined,
			fallback,
		);
	}
}

/** Serves a trigger's webhook as n8n does, with n8n-core's own contexts, on loopback. */
export async function listen(setup: TriggerSetup): Promise<Trigger> {
	const { endpoint } = setup;
	const held = new Held(setup);
	const { calls, warnings, workflow } = held;
	const underWay = new Set<Promise<void>>();
	const app = express();
	// Whoever listens here next is a new server to every caller.
	app.use((_, response, next) => {
		response.set('connection', 'close');
		next();
	});
	const address = endpoint === undefined ? '/webhook' : `/webhook/${endpoint}`;
	app.set('query parser', 'extended');
	app.all([address, '/own/webhook'], (request, response) => {
		const work = held.receive(request, response);
		underWay.add(work);
		void work.finally(() => underWay.delete(work));
	});
	const server = await new Promise<Server>((resolve) => {
		const opened = app.listen(setup.port ?? 0, '127.0.0.1', () => resolve(opened));
	});
	const { port } = server.address() as AddressInfo;
	const root = `http://127.0.0.1:${port}`;
	held.addresses.webhookBaseUrl = root;
	const url = `${root}${address}`;

	return {
		url,
		port,
		ownUrl: `${root}/own/webhook`,
		get staticData() {
			return workflow.staticData;
		},
		calls,
		warnings,
		get started() {
			return calls.flatMap(({ items }) => (items ?? []).map(({ json }) => json));
		},
		async send(body, { query = '', headers = {}, method = 'POST' } = {}) {
			const raw = typeof body === 'string' || body instanceof FormData || Buffer.isBuffer(body);
			const response = await fetch(`${url}${query}`, {
				method,
				headers: { ...(!raw && { 'content-type': 'application/json' }), ...headers },
				...(method === 'POST' && { body: raw ? (body as string) : JSON.stringify(body) }),
			});
			const text = await response.text();
			return { status: response.status, text, json: jsonIn(text) };
		},
		hook: async (method) => await held.hook(method),
		async settled() {
			while (underWay.size > 0) await Promise.all(underWay);
		},
		async stop() {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
}

const webhookData = (webhookDescription: IWebhookDescription | undefined) =>
	({
		webhookDescription,
		httpMethod: 'POST',
		node: 'Trigger',
		path: 'webhook',
	}) as unknown as IWebhookData;

const PARSED = /^(application\/json|text\/plain|application\/x-www-form-urlencoded)|[/+]xml$/;

/** Reads the body as n8n's body parser does (2.41); false where n8n refuses it by itself. */
async function parsed(request: Request, typeVersion: number): Promise<boolean> {
	const type = (request.headers['content-type'] ?? '').split(';')[0]?.toLowerCase() ?? '';
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(Buffer.from(chunk));
	const rawBody = Buffer.concat(chunks);
	const readRawBody = () => Promise.resolve(Object.assign(request, { rawBody }));
	Object.assign(request, { contentType: type, readRawBody });
	if (type === 'multipart/form-data') {
		const headers = { 'content-type': request.headers['content-type'] ?? '' };
		const form = await new globalThis.Response(rawBody, { headers }).formData();
		const data = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
		request.body = { data, files: {} };
		return true;
	}
	if (typeVersion > 1 && !PARSED.test(type)) return true;
	await readRawBody();
	request.body = {};
	if (type !== 'application/json' || rawBody.length === 0) return true;
	try {
		request.body = JSON.parse(rawBody.toString()) as unknown;
		return true;
	} catch {
		return false;
	}
}
