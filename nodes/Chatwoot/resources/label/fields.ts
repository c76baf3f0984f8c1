import { custom, flag, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { asText } from '../../../shared/vocabulary/read';

export const labelId = wholeIdPicker('id', {
	displayName: 'Label',
	wire: 'path:id',
	required: true,
	search: 'searchLabels',
	placeholder: 'e.g. 4',
});

export const title = {
	displayName: 'Title',
	description: 'Letters, digits, - and _; stored in lower case',
	wire: 'body:label.title',
	placeholder: 'e.g. vip',
} as const;

export const labelFields = [
	custom(
		'color',
		{ displayName: 'Color', wire: 'body:label.color' },
		{ type: 'color', default: '#1f93ff' },
		asText,
	),
	text('description', { displayName: 'Description', wire: 'body:label.description' }),
	flag('showOnSidebar', {
		displayName: 'Show on Sidebar',
		description: 'Whether the label is listed in the sidebar',
		wire: 'body:label.show_on_sidebar',
		default: true,
	}),
] as const;

export const labelLane = ({ id }: { id: number }) => `label ${id}`;
