import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { until } from '../../../harness/n8n/http';
import { canaries, vendors } from '../../../harness/n8n/vendors';
import type { EditorCheck, EditorContext, JsonObject } from '../../../harness/checks/types';
import { Editor } from '../support/editor';

const picked = (value: string) => ({ __rl: true, mode: 'id', value });

/** A call with each credential type of action nodes. */
const CALLS: ReadonlyArray<[credential: string, node: string, parameters: JsonObject]> = [
	[
		'salebotChatCrmApi',
		'salebot',
		{ resource: 'message', operation: 'send', clientId: picked('1001'), message: 'Hello' },
	],
	['amojoChatCrmApi', 'amojo', { resource: 'channel', operation: 'connect', title: 'Torture' }],
	[
		'amoCrmChatCrmApi',
		'amocrm',
		{ resource: 'account', operation: 'get', authentication: 'token' },
	],
	[
		'amoCrmChatCrmOAuth2Api',
		'amocrm',
		{ resource: 'account', operation: 'get', authentication: 'oAuth2' },
	],
	['chatwootChatCrmApi', 'chatwoot', { resource: 'label', operation: 'create', title: 'vip' }],
	[
		'chatwootClientChatCrmApi',
		'chatwootClient',
		{ resource: 'clientContact', operation: 'create', identifier: 'vera' },
	],
	[
		'chatwootPlatformChatCrmApi',
		'chatwootPlatform',
		{ resource: 'platformUser', operation: 'get', id: '7' },
	],
	[
		'bridgeChatCrmApi',
		'bridge',
		{ resource: 'rate', operation: 'get', fromCurrency: 'USDT', toCurrency: 'RUB' },
	],
];

/** How the server on the other side treats a call. */
type Manner = 'says everything back' | 'is silent';

/** A server that gives away what it was told, and all of the credential that it might know. */
async function openGossip() {
	const state: { manner: Manner; heard: number; knows: string[] } = {
		manner: 'is silent',
		heard: 0,
		knows: [],
	};
	const server = createServer((request, response) => {
		state.heard += 1;
		request.resume();
		if (state.manner === 'is silent') return;
		const all = [request.url, request.rawHeaders.join(' '), ...state.knows].join(' | ');
		response.writeHead(422, { 'content-type': 'application/json' });
		response.end(JSON.stringify({ error: all, message: all, detail: all, errors: [all] }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const close = () => {
		server.closeAllConnections();
		server.close();
	};
	return { state, url: `http://127.0.0.1:${port}`, close };
}

/** All that comes to a page from n8n, over HTTP and over the socket, and what its console says. */
function listenTo(page: Page, heard: string[]): void {
	page.on('console', (message) => heard.push(message.text()));
	page.on('websocket', (socket) =>
		socket.on('framereceived', ({ payload }) => heard.push(payload.toString())),
	);
	page.on('response', (response) => {
		if (!response.url().includes('/rest/')) return;
		void response.text().then(
			(text) => heard.push(text),
			() => undefined,
		);
	});
}

/** The panel as it stands, its error details opened. */
async function seen({ panel }: Editor): Promise<string> {
	await panel.page.evaluate(
		`document.querySelectorAll('details').forEach((one) => (one.open = true))`,
	);
	return await panel.page.content();
}

async function tryCall(
	context: EditorContext,
	gossip: Awaited<ReturnType<typeof openGossip>>,
	heard: string[],
	[type, node, parameters]: (typeof CALLS)[number],
): Promise<void> {
	const { n8n } = context;
	const local = vendors
		.flatMap(({ credentials }) => credentials(gossip.url))
		.find((one) => one.type === type);
	assert.ok(local, `vendors.ts has no credential ${type}`);
	gossip.state.knows = local.secret.map((field) => String(local.data[field]));
	const name = `Gossip: ${type}`;
	const credential = await n8n.putCredential(type, name, local.data);
	const step = {
		id: 'the-node',
		name: 'Call',
		type: `n8n-nodes-chat-crm.${node}`,
		typeVersion: 1,
		position: [220, 0],
		parameters,
		credentials: { [type]: { id: credential, name } },
	};
	const start = {
		...{ id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
		...{ typeVersion: 1, position: [0, 0], parameters: {} },
	};
	const open = async (manner: Manner, options: JsonObject) => {
		Object.assign(gossip.state, { manner, heard: 0 });
		const workflow = {
			name: `${name}, ${manner}`,
			nodes: [start, { ...step, parameters: { ...parameters, options } }],
			connections: { Start: { main: [[{ node: 'Call', type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1' },
		};
		return await Editor.open(context, workflow, 'the-node');
	};
	// A call that the node itself refuses would show nothing of what comes back.
	const called = () =>
		until(`${type}: the call`, async () => (gossip.state.heard > 0 ? true : undefined));
	const requireSecrecy = async (when: string, editor: Editor, id: string, status: string) => {
		const execution = await n8n.ended(id);
		assert.equal(execution.status, status, `${type}, ${when}`);
		const places = [JSON.stringify(execution), ...heard.splice(0), await seen(editor)];
		for (const secret of canaries()) {
			const shown = places.find((text) => text.includes(secret));
			if (shown === undefined) continue;
			const at = shown.indexOf(secret);
			assert.fail(
				`${type}, ${when}: a secret is shown: …${shown.slice(Math.max(0, at - 150), at)}`,
			);
		}
	};

	const echoed = await open('says everything back', { maxRetries: 0 });
	const failed = await echoed.start();
	await echoed.panel.at('node-error-message').first().waitFor();
	await called();
	await until('the news of the end', async () =>
		heard.some((text) => text.includes('executionFinished')) ? true : undefined,
	);
	await requireSecrecy('said back by the server', echoed, failed, 'error');
	await echoed.close();

	const silent = await open('is silent', { maxRetries: 0, timeout: 1_000 });
	const timedOut = await silent.start();
	await called();
	await silent.panel.at('node-error-message').first().waitFor();
	await requireSecrecy('timed out', silent, timedOut, 'error');
	await silent.close();

	const waiting = await open('is silent', { maxRetries: 0 });
	const cancelled = await waiting.start();
	await called();
	await n8n.rest('POST', `/executions/${cancelled}/stop`, {});
	await requireSecrecy('cancelled', waiting, cancelled, 'canceled');
	await waiting.close();
}

export const check: EditorCheck = {
	shows:
		'no secret reaches the editor: said back by the server, timed out, cancelled; panel, console, network',
	run: async (context) => {
		const gossip = await openGossip();
		const heard: string[] = [];
		const listen = (page: Page) => listenTo(page, heard);
		context.browser.on('page', listen);
		const wrong: string[] = [];
		try {
			for (const call of CALLS) {
				await tryCall(context, gossip, heard, call).catch((error: Error) => {
					wrong.push(`${call[0]}: ${error.message}`);
				});
			}
		} finally {
			context.browser.off('page', listen);
			gossip.close();
		}
		assert.deepEqual(wrong, []);
	},
};
