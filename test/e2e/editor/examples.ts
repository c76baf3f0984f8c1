import assert from 'node:assert/strict';
import type { EditorCheck, EditorContext } from '../../../harness/checks/types';
import {
	type Example,
	listeners,
	readExamples,
	startNode,
	withCredentials,
} from '../../../harness/n8n/examples';
import { say } from '../../../harness/n8n/say';
import { vendors } from '../../../harness/n8n/vendors';
import { localCredentials } from '../support/credentials';
import { Editor } from '../support/editor';

/** A small window, where what n8n lays over the canvas takes most of it. */
const LAPTOP = { width: 1280, height: 720 };

/** What n8n's list of things to do covers of the notes, the first time that one sees it published. */
async function covered(context: EditorContext, { name, workflow }: Example): Promise<string[]> {
	if (listeners(workflow).length === 0) return [];
	const own = withCredentials(workflow, await localCredentials(context));
	const editor = await Editor.canvas(context, own, { published: true, size: LAPTOP });
	await editor.checklist();
	const hidden = await editor.hiddenOfNotes();
	if (hidden.length === 0) await editor.close();
	return hidden.map((text) => `${name}, just published: ${text}`);
}

async function tried(context: EditorContext, { name, workflow }: Example): Promise<string[]> {
	for (const vendor of vendors) await context.sandbox(vendor.name).reset();
	const own = withCredentials(workflow, await localCredentials(context));
	const editor = await Editor.canvas(context, own);
	const before = await editor.hiddenOfNotes();
	// n8n begins with a Webhook or a service's trigger rather than with a manual start, whatever the
	// order of the nodes: what is pinned to it lets the example run at once all the same.
	const start = await editor.startOfButton();
	const isAtOnce = [startNode(workflow)?.name, ...Object.keys(workflow.pinData ?? {})];
	const ended = await editor.executeAll();
	const after = await editor.hiddenOfNotes();
	const said = editor.panel.complaints();
	const wrong = [
		...before.map((text) => `before the run ${text}`),
		...(start === undefined || isAtOnce.includes(start) ? [] : [`it would wait for ${start}`]),
		...(ended === 'success' ? [] : [`Execute workflow ends with ${ended}`]),
		...after.map((text) => `after the run ${text}`),
		...said,
	];
	// What is wrong stays open for its picture.
	if (wrong.length === 0) await editor.close();
	return wrong.map((text) => `${name}: ${text}`);
}

export const check: EditorCheck = {
	shows:
		'every example as it opens: its notes can be read, before and after Execute workflow, and beside the checklist when it is published',
	run: async (context) => {
		const wrong: string[] = [];
		for (const example of readExamples()) {
			const found = [...(await tried(context, example)), ...(await covered(context, example))];
			for (const text of found) say(`    ${text}`);
			wrong.push(...found);
		}
		assert.deepEqual(wrong, []);
	},
};
