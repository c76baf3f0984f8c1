import type { Page } from 'playwright-core';
import { until } from '../../../harness/n8n/http';
import type { EditorContext } from '../../../harness/checks/types';

/** What the editor says by itself, whatever node is open. */
const NOT_OURS = /Failed to load resource|net::ERR|api\.n8n\.io|WebSocket|posthog|Failed to fetch/i;

/** What stands in every panel before the operation's own fields. */
const OF_THE_NODE = new Set(['Resource', 'Operation']);

/** The panels of the nodes of one workflow, one after another. */
export class Panels {
	private heard: string[] = [];

	private constructor(private readonly page: Page) {
		page.on('console', (message) => {
			if (message.type() === 'error') this.heard.push(message.text());
		});
		page.on('pageerror', ({ message }) => this.heard.push(message));
	}

	/** Opens the panel of a node of a stored workflow. */
	static async open(
		{ browser, n8n }: EditorContext,
		workflow: string,
		node: string,
	): Promise<Panels> {
		const page = await browser.newPage();
		page.setDefaultTimeout(60_000);
		const panels = new Panels(page);
		await page.goto(`${n8n.address}/workflow/${workflow}/${node}`);
		await page.locator('[data-test-id="node-parameters"]').waitFor();
		return panels;
	}

	/** Goes on to the node behind this one, as the arrow beside the panel does. */
	async next(name: string): Promise<void> {
		const arrow = this.page.locator('[data-node-placement="outputMain"]');
		const title = this.page
			.locator('[data-test-id="inline-edit-preview"]')
			.getByText(name, { exact: true });
		await until(`the panel of ${name}`, async () => {
			// It slides in from the side, and is never at rest.
			await arrow.first().click({ force: true });
			const opened = title.first().waitFor({ timeout: 5_000 });
			return await opened.then(
				() => true,
				() => undefined,
			);
		});
	}

	/** The labels of the parameters shown, without those that every operation has. */
	async fields(): Promise<string[]> {
		const labels = this.page.locator(
			'[data-test-id="node-parameters"] [data-test-id="input-label"]:visible',
		);
		const read = async () =>
			(await labels.allInnerTexts()).map((text) => text.trim().split('\n')[0] ?? '');
		// The panel is laid out in more than one step.
		let before = await read();
		return await until('a panel at rest', async () => {
			await this.page.waitForTimeout(100);
			const now = await read();
			const isQuiet = now.length > 0 && now.join() === before.join();
			before = now;
			return isQuiet ? now.filter((label) => !OF_THE_NODE.has(label)) : undefined;
		});
	}

	/** What the console has heard since it was last asked. */
	complaints(): string[] {
		const said = this.heard.filter((text) => !NOT_OURS.test(text));
		this.heard = [];
		return said;
	}

	async close(): Promise<void> {
		await this.page.close();
	}
}
