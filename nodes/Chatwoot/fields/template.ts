import { InputError } from '../../shared/vocabulary/errors';
import {
	choice,
	custom,
	holding,
	json,
	optional,
	picker as anyPicker,
	text,
} from '../../shared/vocabulary/fields';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { asMap, asText, rows } from '../../shared/vocabulary/read';
import { holds, setAt } from '../../shared/vocabulary/safe';
import type { Draft, Place } from '../../shared/vocabulary/types';
import { wholeIdPicker } from '../../shared/vocabulary/ids';

/** A WhatsApp template with its parameters as JSON, for operations where it is one thing of many. */
export const wholeTemplate = json(
	'templateParams',
	{
		displayName: 'Template (JSON)',
		description:
			"A WhatsApp template: name, category, language, processed_params. 'Send Template' of Message has a form for it.",
		wire: 'body:template_params',
		placeholder: 'e.g. { "name": "hello", "language": "en", "category": "UTILITY" }',
	},
	asMap,
);

/** The same where the contract knows what is in it. */
export const templateParams = holding(
	[
		'name',
		'category',
		'language',
		'processed_params',
		'processed_params.body',
		'processed_params.header.media_url',
		'processed_params.header.media_type',
		'processed_params.buttons.type',
		'processed_params.buttons.parameter',
	],
	wholeTemplate,
);

/** A template chosen from the list carries its language and category behind slashes. */
export const templateFields = [
	wholeIdPicker('inboxId', {
		displayName: 'WhatsApp Inbox',
		description: 'Only to list its templates; the message goes out by the conversation',
		search: 'searchInboxes',
		placeholder: 'e.g. 3',
	}),
	anyPicker('name', {
		displayName: 'Template',
		wire: 'body:template_params.name',
		required: true,
		search: 'searchTemplates',
		textual: true,
		placeholder: 'e.g. order_update',
	}),
	text('language', {
		displayName: 'Language',
		description: 'Only needed where the template is given by name',
		wire: 'body:template_params.language',
		placeholder: 'e.g. pt_BR',
	}),
	optional(
		choice('category', {
			displayName: 'Category',
			description: 'Only needed where the template is given by name',
			wire: 'body:template_params.category',
			default: 'UTILITY',
			options: [
				{ name: 'Authentication', value: 'AUTHENTICATION' },
				{ name: 'Issue Resolution', value: 'ISSUE_RESOLUTION' },
				{ name: 'Marketing', value: 'MARKETING' },
				{ name: 'Shipping Update', value: 'SHIPPING_UPDATE' },
				{ name: 'Ticket Update', value: 'TICKET_UPDATE' },
				{ name: 'Utility', value: 'UTILITY' },
			],
		}),
	),
	custom(
		'processedParamsBody',
		{
			displayName: 'Text Parameters',
			description: 'The values of {{1}}, {{2}} or of the named places in the text',
			wire: 'body:template_params.processed_params.body',
		},
		{
			type: 'fixedCollection',
			placeholder: 'Add parameter',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			options: [
				{
					displayName: 'Parameter',
					name: 'parameter',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							description: 'Its number or name; the row counts if left empty',
						},
						{ displayName: 'Value', name: 'value', type: 'string', default: '' },
					],
				},
			],
		},
		readBody,
	),
	text('processedParamsHeaderMediaUrl', {
		displayName: 'Header Media URL',
		wire: 'body:template_params.processed_params.header.media_url',
		placeholder: 'e.g. https://example.com/invoice.pdf',
	}),
	choice('processedParamsHeaderMediaType', {
		displayName: 'Header Media Type',
		wire: 'body:template_params.processed_params.header.media_type',
		default: 'image',
		options: [
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'Video', value: 'video' },
		],
	}),
	custom(
		'processedParamsButtons',
		{
			displayName: 'Button Parameters',
			wire: 'body:template_params.processed_params.buttons',
		},
		{
			type: 'fixedCollection',
			placeholder: 'Add button',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			options: [
				{
					displayName: 'Button',
					name: 'button',
					values: [
						{
							displayName: 'Type',
							name: 'type',
							type: 'options',
							default: 'url',
							options: [
								{ name: 'Copy Code', value: 'copy_code' },
								{ name: 'URL', value: 'url' },
							],
						},
						{ displayName: 'Parameter', name: 'parameter', type: 'string', default: '' },
					],
				},
			],
		},
		(raw, place) =>
			rows(raw, 'button').map((row) => ({
				type: asText(row.type ?? 'url', place),
				parameter: asText(row.parameter ?? '', place),
			})),
	),
] as const;

function readBody(raw: unknown, place: Place): JsonMap {
	if (!isMap(raw) || !('parameter' in raw)) return asMap(raw, place);
	const map: JsonMap = {};
	for (const [index, { name, value }] of rows(raw, 'parameter').entries()) {
		const key = asText(name ?? '', place).trim() || String(index + 1);
		if (holds(map, key)) {
			throw new InputError(`'${place.label}' names "${key}" twice`, 'Keep one of the rows.');
		}
		setAt(map, [key], asText(value ?? '', place), place.label);
	}
	return map;
}

interface Template {
	name: string;
	language?: string;
	category?: string;
	processedParamsBody?: JsonMap;
	processedParamsHeaderMediaUrl?: string;
	processedParamsHeaderMediaType?: string;
	processedParamsButtons?: JsonMap[];
}

/** Takes the choice from the list apart and leaves out what the template does not need. */
export function template(params: Template, { body }: Draft): void {
	const [name = '', language, category] = params.name.split('/');
	const {
		processedParamsBody: values,
		processedParamsHeaderMediaUrl: mediaUrl,
		processedParamsHeaderMediaType: mediaType,
		processedParamsButtons: buttons = [],
	} = params;
	const chosen = params.language ?? language;
	if (chosen === undefined || chosen === '') {
		throw new InputError("'Language' is empty", 'A template given by name needs its language.');
	}
	body.template_params = {
		name,
		language: chosen,
		category: category ?? params.category ?? 'UTILITY',
		processed_params: {
			...(values && Object.keys(values).length > 0 && { body: values }),
			...(mediaUrl !== undefined && {
				header: { media_url: mediaUrl, media_type: mediaType ?? 'image' },
			}),
			...(buttons.length > 0 && { buttons }),
		},
	};
}
