import assert from 'node:assert/strict';
import { SEARCHED } from '../../data/searchedWords';
import type { EditorCheck } from '../../../harness/checks/types';
import { Editor } from '../support/editor';

export const check: EditorCheck = {
	shows: 'what a person would type finds each node and trigger in the list of nodes',
	run: async (context) => {
		const editor = await Editor.begin(context);
		await editor.openCreator();
		const wrong: string[] = [];
		for (const [word, nodes] of Object.entries(SEARCHED)) {
			const found = await editor.search(word);
			for (const node of nodes) {
				if (!found.includes(node)) wrong.push(`"${word}" does not find ${node}`);
			}
		}
		await editor.close();
		assert.deepEqual(wrong, []);
	},
};
