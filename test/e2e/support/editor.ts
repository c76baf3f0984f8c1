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

	private static async page(
		{ browser, n8n }: EditorContext,
		path: string,
		size?: { width: number; height: number },
	): Promise<Editor> {
		const page = await browser.newPage();
		if (size) await page.setViewportSize(size);
		page.setDefaultTimeout(30_000);
		const editor = new Editor(new Panel(page), n8n);
		await page.goto(`${n8n.address}${path}`);
		return editor;
	}

	/** A new workflow with a manual trigger. */
	static async begin(context: EditorContext): Promise<Editor> {
		const editor = await Editor.page(context, '/workflow/new');
		// A list that was opened before n8n's nodes had arrived finds none of them, ever.
		await until('a workflow with a manual trigger', async () => {
			await editor.at('canvas-plus-button').first().click();
			const picked = editor.pickFromCreator('Trigger manually', 15_000).then(() => true);
			return await picked.catch(async () => {
				await editor.panel.page.reload();
				return undefined;
			});
		});
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

	/** A stored workflow as it opens for the first time, before or after it has been published. */
	static async canvas(
		context: EditorContext,
		workflow: Workflow,
		{
			published = false,
			size,
		}: { published?: boolean; size?: { width: number; height: number } } = {},
	): Promise<Editor> {
		const name = `${workflow.name} ${Date.now()}`;
		const id = await context.n8n.putWorkflow({ ...workflow, name });
		if (published) await context.n8n.publish(id);
		const editor = await Editor.page(context, `/workflow/${id}`, size);
		await editor.at('canvas-node').first().waitFor();
		await editor.at('sticky').first().waitFor();
		// It moves its contents into the middle first.
		await editor.panel.page.waitForTimeout(1_000);
		return editor;
	}

	/** The node that the button begins with, where there are several to begin with. */
	async startOfButton(): Promise<string | undefined> {
		const words = await this.at('execute-workflow-button').innerText();
		return /\nfrom (.*)/.exec(words)?.[1];
	}

	/** Waits for the list of things to do that n8n lays over a workflow published for the first time. */
	async checklist(): Promise<void> {
		await this.panel.page
			.locator('[data-test-id="suggested-action-item"]:visible')
			.first()
			.waitFor();
	}

	/** Which notes on the canvas a person cannot read as they stand: cut off, covered, or out of sight. */
	async hiddenOfNotes(): Promise<string[]> {
		return await this.panel.page.evaluate<
			string[]
		>(`[...document.querySelectorAll('[data-test-id="sticky"]')].flatMap((note) => {
			const title = note.innerText.trim().split('\\n')[0];
			const frame = note.closest('.vue-flow__node') ?? note;
			const { left, right, top, bottom } = note.getBoundingClientRect();
			const inset = 6;
			const points = [left + inset, (left + right) / 2, right - inset].flatMap((x) =>
				[top + inset, (top + bottom) / 2, bottom - inset].map((y) => [x, y]));
			const isOut = points.some(([x, y]) => x < 0 || y < 0 || x > innerWidth || y > innerHeight);
			const above = points.map(([x, y]) => document.elementFromPoint(x, y))
				.find((element) => element !== null && !frame.contains(element) && !element.contains(note));
			const text = [...note.querySelectorAll('*')].find(({ scrollHeight, clientHeight }) => clientHeight > 40 && scrollHeight > clientHeight + 2);
			return [
				...(isOut ? ['the note "' + title + '" is out of sight'] : []),
				...(above ? ['the note "' + title + '" is covered by ' + (above.closest('[data-test-id]')?.dataset.testId ?? above.className)] : []),
				...(text ? ['the note "' + title + '" is cut off: ' + text.scrollHeight + ' of ' + text.clientHeight] : []),
			];
		})`);
	}

	/** Presses *Execute workflow*; how the execution ended. */
	async executeAll(): Promise<string> {
		const before = new Set((await this.n8n.executions()).map(({ id }) => id));
		await this.at('execute-workflow-button').click();
		const begun = async () => (await this.n8n.executions()).find(({ id }) => !before.has(id));
		const started = await until('an execution begun in the editor', begun, 15_000).catch(
			() => undefined,
		);
		if (started === undefined) return 'nothing begun';
		const { status, data } = await this.n8n.ended(started.id);
		await this.panel.page.waitForTimeout(1_500);
		return status === 'success' ? status : `${status}: ${data.resultData.error?.message}`;
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

	/** The actions of a node as the list shows them, from top to bottom, once so many are there. */
	async actionsOf(node: string, count: number): Promise<string[]> {
		await this.openCreator();
		await this.pickFromCreator(node);
		await this.panel.page.getByText(/^Actions \(/).waitFor();
		let names: string[] = [];
		// A long list comes in pieces.
		const all = async () => {
			names = await this.at('node-creator-item-name').allInnerTexts();
			return names.length === count || undefined;
		};
		await until(`${count} actions of ${node}`, all, 10_000).catch(() => undefined);
		return names.map((text) => text.trim());
	}

	private async pickFromCreator(name: string, limitMs?: number): Promise<void> {
		const item = this.at('node-creator-item-name').getByText(name, { exact: true }).first();
		// The list is made anew while one types, and what was about to be clicked may be gone.
		const take = async () => {
			await this.at('node-creator-search-bar').fill(name);
			return await item.click({ timeout: 4_000 }).then(
				() => true,
				() => undefined,
			);
		};
		await until(`"${name}" in the list of nodes`, take, limitMs);
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
