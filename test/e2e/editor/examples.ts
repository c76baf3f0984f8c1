import assert from 'node:assert/strict';
import type { EditorCheck, EditorContext } from '../../../harness/checks/types';
import { type Example, readExamples, withCredentials } from '../../../harness/n8n/examples';
import { say } from '../../../harness/n8n/say';
import { vendors } from '../../../harness/n8n/vendors';
import { localCredentials } from '../support/credentials';
import { Editor } from '../support/editor';

async function tried(context: EditorContext, { name, workflow }: Example): Promise<string[]> {
	for (const vendor of vendors) await context.sandbox(vendor.name).reset();
	const own = withCredentials(workflow, await localCredentials(context));
	const editor = await Editor.canvas(context, own);
	const before = await editor.hiddenOfNotes();
	const ended = await editor.executeAll();
	const after = await editor.hiddenOfNotes();
	const said = editor.panel.complaints();
	const wrong = [
		...before.map((text) => `before the run ${text}`),
		...(ended === 'success' ? [] : [`Execute workflow ends with ${ended}`]),
		...after.map((text) => `after the run ${text}`),
		...said,
	];
	// What is wrong stays open for its picture.
	if (wrong.length === 0) await editor.close();
	return wrong.map((text) => `${name}: ${text}`);
}

export const check: EditorCheck = {
	shows: 'every example as it opens: its notes can be read, before and after Execute workflow',
	run: async (context) => {
		const wrong: string[] = [];
		for (const example of readExamples()) {
			const found = await tried(context, example);
			for (const text of found) say(`    ${text}`);
			wrong.push(...found);
		}
		assert.deepEqual(wrong, []);
	},
};
