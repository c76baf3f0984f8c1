import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { openBrowser } from '../harness/n8n/browser';
import { type Example, putCredentials, putExample, readExamples } from '../harness/n8n/examples';
import { launchFresh } from '../harness/n8n/fresh';
import type { Running } from '../harness/n8n/launch';
import { runProgram } from '../harness/n8n/lifecycle';
import { paths } from '../harness/n8n/paths';
import { Halt, say, step } from '../harness/n8n/say';
import { chosen } from '../harness/chosen';

/** Takes the pictures of the documents in a real editor: `npm run pictures [-- name …]`. */
const size = { width: 1440, height: 810 };
const folder = path.join(paths.root, 'docs/pictures');

interface Studio {
	page: Page;
	/** The address of an example in the editor. */
	example: (name: string) => Promise<string>;
	/** The address of a local credential in the editor, by its type. */
	credentialOf: (type: string) => string;
	/** The address of a new workflow with one of our nodes behind a manual start. */
	stored: (
		workflow: string,
		type: string,
		name: string,
		parameters: Record<string, unknown>,
	) => Promise<string>;
}

const byTestId = (page: Page, id: string) => page.locator(`[data-test-id="${id}"]`);

function exampleNamed(name: string): Example {
	const found = readExamples().find((one) => one.name === name);
	if (found === undefined) throw new Halt(`There is no example ${name}`);
	return found;
}

async function openWorkflow({ page, example }: Studio, name: string) {
	await page.goto(await example(name));
	await byTestId(page, 'canvas-node').first().waitFor();
	await byTestId(page, 'zoom-to-fit').click();
}

async function openNode(
	studio: Studio,
	example: string,
	node: string,
	{ runs = true } = {},
): Promise<Locator> {
	const { page } = studio;
	await openWorkflow(studio, example);
	if (runs) await execute(page);
	await page.locator(`[data-test-id="canvas-node"][data-node-name="${node}"]`).dblclick();
	await byTestId(page, 'node-parameters').waitFor();
	return byTestId(page, 'ndv');
}

async function execute(page: Page) {
	await byTestId(page, 'execute-workflow-button').click();
	await page.getByText('Workflow executed successfully').first().waitFor();
}

/** A node behind a manual start, after it has run. */
function afterRun(type: string, name: string, parameters: Record<string, unknown>) {
	return async ({ page, stored }: Studio): Promise<Locator> => {
		await page.goto(await stored(`Picture: ${name}`, type, name, parameters));
		await byTestId(page, 'canvas-node').first().waitFor();
		await execute(page);
		await page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
		await byTestId(page, 'node-parameters').waitFor();
		return byTestId(page, 'ndv');
	};
}

/** A trigger of an example, with its addresses. */
const trigger = (example: string, node: string) => async (studio: Studio) => {
	const panel = await openNode(studio, example, node, { runs: false });
	await panel.getByText('Webhook URLs').click();
	return panel;
};

/** The window of a credential, without what it lies upon. */
const dialogOf = (page: Page) =>
	page.getByRole('dialog').locator('.el-dialog').or(page.locator('.el-dialog')).first();

/** A credential after its test. */
const credential =
	(type: string) =>
	async ({ page, credentialOf }: Studio) => {
		await page.goto(credentialOf(type));
		await page.getByText('Connection tested successfully').waitFor();
		return dialogOf(page);
	};

/** A credential that is connected in a window of its own; n8n has no test for it. */
const openCredential =
	(type: string) =>
	async ({ page, credentialOf }: Studio) => {
		await page.goto(credentialOf(type));
		await dialogOf(page).getByText('Client ID').first().waitFor();
		return dialogOf(page);
	};

