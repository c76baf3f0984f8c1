import assert from 'node:assert/strict';
import { NODES } from '../../../harness/catalog';
import type { EditorCheck } from '../../../harness/checks/types';
import { Editor } from '../support/editor';

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'en');

/**
 * n8n makes the list of actions of the lists *Resource* and *Operation*, in their order, which its
 * linter wants to be that of the alphabet. What is used most can only be what they begin with.
 */
const orderOf = ({ spec }: (typeof NODES)[number]) =>
	[...spec.resources]
		.sort(byName)
		.flatMap(({ operations }) => [...operations].sort(byName).map(({ action }) => action));

export const check: EditorCheck = {
	shows: 'the actions of each node in the list of nodes: all of them, in the order of its lists',
	run: async (context) => {
		for (const entry of NODES) {
			const wanted = orderOf(entry);
			const editor = await Editor.begin(context);
			assert.deepEqual(await editor.actionsOf(entry.title, wanted.length), wanted, entry.title);
			await editor.close();
		}
	},
};
