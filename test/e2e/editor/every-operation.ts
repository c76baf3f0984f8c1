import assert from 'node:assert/strict';
import type { Field, Operation } from '../../../nodes/shared/vocabulary/types';
import { shownFields } from '../../../nodes/shared/engine/panel/describe';
import { isShownAtFirst } from '../../../nodes/shared/engine/panel/toolText';
import { NODES } from '../../../harness/catalog';
import { say } from '../../../harness/n8n/say';
import type { EditorCheck, EditorContext } from '../../../harness/checks/types';
import { Editor } from '../support/editor';

const NODE_ID = '00000000-0000-5000-8000-000000000000';

/** What stands in every panel before the operation's own fields. */
const OF_THE_NODE = ['Resource', 'Operation'];

/** What n8n calls a resource mapper, whatever its display name. */
const OF_A_MAPPER = 'Values to Send';

/** What the button of the options says. */
const TO_ADD = 'Add option';

type Entry = (typeof NODES)[number];

/** The labels that a panel has to show before anything is filled in. */
function wantedOf(fields: readonly Field[]): string[] {
	const shown = fields
		.filter((field) => field.property.type !== 'notice' && isShownAtFirst(field, fields))
		.map(({ property }) =>
			property.type === 'resourceMapper' ? OF_A_MAPPER : property.displayName,
		);
	return [...OF_THE_NODE, ...shown].sort();
}

/** What an operation lets add to its options. */
const optionsOf = (operation: Operation): string[] =>
	(shownFields(operation).find(({ name }) => name === 'options')?.children ?? [])
		.map(({ property }) => property.displayName)
		.sort();

const sizeOf = ({ spec }: Entry) => spec.resources.flatMap((one) => one.operations).length;

/** What is wrong in the panels of a node; each is reached by mouse from the one before. */
async function panelsOf(context: EditorContext, { node, title, spec }: Entry): Promise<string[]> {
	const workflow = {
		name: `Check: every panel of ${title}`,
		nodes: [
			{
				id: NODE_ID,
				name: title,
				type: `n8n-nodes-chat-crm.${node}`,
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
		],
		connections: {},
		settings: {},
	};

	const editor = await Editor.open(context, workflow, NODE_ID);
	const { panel } = editor;
	// How to enter an API is shown as the slot of its credential.
	const ofTheNode = (spec.fields ?? []).filter(
		({ property }) => !['authentication', 'credentials'].includes(property.name),
	);
	const wrong: string[] = [];
	for (const resource of spec.resources) {
		await panel.choose('resource', resource);
		const listed = new Set<string>();
		for (const operation of resource.operations) {
			await panel.choose('operation', operation);
			const wanted = wantedOf([...ofTheNode, ...shownFields(operation)]);
			const shown = await panel.fields((labels) => labels.sort().join() === wanted.join());
			const place = `${title}, ${resource.name}: ${operation.name}`;

			const missing = wanted.filter((label) => !shown.includes(label));
			const foreign = shown.filter((label) => !wanted.includes(label));
			if (missing.length > 0) wrong.push(`${place} does not show ${missing.join(', ')}`);
			if (foreign.length > 0) wrong.push(`${place} shows ${foreign.join(', ')} of another`);
			const options = optionsOf(operation);
			// One of those that have the same: opening each list would double the time.
			if (!listed.has(options.join())) {
				listed.add(options.join());
				const offered = await panel.addable(TO_ADD, options);
				if (offered.join() !== options.join())
					wrong.push(`${place} lets add ${offered.join(', ')} instead of ${options.join(', ')}`);
			}
			for (const said of panel.complaints()) wrong.push(`${place}: ${said}`);
		}
	}
	await editor.close();
	return wrong;
}

export const check: EditorCheck = {
	shows: 'every operation of every node: its panel opens, with its own fields and no complaint',
	run: async (context) => {
		const rest = [...NODES].sort((a, b) => sizeOf(b) - sizeOf(a));
		const wrong: string[] = [];
		// Two panels at a time: each has a process of its own.
		const row = async () => {
			for (let entry = rest.shift(); entry !== undefined; entry = rest.shift()) {
				const found = await panelsOf(context, entry);
				wrong.push(...found);
				say(`    ${entry.title}: ${sizeOf(entry)} panels, ${found.length} wrong`);
			}
		};
		await Promise.all([row(), row()]);
		assert.deepEqual(wrong, []);
	},
};
