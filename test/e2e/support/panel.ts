import type { Locator, Page } from 'playwright-core';
import { until } from '../../../harness/n8n/http';

/** What the editor says by itself, whatever node is open. */
const NOT_OURS = /Failed to load resource|net::ERR|api\.n8n\.io|WebSocket|posthog|Failed to fetch/i;

/** The first line of each text: what follows it is of a button or a hint. */
const firstLines = (texts: string[]) => texts.map((text) => text.trim().split('\n')[0] ?? '');

/** An entry of a list. */
interface Option {
	name: string;
	value: string;
}

/** The panel of the node that is open in the editor, used by mouse and keyboard. */
export class Panel {
	private heard: string[] = [];

	constructor(readonly page: Page) {
		page.on('console', (message) => {
			if (message.type() === 'error') this.heard.push(message.text());
		});
		page.on('pageerror', ({ message }) => this.heard.push(message));
	}

	at(id: string): Locator {
		return this.page.locator(`[data-test-id="${id}"]`);
	}

	async opened(): Promise<void> {
		await this.at('node-parameters').waitFor();
	}

	/** What the panel shows of the node itself, from top to bottom: credentials and parameters. */
	async shown(): Promise<string[]> {
		return await this.labels('credentials-label', 'input-label');
	}

	/** The labels of the parameters, once they satisfy, or what they are when they never did. */
	async fields(satisfies: (labels: string[]) => boolean, limitMs = 5_000): Promise<string[]> {
		let labels: string[] = [];
		const settled = async () => {
			labels = await this.labels('input-label');
			return satisfies(labels) || undefined;
		};
		await until('the panel', settled, limitMs).catch(() => undefined);
		return labels;
	}

	private async labels(...ids: string[]): Promise<string[]> {
		const wanted = ids.map((id) => `[data-test-id="${id}"]`).join();
		const found = `[data-test-id="node-parameters"] :is(${wanted})`;
		// At once in the page: asking for each label by itself would take seconds.
		const texts = await this.page.evaluate<string[]>(
			`[...document.querySelectorAll(${JSON.stringify(found)})]
				.filter((label) => label.offsetParent !== null)
				.map((label) => label.innerText)`,
		);
		return firstLines(texts);
	}

	/** Chooses from a list of the panel; a click into a list that is just closing is repeated. */
	async choose(parameter: string, { name, value }: Option): Promise<void> {
		const select = this.at(`parameter-input-${parameter}`).locator('.el-select').first();
		const input = select.locator('input');
		const item = this.page.locator('.el-select-dropdown__item:visible').filter({
			has: this.page.locator('.option-headline').getByText(name, { exact: true }),
		});
		// Where two lists share a value, n8n may go on showing the value itself.
		const holds = async () => [name, value].includes(await input.inputValue()) || undefined;
		await until(`${parameter} to hold "${name}"`, async () => {
			if (await holds()) return true;
			await select.click();
			const chosen = item.click({ timeout: 3_000 });
			const taken = chosen.then(() => until(name, holds, 2_000));
			return await taken.catch(() => undefined);
		});
	}

	/** What a collection offers to add, sorted, once that is as wanted; its button says the words. */
	async addable(words: string, wanted: readonly string[]): Promise<string[]> {
		const button = this.at('node-parameters').getByPlaceholder(words, {
			exact: true,
		});
		const items = this.page.locator('[data-test-id="collection-parameter-option"]:visible');
		let names: string[] = [];
		await until(
			`what "${words}" offers`,
			async () => {
				if ((await items.count()) === 0) {
					await button.click();
					// A second click would close it again.
					await items
						.first()
						.waitFor({ timeout: 5_000 })
						.catch(() => undefined);
				}
				names = firstLines(await items.allInnerTexts()).sort();
				return names.join() === wanted.join() || undefined;
			},
			10_000,
		).catch(() => undefined);
		return names;
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
		return firstLines(texts)
			.filter((name) => name !== 'Create new credential')
			.sort();
	}

	/** Chooses a credential in a slot, which must take it. */
	async chooseCredential(label: string, name: string): Promise<void> {
		const items = await this.openSlot(label);
		await items.filter({ has: this.page.getByText(name, { exact: true }) }).click();
		const input = this.slot(label).locator('input');
		await until(
			`the slot "${label}" to hold "${name}"`,
			async () => (await input.inputValue()) === name || undefined,
		);
	}

	/** Types into a parameter; n8n takes it over a moment later. */
	async fill(parameter: string, text: string): Promise<void> {
		const field = this.at(`parameter-input-${parameter}`);
		// A field of dates takes only what can be picked, and all else by expression.
		if ((await field.locator('.el-date-editor, .cm-content').count()) > 0)
			return await this.express(parameter, text.replace(/^=/, ''));
		await field.locator('input:not([readonly]), textarea').first().fill(text);
		await this.page.waitForTimeout(500);
	}

	/** Turns a parameter to *Expression* and types one. */
	private async express(parameter: string, text: string): Promise<void> {
		const field = this.at(`parameter-input-${parameter}`);
		const typed = field.locator('.cm-content').first();
		if ((await typed.count()) === 0) {
			const item = this.at('parameter-item').filter({ has: field });
			await item.hover();
			await item.locator('[data-test-id="radio-button-expression"]').click({ force: true });
		}
		await typed.fill(text);
		await this.page.waitForTimeout(500);
	}

	/** Chooses a way to name a thing, such as From list, where the parameter is a picker. */
	async mode(parameter: string, name: string): Promise<void> {
		const selector = this.at(`parameter-input-${parameter}`).locator(
			'[data-test-id="rlc-mode-selector"]',
		);
		if ((await selector.count()) === 0) return;
		const input = selector.locator('input');
		const item = this.page
			.locator('.el-select-dropdown__item:visible')
			.filter({ has: this.page.getByText(name, { exact: true }) });
		await until(`${parameter} to be named "${name}"`, async () => {
			if ((await input.inputValue()) === name) return true;
			await selector.click();
			await item.click({ timeout: 3_000 }).catch(() => undefined);
			return undefined;
		});
	}

	/** Searches in the list of a picker and takes what is found. */
	async pick(parameter: string, search: string, name: string): Promise<void> {
		const picker = this.at(`parameter-input-${parameter}`);
		await this.mode(parameter, 'From list');
		await picker.locator('[data-test-id="rlc-input"]').click();
		const items = this.page.locator('[data-test-id="rlc-item"]:visible');
		await items.first().waitFor();
		const all = await items.count();
		await this.page.locator('[data-test-id="rlc-search"]:visible').fill(search);
		await until(
			`fewer than ${all} for "${search}"`,
			async () => {
				const count = await items.count();
				return (count > 0 && count < all) || all === 1 || undefined;
			},
			10_000,
		);
		await items.filter({ hasText: name }).first().click();
	}

	/** What the panel shows beside the parameters once the node has run: its output or an error. */
	output(): Locator {
		return this.at('ndv-output-panel').or(this.at('output-panel')).first();
	}

	/** Turns a switch over. */
	async flip(parameter: string): Promise<void> {
		await this.at(`parameter-input-${parameter}`).locator('.el-switch').click();
	}

	/** What the console has heard since it was last asked. */
	complaints(): string[] {
		const said = this.heard.filter((text) => !NOT_OURS.test(text));
		this.heard = [];
		return said;
	}
}
