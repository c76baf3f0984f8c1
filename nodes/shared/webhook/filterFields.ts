import type { INodeProperties } from 'n8n-workflow';

/** Fields of filters and options that several triggers have. */

/** Which way a message goes. `byUs`: who writes the outgoing ones. */
export const direction = (byUs: string, description: string): INodeProperties => ({
	displayName: 'Direction',
	name: 'direction',
	type: 'options',
	options: [
		{ name: 'Both', value: 'both' },
		{ name: 'Incoming', value: 'incoming', description: 'What the client writes' },
		{ name: 'Outgoing', value: 'outgoing', description: byUs },
	],
	default: 'incoming',
	description,
});

interface Worded {
	displayName: string;
	name: string;
	description: string;
}

const EXCLUDE_OR_INCLUDE = [
	{ name: 'Exclude', value: 'exclude' },
	{ name: 'Include', value: 'include' },
];

/** Whether events of a kind start the workflow besides the others. */
export const excluded = (worded: Worded): INodeProperties => ({
	...worded,
	type: 'options',
	options: EXCLUDE_OR_INCLUDE,
	default: 'exclude',
});

/** Whether events of a kind start the workflow besides the others, or alone. */
export const excludedOrOnly = (worded: Worded): INodeProperties => ({
	...excluded(worded),
	options: [...EXCLUDE_OR_INCLUDE, { name: 'Only', value: 'only' }],
});

/** One thing of a list that the vendor gives, or several that are typed: by ID, or by title. */
export const oneOrSeveral = (
	worded: Worded,
	searchListMethod: string,
	placeholder: string,
	by: 'ID' | 'Title' = 'ID',
): INodeProperties => ({
	...worded,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod, searchable: true },
		},
		{ displayName: `By ${by}`, name: by.toLowerCase(), type: 'string', placeholder },
	],
});
