import { custom, number, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { asText } from '../../../shared/vocabulary/read';

export const categoryId = wholeIdPicker('id', {
	displayName: 'Category',
	wire: 'path:id',
	required: true,
	search: 'searchPortalCategories',
	placeholder: 'e.g. 2',
});

export const categoryLane = ({ portal: slug, id }: { portal: string; id: number }) =>
	`portal ${slug} category ${id}`;

export const name = {
	displayName: 'Name',
	wire: 'body:category.name',
	placeholder: 'e.g. Orders',
} as const;

export const slug = {
	displayName: 'Slug',
	description: 'The part of the address; once in a portal and language',
	wire: 'body:category.slug',
	placeholder: 'e.g. orders',
} as const;

export const locale = {
	displayName: 'Language',
	description: 'One of those of the portal',
	wire: 'body:category.locale',
	placeholder: 'e.g. en',
} as const;

export const emptied = {
	associatedCategoryId: { name: 'Translation Of', wire: 'body:category.associated_category_id' },
	description: { name: 'Description', wire: 'body:category.description' },
	parentCategoryId: { name: 'Parent', wire: 'body:category.parent_category_id' },
} as const;

const other = (name: string) =>
	({
		wire: `body:category.${name}`,
		search: 'searchPortalCategories',
		placeholder: 'e.g. 2',
	}) as const;

export const categoryFields = [
	text('description', { displayName: 'Description', wire: 'body:category.description' }),
	text('icon', {
		displayName: 'Icon',
		description: 'An emoji',
		wire: 'body:category.icon',
		placeholder: 'e.g. 📦',
	}),
	custom(
		'iconColor',
		{
			displayName: 'Icon Color',
			description: 'Seen on Chatwoot 4.15.1',
			wire: 'body:category.icon_color',
		},
		{ type: 'color', default: '#1f93ff' },
		asText,
	),
	number('position', {
		displayName: 'Position',
		description: 'Where it stands among the others',
		wire: 'body:category.position',
		default: 1,
		whole: true,
	}),
	wholeIdPicker('parentCategoryId', {
		...other('parent_category_id'),
		displayName: 'Parent',
		description: 'The category that it belongs below',
	}),
	wholeIdPicker('associatedCategoryId', {
		...other('associated_category_id'),
		displayName: 'Translation Of',
		description: 'The category of which it is the translation',
	}),
] as const;
