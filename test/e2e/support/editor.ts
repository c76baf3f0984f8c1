import assert from 'node:assert/strict';
import { until } from '../../../harness/n8n/http';
import type { N8n, Workflow } from '../../../harness/n8n/n8n';
import type { EditorContext, JsonObject } from '../../../harness/checks/types';
import { Panel } from './panel';

/** A workflow in n8n's editor, set up by mouse and keyboard as a person does. */
export class Editor {
	private constructor(
		readonly panel: Panel,
		private readonly n8n: N8n,
	) {}

	private static async page({ browser, n8n }: EditorContext, path: string): Promise<Editor> {
		const page = await browser.newPage();
		page.setDefaultTimeout(30_000);
		const editor = new Editor(new Panel(page), n8n);
		await page.goto(`${n8n.address}${path}`);
		return editor;
	}

	/** A new workflow with a manual trigger. */
	static async begin(context: EditorContext): Promise<Editor> {
		const editor = await Editor.page(context, '/workflow/new');
		await editor.at('canvas-plus-button').first().click();
		await editor.pickFromCreator('Trigger manually');
		await editor.at('canvas-handle-plus').waitFor();
		return editor;
	}

	/** A stored workflow, with the panel of one of its nodes open. */
	static async open(context: EditorContext, workflow: Workflow, node: string): Promise<Editor> {
		// Under a name of its own: an open editor does not bear that its workflow is written anew.
		const name = `${workflow.name} ${Date.now()}`;
		const id = await context.n8n.putWorkflow({ ...workflow, name });
		const editor = await Editor.page(context, `/workflow/${id}/${node}`);
		await editor.panel.opened();
		return editor;
	}

	private at(id: string) {
		return this.panel.at(id);
	}

	/** Opens the list of nodes behind the last node. */
	async openCreator(): Promise<void> {
		await this.at('canvas-handle-plus').last().click();
		await this.at('node-creator-search-bar').waitFor();
	}

	/** Which of the wanted nodes the list does not show for a word. */
	async missed(word: string, wanted: readonly string[]): Promise<string[]> {
		await this.at('node-creator-search-bar').fill(word);
		let missing = [...wanted];
		const all = async () => {
			const names = await this.at('node-creator-item-name').allInnerTexts();
			missing = wanted.filter((node) => !names.some((name) => name.trim() === node));
			return missing.length === 0 || undefined;
		};
		// The list follows what is typed after a while.
		await until(`what "${word}" finds`, all, 3_000).catch(() => undefined);
		return missing;
	}

	private async pickFromCreator(name: string): Promise<void> {
		const item = this.at('node-creator-item-name').getByText(name, { exact: true }).first();
		// The list is made anew while one types, and what was about to be clicked may be gone.
		await until(`"${name}" in the list of nodes`, async () => {
			await this.at('node-creator-search-bar').fill(name);
			return await item.click({ timeout: 4_000 }).then(
				() => true,
				() => undefined,
			);
		});
	}

	/** Adds a node behind the trigger, through one of its actions; its panel is open then. */
	async add(node: string, action: string): Promise<void> {
		await this.openCreator();
		await this.pickFromCreator(node);
		await this.at('node-creator-item-name').getByText(action, { exact: true }).click();
		await this.panel.opened();
	}

	/** Starts the node from its panel; the ID of the execution. */
	async start(): Promise<string> {
		const run = /\/rest\/workflows\/[^/]+\/run/;
		const [answer] = await Promise.all([
			this.panel.page.waitForResponse((response) => run.test(response.url())),
			this.at('node-execute-button').click(),
		]);
		const { data } = (await answer.json()) as { data: { executionId: string } };
		return data.executionId;
	}

	/** Runs the node from its panel, which must succeed; answers with the JSON of its items. */
	async execute(): Promise<JsonObject[]> {
		const { status, data } = await this.n8n.ended(await this.start());
		const { error, runData, lastNodeExecuted } = data.resultData;
		assert.equal(status, 'success', error?.message);
		const [run] = runData[lastNodeExecuted ?? ''] ?? [];
		return (run?.data?.main?.[0] ?? []).map(({ json }) => json as JsonObject);
	}

	/** Runs the node from its panel, which must refuse and say so there. */
	async fail(words: RegExp): Promise<void> {
		await this.at('node-execute-button').click();
		const message = this.at('node-error-message').first();
		let said = '';
		const wanted = async () => {
			said = (await message.innerText().catch(() => said)).trim();
			return words.test(said) || undefined;
		};
		await until(`the panel to say ${words}`, wanted, 20_000).catch((error: Error) => {
			throw new Error(`${error.message}; it says: ${said}`);
		});
	}

	async close(): Promise<void> {
		await this.panel.page.close();
	}
}
