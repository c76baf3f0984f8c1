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
			const missed = await editor.missed(word, nodes);
			wrong.push(...missed.map((node) => `"${word}" does not find ${node}`));
		}
		assert.deepEqual(wrong, []);
		await editor.close();
	},
};
