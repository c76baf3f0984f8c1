import type { INodeProperties } from 'n8n-workflow';
import { InputError } from '../../../shared/vocabulary/errors';
import { custom, unless, when } from '../../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { asList, asText, rows } from '../../../shared/vocabulary/read';
import type { Field, Place } from '../../../shared/vocabulary/types';

const textRow = (name: string, displayName: string, more: Partial<INodeProperties> = {}) =>
	Object.assign(<INodeProperties>{ displayName, name, type: 'string', default: '' }, more);

type Row = Record<string, unknown>;

/** What the panel calls a part of a row. */
type Labels = (name: string) => string;

const labelsOf =
	(values: readonly INodeProperties[]): Labels =>
	(name) =>
		values.find((one) => one.name === name)?.displayName ?? name;

/** Rows of a form; what is left empty is left out, for the server knows no empty keys. */
function itemsField<const N extends string>(
	name: N,
	displayName: string,
	values: INodeProperties[],
	read: (row: Row, labels: Labels, place: Place) => JsonMap,
) {
	return custom(
		name,
		{ displayName, required: true },
		{
			type: 'fixedCollection',
			placeholder: 'Add item',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			options: [{ displayName: 'Item', name: 'item', values }],
		},
		(raw, place) => {
			const items = rows(raw, 'item').map((row) => read(row, labelsOf(values), place));
			if (items.length > 0) return items;
			throw new InputError(`'${place.label}' holds no item`, 'Add at least one.');
		},
	);
}

function filled(row: Row, names: Record<string, string>, labels: Labels): JsonMap {
	const map: JsonMap = {};
	for (const [name, key] of Object.entries(names)) {
		const value = row[name];
		if (value === undefined || value === null || value === '') continue;
		map[key] = typeof value === 'boolean' ? value : asText(value, { label: labels(name) });
	}
	return map;
}

const selectItems = itemsField(
	'items',
	'Choices',
	[
		textRow('title', 'Title', { required: true }),
		textRow('value', 'Value', { description: 'What comes back' }),
	],
	(row, labels) => {
		const { title = '', value = title } = filled(row, { title: 'title', value: 'value' }, labels);
		return { title, value };
	},
);

const articleItems = itemsField(
	'articleItems',
	'Articles',
	[
		textRow('title', 'Title', { required: true }),
		textRow('description', 'Description'),
		textRow('link', 'Link'),
	],
	(row, labels) =>
		filled(row, { title: 'title', description: 'description', link: 'link' }, labels),
);

const formItems = itemsField(
	'formItems',
	'Fields',
	[
		textRow('default', 'Default'),
		textRow('label', 'Label'),
		textRow('name', 'Name', {
			description: 'The key under which the answer comes back',
			required: true,
		}),
		textRow('options', 'Options', {
			description: 'For a selection: the choices, separated by commas',
		}),
		textRow('pattern', 'Pattern', { description: 'A regular expression that the answer must fit' }),
		textRow('patternError', 'Pattern Error', { description: 'What is said where it does not fit' }),
		textRow('placeholder', 'Placeholder'),
		{ displayName: 'Required', name: 'required', type: 'boolean', default: false },
		textRow('title', 'Title'),
		{
			displayName: 'Type',
			name: 'type',
			type: 'options',
			default: 'text',
			options: [
				{ name: 'Email', value: 'email' },
				{ name: 'Selection', value: 'select' },
				{ name: 'Text', value: 'text' },
				{ name: 'Text Area', value: 'text_area' },
			],
		},
	],
	(row, labels) => {
		const choices = asList(row.options ?? '', { label: 'Options' });
		return {
			...filled(
				{ ...row, type: row.type ?? 'text' },
				{
					default: 'default',
					label: 'label',
					name: 'name',
					pattern: 'pattern',
					patternError: 'pattern_error',
					placeholder: 'placeholder',
					title: 'title',
					type: 'type',
				},
				labels,
			),
			...(row.required === true && { required: true }),
			...(choices.length > 0 && {
				options: choices.map((choice) => ({ label: choice, value: choice })),
			}),
		};
	},
);

const buttonParts: INodeProperties[] = [
	textRow('text', 'Text', { required: true }),
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		default: 'link',
		options: [
			{ name: 'Link', value: 'link' },
			{ name: 'Postback', value: 'postback' },
		],
	},
	textRow('target', 'Link or Payload', {
		description: 'The address to open, or the text that comes back',
		required: true,
	}),
];

const cardItems = itemsField(
	'cardItems',
	'Cards',
	[
		{
			displayName: 'Buttons',
			name: 'actions',
			type: 'fixedCollection',
			placeholder: 'Add button',
			typeOptions: { multipleValues: true },
			default: {},
			description: 'At least one for each card',
			options: [
				{
					displayName: 'Button',
					name: 'action',
					values: buttonParts,
				},
			],
		},
		textRow('description', 'Description'),
		textRow('mediaUrl', 'Picture URL'),
		textRow('title', 'Title'),
	],
	(row, labels, place) => {
		const actions = rows(row.actions, 'action').map(actionOf);
		if (actions.length === 0) {
			throw new InputError(
				`A card of '${place.label}' has no button`,
				'Chatwoot wants at least one on each.',
			);
		}
		return {
			...filled(row, { title: 'title', description: 'description', mediaUrl: 'media_url' }, labels),
			actions,
		};
	},
);

function actionOf(row: Row): JsonMap {
	const names = { text: 'text', target: 'target' };
	const { text = '', target = '' } = filled(row, names, labelsOf(buttonParts));
	const link = (row.type ?? 'link') === 'link';
	return link ? { text, type: 'link', uri: target } : { text, type: 'postback', payload: target };
}

/** The form of a content type, whose items may stand in the JSON instead. */
const itemsOfType = <P>(type: string, field: Field<P>) =>
	when({ contentType: [type] }, unless('additionalFields.contentAttributesJson', field));

/** The items of each content type (chatwoot.md 4). */
export const itemFields = [
	itemsOfType('input_select', selectItems),
	itemsOfType('cards', cardItems),
	itemsOfType('form', formItems),
	itemsOfType('article', articleItems),
] as const;

export interface MessageItems {
	items?: JsonMap[];
	cardItems?: JsonMap[];
	formItems?: JsonMap[];
	articleItems?: JsonMap[];
}

export function chosenItems({
	items,
	cardItems,
	formItems,
	articleItems,
}: MessageItems): Json | undefined {
	return items ?? cardItems ?? formItems ?? articleItems;
}

export function isFilled(map: Json): boolean {
	return isMap(map) && Object.keys(map).length > 0;
}
