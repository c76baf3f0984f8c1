import { InputError } from '../../../shared/vocabulary/errors';
import {
	picker as anyPicker,
	custom,
	choice,
	holding,
	text,
} from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { kindOf } from '../../../shared/vocabulary/read';
import type { Draft } from '../../../shared/vocabulary/types';
import { wholeTemplate } from '../../fields/template';
import { readButtons, values } from './templateValues';

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
		'processed_params.header.media_name',
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
	values('processedParamsBody', {
		displayName: 'Text Parameters',
		description:
			'The values of {{1}}, {{2}} and so on, one a line; or a list, or an object with the names of the places in the text',
		wire: 'body:template_params.processed_params.body',
		placeholder: 'e.g. { "name": "Anna", "order": "A-500" }',
	}),
] as const;

const CATEGORIES = [
	{ name: 'Authentication', value: 'AUTHENTICATION' },
	{ name: 'Issue Resolution', value: 'ISSUE_RESOLUTION' },
	{ name: 'Marketing', value: 'MARKETING' },
	{ name: 'Shipping Update', value: 'SHIPPING_UPDATE' },
	{ name: 'Ticket Update', value: 'TICKET_UPDATE' },
	{ name: 'Utility', value: 'UTILITY' },
];
/** What only some templates need. */
export const templateExtras = [
	choice('category', {
		displayName: 'Category',
		description: 'Only needed where the template is given by name',
		wire: 'body:template_params.category',
		default: 'UTILITY',
		options: CATEGORIES,
	}),
	values('processedParamsHeader', {
		displayName: 'Header Parameters',
		description: 'The values of the places in a header of text, given like those of the text',
		wire: 'body:template_params.processed_params.header.*',
		placeholder: 'e.g. Anna',
	}),
	text('processedParamsHeaderMediaUrl', {
		displayName: 'Header Media URL',
		wire: 'body:template_params.processed_params.header.media_url',
		placeholder: 'e.g. https://example.com/invoice.pdf',
	}),
	choice('processedParamsHeaderMediaType', {
		displayName: 'Header Media Type',
		wire: 'body:template_params.processed_params.header.media_type',
		default: 'auto',
		options: [
			{ name: "By the File's Ending", value: 'auto' },
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'Video', value: 'video' },
		],
	}),
	text('processedParamsHeaderMediaName', {
		displayName: 'Header Document Name',
		description: 'How a document is called in WhatsApp; the end of its URL if left empty',
		wire: 'body:template_params.processed_params.header.media_name',
		placeholder: 'e.g. Invoice 500.pdf',
	}),
	custom(
		'processedParamsButtons',
		{
			displayName: 'Button Parameters',
			description:
				'What the buttons end with, one a line in their order; or a list of objects with a type and a parameter',
			wire: 'body:template_params.processed_params.buttons',
			placeholder: 'e.g. [{ "type": "copy_code", "parameter": "SAVE10" }]',
		},
		{ type: 'string', default: '', typeOptions: { rows: 2 } },
		readButtons,
	),
] as const;

const MEDIA: Record<string, RegExp> = {
	image: /\.(jpe?g|png|webp|gif|bmp)$/i,
	video: /\.(mp4|3gpp?|mov|m4v|avi|mkv|webm)$/i,
	document: /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|rtf|zip|xml|json|html?)$/i,
};

/** What kind of file an address names. */
function mediaTypeOf(url: string): string {
	const path = url.split(/[?#]/)[0] ?? '';
	const found = Object.entries(MEDIA).find(([, ending]) => ending.test(path));
	if (found) return found[0];
	throw new InputError(
		`The ending of 'Header Media URL' does not tell what kind of file it is: "${url}"`,
		"Choose 'Header Media Type'.",
	);
}

interface Template {
	name: string;
	language?: string;
	category?: string;
	processedParamsBody?: JsonMap;
	processedParamsHeader?: JsonMap;
	processedParamsHeaderMediaUrl?: string;
	processedParamsHeaderMediaType?: string;
	processedParamsHeaderMediaName?: string;
	processedParamsButtons?: JsonMap[];
	content?: string;
}

/** The name, language and category in a choice from the list. */
export function partsOf(name: string): { name: string; language?: string; category?: string } {
	const [bare = '', language, category] = name.split('/');
	if (category !== undefined && !CATEGORIES.some(({ value }) => value === category)) {
		throw new InputError(
			`'Template' names no category: ${kindOf(category)}`,
			'Choose a template from the list, or give its bare name, such as order_update.',
		);
	}
	return { name: bare, language, category };
}

/** Takes the choice from the list apart and leaves out what the template does not need. */
export function template(params: Template, { body }: Draft): void {
	const { name, language, category } = partsOf(params.name);
	const { processedParamsBody: values, processedParamsButtons: buttons = [] } = params;
	const chosen = params.language ?? language;
	if (chosen === undefined || chosen === '') {
		throw new InputError("'Language' is empty", 'A template given by name needs its language.');
	}
	const header = headerOf(params);
	body.template_params = {
		name,
		language: chosen,
		category: category ?? params.category ?? 'UTILITY',
		processed_params: {
			...(values && Object.keys(values).length > 0 && { body: values }),
			...(header && { header }),
			...(buttons.length > 0 && { buttons }),
		},
	};
	if (params.content !== undefined) body.content = filledIn(params.content, values);
}

function headerOf({
	processedParamsHeader: places,
	processedParamsHeaderMediaUrl: url,
	processedParamsHeaderMediaType: type = 'auto',
	processedParamsHeaderMediaName: media,
}: Template): JsonMap | undefined {
	if (url === undefined) return places;
	return {
		...places,
		media_url: url,
		media_type: type === 'auto' ? mediaTypeOf(url) : type,
		...(media !== undefined && { media_name: media }),
	};
}

/** What agents see of a template, with the values in their places. */
function filledIn(shown: string, values: JsonMap = {}): string {
	return shown.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (place, key: string) =>
		String(values[key] ?? place),
	);
}
