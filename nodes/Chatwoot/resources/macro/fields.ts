import { choice } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';

export const macroId = wholeIdPicker('id', {
	displayName: 'Macro',
	wire: 'path:id',
	required: true,
	search: 'searchMacros',
	placeholder: 'e.g. 3',
});

export const macroLane = ({ id }: { id: number }) => `macro ${id}`;

export const name = { displayName: 'Name', wire: 'body:name', placeholder: 'e.g. Close' } as const;

export const visibility = choice('visibility', {
	displayName: 'Visibility',
	description: "Who may use it. An agent's macros are personal whatever is chosen.",
	wire: 'body:visibility',
	default: 'personal',
	options: [
		{ name: 'Everyone', value: 'global' },
		{ name: 'Only Me', value: 'personal' },
	],
});
