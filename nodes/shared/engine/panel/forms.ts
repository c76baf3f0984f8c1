import type { INodeProperties } from 'n8n-workflow';
import { FIRST_FORM, output, selectedFields } from '../../vocabulary/thing';
import type { Resource } from '../../vocabulary/types';

/**
 * *Output* and its fields, once for all resources whose operations agree about them, since they would
 * weigh much if each resource had its own. What an agent gets from the start is another default, so that
 * *Output* has a twin.
 */
export function formProperties(resources: readonly Resource[]): INodeProperties[] {
	return groupsOf(resources).flatMap(({ names, shows }) => {
		const show = { resource: names, operation: [...shows] };
		return [
			{
				...output.property,
				// An n8n that knows no tools shows this one.
				displayOptions: { show, hide: { '@tool': [true] } },
			},
			{
				...output.property,
				default: FIRST_FORM.agent,
				displayOptions: { show: { ...show, '@tool': [true] } },
			},
			{
				...selectedFields.property,
				displayOptions: { show: { ...show, output: ['selectedFields'] } },
			},
		];
	});
}

interface Group {
	names: string[];
	/** Operations that have the field, whichever of the resources they are of. */
	shows: Set<string>;
	/** Those that have not. */
	hides: Set<string>;
}

/** Resources stand together unless one shows the field for an operation and the other has that without. */
function groupsOf(resources: readonly Resource[]): Group[] {
	const groups: Group[] = [];
	for (const { value: name, operations } of resources) {
		const valuesOf = (isShown: boolean) =>
			operations
				.filter(({ yields }) => (yields !== undefined) === isShown)
				.map(({ value }) => value);
		const [shows, hides] = [valuesOf(true), valuesOf(false)];
		if (shows.length === 0) continue;
		const fitting = groups.find(
			(group) =>
				!shows.some((value) => group.hides.has(value)) &&
				!hides.some((value) => group.shows.has(value)),
		);
		const group = fitting ?? { names: [], shows: new Set<string>(), hides: new Set<string>() };
		if (!fitting) groups.push(group);
		group.names.push(name);
		for (const value of shows) group.shows.add(value);
		for (const value of hides) group.hides.add(value);
	}
	return groups;
}
