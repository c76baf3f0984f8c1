import assert from 'node:assert/strict';
import type { Field } from '../../../nodes/shared/vocabulary/types';
import { shownFields } from '../../../nodes/shared/engine/describe';
import { NODES } from '../../../harness/catalog';
import type { Workflow } from '../../../harness/n8n/n8n';
import type { EditorCheck, EditorContext } from '../../../harness/checks/types';
import { Panels } from '../support/panels';

interface Subject {
	name: string;
	parameters: { resource: string; operation: string };
	/** The names of the fields that its panel has to show before anything is filled in. */
	wanted: string[];
}

/** Whether a field is there while every other one still has what the panel begins with. */
function isShownAtFirst(field: Field, all: readonly Field[]): boolean {
	return Object.entries(field.show ?? {}).every(([name, values]) => {
		const other = all.find((one) => one.name === name);
		const begun: unknown = other?.property.default;
		return values.some((value) => value === begun);
	});
}

function subjectsOf(node: string): Subject[] {
	const spec = NODES.find((entry) => entry.node === node)?.spec;
	return (spec?.resources ?? []).flatMap((resource) =>
		resource.operations.map((operation) => {
			const fields = shownFields(operation);
			return {
				name: `${resource.value}.${operation.value}`,
				parameters: { resource: resource.value, operation: operation.value },
				wanted: fields
					.filter((field) => field.property.type !== 'notice' && isShownAtFirst(field, fields))
					.map(({ property }) => property.displayName),
			};
		}),
	);
}

/** All operations of a node in a row, so that the editor leads from one panel to the next. */
function row(node: string, subjects: readonly Subject[]): Workflow {
	const nodes = subjects.map(({ name, parameters }, index) => ({
		id: `00000000-0000-5000-8000-${String(index).padStart(12, '0')}`,
		name,
		type: `n8n-nodes-chat-crm.${node}`,
		typeVersion: 1,
		position: [index * 220, 0],
		parameters,
	}));
	const connections = Object.fromEntries(
		subjects
			.slice(0, -1)
			.map(({ name }, index) => [
				name,
				{ main: [[{ node: subjects[index + 1]?.name, type: 'main', index: 0 }]] },
			]),
	);
	return { name: `Check: every panel of ${node}`, nodes, connections, settings: {} };
}

async function panelsOf(context: EditorContext, node: string): Promise<string[]> {
	const subjects = subjectsOf(node);
	const id = await context.n8n.putWorkflow(row(node, subjects));
	const panels = await Panels.open(context, id, '00000000-0000-5000-8000-000000000000');
	const wrong: string[] = [];
	for (const [index, { name, wanted }] of subjects.entries()) {
		if (index > 0) await panels.next(name);
		const shown = await panels.fields();
		const missing = wanted.filter((label) => !shown.includes(label));
		const foreign = shown.filter((label) => !wanted.includes(label));
		if (missing.length > 0) wrong.push(`${node} ${name} does not show ${missing.join(', ')}`);
		if (foreign.length > 0) wrong.push(`${node} ${name} shows ${foreign.join(', ')} of another`);
		for (const said of panels.complaints()) wrong.push(`${node} ${name}: ${said}`);
	}
	await panels.close();
	return wrong;
}

export const check: EditorCheck = {
	shows: 'every operation of every node: its panel opens, with its own fields and no complaint',
	run: async (context) => {
		const wrong: string[] = [];
		for (const { node } of NODES) wrong.push(...(await panelsOf(context, node)));
		assert.deepEqual(wrong, []);
	},
};
