import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { openBrowser } from '../harness/n8n/browser';
import {
	type Example,
	putCredentials,
	putExample,
	readExamples,
	startNode,
} from '../harness/n8n/examples';
import { launchFresh } from '../harness/n8n/fresh';
import type { Running } from '../harness/n8n/launch';
import { runProgram } from '../harness/n8n/lifecycle';
import { paths } from '../harness/n8n/paths';
import { Halt, say, step } from '../harness/n8n/say';
import { chosen } from '../harness/chosen';

/** Takes the pictures of the documents in a real editor: `npm run pictures [-- name …]`. */
const size = { width: 1440, height: 810 };

interface Studio {
	page: Page;
	/** The address of an example in the editor. */
	example: (name: string) => Promise<string>;
	/** The address of the local Salebot credential in the editor. */
	credential: string;
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

async function openNode(studio: Studio, example: string, node: string): Promise<Locator> {
	const { page } = studio;
	await openWorkflow(studio, example);
	if (startNode(exampleNamed(example).workflow)) await execute(page);
	await page.locator(`[data-test-id="canvas-node"][data-node-name="${node}"]`).dblclick();
	await byTestId(page, 'node-parameters').waitFor();
	return byTestId(page, 'ndv');
}

async function execute(page: Page) {
	await byTestId(page, 'execute-workflow-button').click();
	await page.getByText('Workflow executed successfully').first().waitFor();
}

/** Each picture with the way to it, and the part to show. The names are those of the files in `docs/`. */
const pictures: Record<string, (studio: Studio) => Promise<Locator>> = {
	workflow: async (studio) => {
		await openWorkflow(studio, 'salebot-export-clients');
		await execute(studio.page);
		return studio.page.locator('body');
	},
	'salebot-node': (studio) => openNode(studio, 'salebot-combine-items', 'Tell the bot'),
	'salebot-trigger': async (studio) => {
		const panel = await openNode(studio, 'salebot-answer-with-buttons', 'Message from a client');
		await panel.getByText('Webhook URLs').click();
		return panel;
	},
	credential: async ({ page, credential }) => {
		await page.goto(credential);
		await page.getByText('Connection tested successfully').waitFor();
		return page.getByRole('dialog');
	},
};

async function take(name: string, context: BrowserContext, studio: Omit<Studio, 'page'>) {
	const page = await context.newPage();
	page.setDefaultTimeout(30_000);
	const file = path.join(paths.root, 'docs', `${name}.png`);
	try {
		const part = await pictures[name]!({ ...studio, page });
		// What was said about the run has been read; it would cover the picture.
		await page.waitForTimeout(1_000);
		await page.addStyleTag({
			content: '.el-notification, [data-test-id="floating-node"] { display: none !important; }',
		});
		await page.mouse.move(size.width / 2, size.height - 1);
		await page.waitForTimeout(500);
		await part.screenshot({ path: file });
	} catch (error) {
		await page.screenshot({ path: path.join(paths.logs, `${name}.png`) });
		throw error;
	} finally {
		await page.close();
	}
	say(`  docs/${name}.png, ${Math.round(statSync(file).size / 1024)} kB`);
}

async function studioOf(running: Running): Promise<Omit<Studio, 'page'>> {
	const ids = await putCredentials(running);
	const { address } = running.n8n;
	return {
		credential: `${address}/home/credentials/${ids.get('salebotChatCrmApi')!.id}`,
		example: async (name) =>
			`${address}/workflow/${await putExample(running, exampleNamed(name), ids)}`,
	};
}

runProgram(async () => {
	const names = chosen('picture', Object.keys(pictures));
	mkdirSync(path.join(paths.root, 'docs'), { recursive: true });
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
