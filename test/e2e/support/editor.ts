import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { until } from '../../../harness/n8n/http';
import type { N8n } from '../../../harness/n8n/n8n';
import type { EditorContext, JsonObject } from '../../../harness/checks/types';

/** A workflow in n8n's editor, set up by mouse and keyboard as a person does. */
export class Editor {
	private constructor(
		private readonly page: Page,
		private readonly n8n: N8n,
	) {}

	/** A new workflow with a manual trigger. */
	static async begin({ browser, n8n }: EditorContext): Promise<Editor> {
		const page = await browser.newPage();
		page.setDefaultTimeout(30_000);
		const editor = new Editor(page, n8n);
		await page.goto(`${n8n.address}/workflow/new`);
		await editor.at('canvas-plus-button').first().click();
		await editor.pickFromCreator('Trigger manually');
		await editor.at('canvas-handle-plus').waitFor();
		return editor;
	}

	private at(id: string): Locator {
		return this.page.locator(`[data-test-id="${id}"]`);
	}

	private async pickFromCreator(name: string): Promise<void> {
		await this.at('node-creator-search-bar').fill(name);
		await this.at('node-creator-item-name').getByText(name, { exact: true }).first().click();
	}

	/** Adds a node behind the trigger, through one of its actions; its panel is open then. */
	async add(node: string, action: string): Promise<void> {
		await this.at('canvas-handle-plus').last().click();
		await this.pickFromCreator(node);
		await this.at('node-creator-item-name').getByText(action, { exact: true }).click();
		await this.at('node-parameters').waitFor();
	}

	/** What the panel shows of the node itself, from top to bottom: credentials and parameters. */
	async shown(): Promise<string[]> {
		const labels = this.at('node-parameters').locator(
			':is([data-test-id="credentials-label"], [data-test-id="input-label"]):visible',
		);
		const texts = await labels.allInnerTexts();
		return texts.map((text) => text.trim().split('\n')[0] ?? '');
	}

	private slot(label: string): Locator {
		return this.at('node-credentials-slot').filter({
			has: this.page.getByText(label, { exact: true }),
		});
	}

	/** Opens a slot's menu; a click that only takes the focus from elsewhere is repeated. */
	private async openSlot(label: string): Promise<Locator> {
		const select = this.slot(label).locator('[data-test-id="node-credentials-select"]');
		const items = this.page.locator('[data-test-id^="node-credentials-select-item-"]:visible');
		await until(`the menu of "${label}"`, async () => {
			await select.click();
			const shown = items.first().waitFor({ timeout: 3_000 });
			return await shown.then(
				() => true,
				() => undefined,
			);
		});
		return items;
	}

	/** The names of the credentials that a slot offers. */
	async offered(label: string): Promise<string[]> {
		const texts = await (await this.openSlot(label)).allInnerTexts();
		await this.page.keyboard.press('Escape');
		const names = texts.map((text) => text.trim().split('\n')[0] ?? '');
		return names.filter((name) => name !== 'Create new credential').sort();
	}

	/** Chooses a credential in a slot, which must take it. */
	async choose(label: string, name: string): Promise<void> {
		const items = await this.openSlot(label);
		await items.filter({ has: this.page.getByText(name, { exact: true }) }).click();
		const input = this.slot(label).locator('input');
		await until(
			`the slot "${label}" to hold "${name}"`,
			async () => (await input.inputValue()) === name || undefined,
		);
	}

	/** Types into a parameter. */
	async fill(parameter: string, text: string): Promise<void> {
		await this.at(`parameter-input-${parameter}`).locator('input, textarea').first().fill(text);
	}

	/** Turns a switch over. */
	async flip(parameter: string): Promise<void> {
		await this.at(`parameter-input-${parameter}`).locator('.el-switch').click();
	}

	/** Runs the node from its panel, which must succeed; answers with the JSON of its items. */
	async execute(): Promise<JsonObject[]> {
		const before = new Set((await this.n8n.executions()).map(({ id }) => id));
		await this.at('node-execute-button').click();
		const started = await until('an execution begun in the editor', async () =>
			(await this.n8n.executions()).find(({ id }) => !before.has(id)),
		);
		const { status, data } = await this.n8n.ended(started.id);
		const { error, runData, lastNodeExecuted } = data.resultData;
		assert.equal(status, 'success', error?.message);
		const [run] = runData[lastNodeExecuted ?? ''] ?? [];
		return (run?.data?.main?.[0] ?? []).map(({ json }) => json as JsonObject);
	}

	async close(): Promise<void> {
		await this.page.close();
	}
}
