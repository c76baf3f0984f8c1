import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Running } from './launch';
import type { Workflow, WorkflowNode } from './n8n';
import { paths } from './paths';
import { vendors } from './vendors';

export interface Example {
	/** Its file name without `.json`. */
	name: string;
	text: string;
	workflow: Workflow;
}

const manualStart = 'n8n-nodes-base.manualTrigger';
const webhook = 'n8n-nodes-base.webhook';

export const startNode = (workflow: Workflow) =>
	workflow.nodes.find(({ type }) => type === manualStart);

/** The nodes that wait for a call once the workflow is published. */
export const listeners = (workflow: Workflow) =>
	workflow.nodes.filter(
		({ type }) => type === webhook || (/trigger$/i.test(type) && type !== manualStart),
	);

export function readExamples(): Example[] {
	if (!existsSync(paths.examples)) return [];
	return readdirSync(paths.examples)
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => {
			const text = readFileSync(path.join(paths.examples, file), 'utf8');
			return { name: path.basename(file, '.json'), text, workflow: JSON.parse(text) as Workflow };
		});
}

type LocalIds = Map<string, { id: string; name: string }>;

/** Makes or renews the local credentials; the answer maps each credential type to its own. */
export async function putCredentials({
	n8n,
	sandboxes,
}: Pick<Running, 'n8n' | 'sandboxes'>): Promise<LocalIds> {
	const ids: LocalIds = new Map();
	for (const vendor of vendors) {
		const { address } = sandboxes.get(vendor.name)!;
		for (const { type, name, data } of vendor.credentials(address)) {
			ids.set(type, { id: await n8n.putCredential(type, name, data), name });
		}
	}
	return ids;
}

/** The same workflow with its credentials pointing at the local ones of the same type. */
export function withCredentials(workflow: Workflow, ids: LocalIds): Workflow {
	const nodes = workflow.nodes.map((node) => {
		if (node.credentials === undefined) return node;
		const credentials = Object.keys(node.credentials).map((type) => {
			const local = ids.get(type);
			if (local === undefined) {
				throw new Error(`${workflow.name}: no vendor in vendors.ts has a credential ${type}`);
			}
			return [type, local] as const;
		});
		return { ...node, credentials: Object.fromEntries(credentials) };
	});
	return { ...workflow, nodes };
}

/** Imports an example and publishes it if it listens. */
export async function putExample({ n8n }: Running, { workflow }: Example, ids: LocalIds) {
	const id = await n8n.putWorkflow(withCredentials(workflow, ids));
	if (listeners(workflow).length > 0) await n8n.publish(id);
	return id;
}

interface Webhook {
	path: string;
	isFullPath?: boolean;
}

/** The production address at which a node of a published workflow is called. */
export async function addressOf({ n8n }: Running, node: WorkflowNode): Promise<string> {
	if (node.type === webhook) return `${n8n.address}/webhook/${node.parameters.path}`;
	const types = await n8n.types<{ name: string; webhooks?: Webhook[] }>('nodes');
	const [entry] = types.find(({ name }) => name === node.type)?.webhooks ?? [];
	const below = entry?.isFullPath === true ? [] : [node.webhookId];
	return [`${n8n.address}/webhook`, ...below, entry?.path].join('/');
}

/** The sandbox forgets what n8n registers only when it publishes. */
async function registerAgain({ n8n }: Running, { workflow }: Example): Promise<void> {
	const stored = (await n8n.workflows()).find(({ name }) => name === workflow.name);
	if (stored?.active !== true) return;
	await n8n.unpublish(stored.id);
	await n8n.publish(stored.id);
}

/** Tells each vendor where its messages go, as a person would in the vendor's settings. */
export async function connectWebhooks(running: Running): Promise<void> {
	const examples = readExamples();
	for (const { name, receives } of vendors) {
		const example = examples.find((one) => one.name === receives?.example);
		const node = example && listeners(example.workflow)[0];
		if (receives === undefined || example === undefined || node === undefined) continue;
		const { path: own, secret, registers } = receives;
		if (registers) {
			await registerAgain(running, example);
			continue;
		}
		const address = own ? `${running.n8n.address}/webhook/${own}` : await addressOf(running, node);
		const webhookUrl = secret ? `${address}?secret=${secret}` : address;
		await running.sandboxes.get(name)!.settings({ webhookUrl });
	}
}