/** Each picture with the way to it, and the part to show. The names are those of the files in `docs/pictures/`. */
const pictures: Record<string, (studio: Studio) => Promise<Locator>> = {
	workflow: async (studio) => {
		await openWorkflow(studio, 'salebot-export-clients');
		await execute(studio.page);
		return studio.page.locator('body');
	},
	'salebot-node': (studio) => openNode(studio, 'salebot-combine-items', 'Tell the bot'),
	'amocrm-node': afterRun('amocrm', 'amoCRM', { resource: 'account', operation: 'getUsers' }),
	'amojo-node': afterRun('amojo', 'amoCRM Chats', {
		resource: 'chat',
		operation: 'create',
		conversationId: 'order-815',
		userId: 'anna',
		userName: 'Anna',
		additionalFields: { userPhone: '+79161234567' },
	}),
	'bridge-node': afterRun('bridge', 'Bridge', {
		resource: 'rate',
		operation: 'get',
		fromCurrency: 'USDT',
		toCurrency: 'RUB',
		fromAmount: '100',
	}),
	'chatwoot-node': afterRun('chatwoot', 'Chatwoot', { resource: 'group', operation: 'getAll' }),
	'chatwoot-admin-node': afterRun('chatwootAdmin', 'Chatwoot Admin', {
		resource: 'agent',
		operation: 'getAll',
	}),
	'chatwoot-reports-node': afterRun('chatwootReports', 'Chatwoot Reports', {
		resource: 'liveReport',
		operation: 'getMetrics',
	}),
	'chatwoot-client-node': afterRun('chatwootClient', 'Chatwoot Client', {
		resource: 'clientContact',
		operation: 'create',
		identifier: 'crm-815',
		additionalFields: { name: 'Anna' },
	}),
	'chatwoot-platform-node': afterRun('chatwootPlatform', 'Chatwoot Platform', {
		resource: 'platformAgentBot',
		operation: 'getAll',
	}),
	'salebot-trigger': trigger('salebot-answer-with-buttons', 'Message from a client'),
	'amojo-trigger': trigger('amojo-bridge-messages', 'From amoCRM'),
	'bridge-trigger': trigger('bridge-quote-in-chat', 'Message from a chat'),
	'chatwoot-trigger': trigger('chatwoot-answer-messages', 'Message from a client'),
	'salebot-credential': credential('salebotChatCrmApi'),
	'amojo-credential': credential('amojoChatCrmApi'),
	'amocrm-credential': credential('amoCrmChatCrmApi'),
	'bridge-credential': credential('bridgeChatCrmApi'),
	'chatwoot-credential': credential('chatwootChatCrmApi'),
	'chatwoot-platform-credential': credential('chatwootPlatformChatCrmApi'),
	'chatwoot-client-credential': credential('chatwootClientChatCrmApi'),
	'amocrm-oauth2-credential': openCredential('amoCrmChatCrmOAuth2Api'),
};

/** How far the parameters, or the fields of a credential, go on below what is seen of them. */
const BELOW = `Math.max(0, ...[...document.querySelectorAll('[role="dialog"] *, [data-test-id="ndv"] *')]
	.filter((one) => one.querySelector('[data-test-id="parameter-item"], input') !== null)
	.filter((one) => one.closest('[data-test-id*="output"], [data-test-id*="input-panel"]') === null)
	.filter((one) => one.clientHeight > 200 && /auto|scroll/.test(getComputedStyle(one).overflowY))
	.map((one) => one.scrollHeight - one.clientHeight))`;

/** Makes the window of a credential higher, which n8n keeps to a height of its own. */
const stretch = (by: number) => `for (const one of document.querySelectorAll('.el-dialog')) {
	const height = one.offsetHeight + ${by} + 'px';
	one.style.setProperty('max-height', 'none', 'important');
	one.style.setProperty('height', height, 'important');
}`;

/** Ends the window of a credential a little below the last of what stands in it. */
const TRIM = `for (const one of document.querySelectorAll('.el-dialog')) {
	const { top } = one.getBoundingClientRect();
	const parts = [...one.querySelectorAll('input, button, a, span, p')].filter((part) => part.offsetParent !== null);
	const lowest = Math.max(...parts.map((part) => part.getBoundingClientRect().bottom));
	one.style.setProperty('min-height', '0', 'important');
	one.style.setProperty('height', lowest - top + 32 + 'px', 'important');
}`;

