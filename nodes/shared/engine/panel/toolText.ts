import type { INodeProperties } from 'n8n-workflow';
import type { Field, NodeSpec, Operation } from '../../vocabulary/types';

const DELETES = 'This cannot be undone.';
const READS = 'Reads only.';

/**
 * What an agent is told of the operation as a tool. n8n itself would say the action alone, which
 * names neither what has to be filled in nor what cannot be taken back.
 */
export function toolText(operation: Operation, fields: readonly Field[], node: string): string {
	const { action, description } = operation;
	const required = fields
		.filter((field) => field.property.required === true && isShownAtFirst(field, fields))
		.map(({ property }) => property.displayName);
	return [
		...opening(action, description, node),
		...(required.length === 0 ? [] : [`Needs ${[...new Set(required)].join(', ')}`]),
		...lasting(operation),
	]
		.map((sentence) => sentence.replace(/\.?$/, '.'))
		.join(' ');
}

/** What it does; an action whose description begins with the same word says nothing more. */
function opening(action: string, description: string | undefined, node: string): string[] {
	if (description === undefined) return [`${action} in ${node}`];
	const isSaid = description.split(' ')[0] === action.split(' ')[0];
	return isSaid ? [`${node}: ${description}`] : [`${action} in ${node}`, description];
}

function lasting({ irrevocable, action, method, reads }: Operation): string[] {
	if (irrevocable !== undefined) return [irrevocable];
	if (reads ?? method === 'GET') return [READS];
	return action.startsWith('Delete ') ? [DELETES] : [];
}

/** The tool's description: the text above until a person writes a better one. */
export function toolDescription(
	{ api, title }: NodeSpec,
	resource: string,
	operation: Operation,
	fields: readonly Field[],
): INodeProperties {
	return {
		displayName: 'Description',
		// n8n adds one of its own to a node that has none of this name.
		name: 'toolDescription',
		type: 'string',
		default: toolText(operation, fields, title ?? api.name),
		displayOptions: {
			show: { '@tool': [true], resource: [resource], operation: [operation.value] },
		},
	};
}

/** Whether a field is there while every other one still has what the panel begins with. */
export function isShownAtFirst({ show = {} }: Field, all: readonly Field[]): boolean {
	return Object.entries(show).every(([name, values]) => {
		const other = all.find((one) => one.name === name);
		const begun: unknown = other?.property.default;
		return values.some((value) => value === begun);
	});
}
