import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catalog, NODES } from '../../../harness/catalog';
import type { EditorCheck, EditorContext, JsonObject } from '../../../harness/checks/types';
import { call } from '../../../harness/n8n/http';
import { paths } from '../../../harness/n8n/paths';
import { Editor } from '../support/editor';

/** One operation of each node, whose preview is looked at in the editor. */
const LOOKED_AT: Readonly<Record<string, readonly [resource: string, operation: string]>> = {
	amocrm: ['contact', 'create'],
	amojo: ['chat', 'create'],
	bridge: ['rate', 'get'],
	chatwoot: ['group', 'get'],
	chatwootAdmin: ['agent', 'getAll'],
	chatwootClient: ['clientContact', 'create'],
	chatwootPlatform: ['platformAccount', 'get'],
	chatwootReports: ['liveReport', 'getMetrics'],
	salebot: ['client', 'getAll'],
};

interface Schema {
	properties?: JsonObject;
	items?: Schema;
}

const folderOf = (node: string) => NODES.find((one) => one.node === node)?.folder ?? '';

function schemaOf(node: string, resource: string, operation: string): Schema | undefined {
	const own = path.join(folderOf(node), '__schema__/v1.0.0', resource, `${operation}.json`);
	const file = path.join(paths.root, own);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Schema) : undefined;
}

/** Whether n8n serves each preview that we have made. */
async function served({ n8n }: EditorContext): Promise<string[]> {
	const wrong: string[] = [];
	let count = 0;
	for (const { node, type, resource, operation } of catalog()) {
		const own = schemaOf(node, resource, operation);
		if (own === undefined) continue;
		count += 1;
		const address = `${n8n.address}/schemas/${type}/1.0.0/${resource}/${operation}.json`;
		const { status } = await call('GET', address);
		if (status !== 200) wrong.push(`${node} ${resource}.${operation}: HTTP ${status}`);
	}
	assert.ok(count > 300, `only ${count} operations have a preview`);
	return wrong;
}

/** What the node behind one that has not run shows of its output. */
async function shown(context: EditorContext, node: string, title: string): Promise<string[]> {
	const [resource, operation] = LOOKED_AT[node] ?? ['', ''];
	const schema = schemaOf(node, resource, operation);
	const names = Object.keys((schema?.items ?? schema)?.properties ?? {});
	if (names.length === 0) return [`${title} has no preview of ${resource}.${operation}`];
	const at = (id: string, name: string, type: string, parameters: object) => ({
		id: `00000000-0000-5000-8000-00000000000${id}`,
		name,
		type,
		typeVersion: type.endsWith('.set') ? 3.4 : 1,
		position: [Number(id) * 220, 0],
		parameters: { ...parameters },
	});
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	const last = at('3', 'Edit Fields', 'n8n-nodes-base.set', {});
	const workflow = {
		name: `Check: the preview of ${title}`,
		nodes: [
			at('1', 'Start', 'n8n-nodes-base.manualTrigger', {}),
			at('2', title, `n8n-nodes-chat-crm.${node}`, { resource, operation }),
			last,
		],
		connections: { Start: to(title), [title]: to('Edit Fields') },
		settings: {},
	};
	const editor = await Editor.open(context, workflow, last.id);
	const input = editor.panel.at('ndv-input-panel');
	await input.getByText('Usually outputs the following fields').first().waitFor();
	const text = await input.innerText();
	const missing = names.slice(0, 5).filter((name) => !text.includes(name));
	const wrong = missing.map((name) => `the preview of ${title} does not show ${name}`);
	for (const said of editor.panel.complaints()) wrong.push(`the preview of ${title}: ${said}`);
	if (wrong.length === 0) await editor.close();
	return wrong;
}

export const check: EditorCheck = {
	shows: 'what a node puts out is seen behind it before it runs: one of each node, all are served',
	run: async (context) => {
		const wrong = await served(context);
		for (const { node, title } of NODES) {
			wrong.push(
				...(await shown(context, node, title).catch((error: Error) => [
					`the preview of ${title}: ${error.message}`,
				])),
			);
		}
		assert.deepEqual(wrong, []);
	},
};