/** Whether the table of what the node puts out goes on to the right of what is seen. */
const IS_WIDE = `[...document.querySelectorAll('[data-test-id="output-panel"] table, [data-test-id="ndv-output-panel"] table')]
	.some((one) => one.getBoundingClientRect().right > innerWidth || one.parentElement.scrollWidth > one.parentElement.clientWidth + 2)`;

/** Shows what goes out one field below another where a table would be cut off. */
async function unroll(page: Page) {
	if (!(await page.evaluate<boolean>(IS_WIDE))) return;
	const output = byTestId(page, 'output-panel').or(byTestId(page, 'ndv-output-panel')).first();
	await output.getByText('Schema', { exact: true }).click();
	await page.waitForTimeout(500);
}

/** Makes everything higher until nothing is cut off. */
async function makeRoom(page: Page) {
	let { height } = size;
	for (let below = await page.evaluate<number>(BELOW); below > 0 && height < 2 * size.height; ) {
		height += below;
		await page.setViewportSize({ ...size, height });
		await page.evaluate(stretch(below));
		await page.waitForTimeout(500);
		below = await page.evaluate<number>(BELOW);
	}
}

async function take(name: string, context: BrowserContext, studio: Omit<Studio, 'page'>) {
	const page = await context.newPage();
	page.setDefaultTimeout(30_000);
	const file = path.join(folder, `${name}.png`);
	try {
		const part = await pictures[name]!({ ...studio, page });
		// What was said about the run has been read; it would cover the picture.
		await page.waitForTimeout(1_000);
		await page.addStyleTag({
			content:
				'.el-notification, [role="tooltip"], [data-reka-popper-content-wrapper], [data-test-id="floating-node"] { display: none !important; }',
		});
		await unroll(page);
		await makeRoom(page);
		await page.evaluate(TRIM);
		// Where nothing shows that the mouse is over it.
		await page.mouse.move(1, 1);
		await page.waitForTimeout(500);
		await part.screenshot({ path: file });
	} catch (error) {
		await page.screenshot({ path: path.join(paths.logs, `${name}.png`) });
		throw error;
	} finally {
		await page.close();
	}
	say(`  docs/pictures/${name}.png, ${Math.round(statSync(file).size / 1024)} kB`);
}

async function studioOf(running: Running): Promise<Omit<Studio, 'page'>> {
	const ids = await putCredentials(running);
	const { address } = running.n8n;
	return {
		credentialOf: (type) => `${address}/home/credentials/${ids.get(type)!.id}`,
		stored: async (workflow, type, name, parameters) => {
			const node = (title: string, kind: string, at: number, own: object, held = {}) => ({
				id: `00000000-0000-5000-8000-00000000000${at}`,
				name: title,
				type: kind,
				typeVersion: 1,
				position: [at * 220, 0],
				parameters: { ...own },
				credentials: held,
			});
			const id = await running.n8n.putWorkflow({
				name: workflow,
				nodes: [
					node('Start', 'n8n-nodes-base.manualTrigger', 0, {}),
					node(name, `n8n-nodes-chat-crm.${type}`, 1, parameters, Object.fromEntries(ids)),
				],
				connections: { Start: { main: [[{ node: name, type: 'main', index: 0 }]] } },
				settings: { executionOrder: 'v1' },
			});
			return `${address}/workflow/${id}`;
		},
		example: async (name) =>
			`${address}/workflow/${await putExample(running, exampleNamed(name), ids)}`,
	};
}

runProgram(async () => {
	const names = chosen('picture', Object.keys(pictures));
	mkdirSync(folder, { recursive: true });
	const running = await launchFresh('info');
	const browser = await openBrowser(running.n8n.address, size);
	try {
		const studio = await studioOf(running);
		await step('Pictures', async (note) => {
			for (const name of names) {
				note(name);
				await take(name, browser.context, studio);
			}
		});
	} finally {
		await browser.close();
	}
	return 0;
});
