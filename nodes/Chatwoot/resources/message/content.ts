import { text, choice, json, flag } from '../../../shared/vocabulary/fields';
import { wholeIdPicker, textId } from '../../../shared/vocabulary/ids';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { asMap } from '../../../shared/vocabulary/read';
import type { FileChoice } from '../../../shared/vocabulary/request';
import { contentAttributesIn } from '../../fields/files';
import type { Draft } from '../../../shared/vocabulary/types';
import { isFilled, itemFields, chosenItems, type MessageItems } from './items';

/** What kind of message it is, with the form of each kind. */
export const contentFields = [
	text('content', { displayName: 'Message', wire: 'body:content', rows: 4 }),
	choice('contentType', {
		displayName: 'Content Type',
		description: 'All but text and email question are shown as such in the web widget only',
		wire: 'body:content_type',
		default: 'text',
		options: [
			{ name: 'Article List', value: 'article' },
			{ name: 'Cards', value: 'cards' },
			{ name: 'Choices', value: 'input_select' },
			{ name: 'Email Question', value: 'input_email' },
			{ name: 'Form', value: 'form' },
			{ name: 'Integrations', value: 'integrations' },
			{ name: 'Satisfaction Survey', value: 'input_csat' },
			{ name: 'Sticker', value: 'sticker' },
			{ name: 'Text', value: 'text' },
			{ name: 'Text Area Question', value: 'input_textarea' },
			{ name: 'Text Question', value: 'input_text' },
		],
	}),
	...itemFields,
] as const;

/** Whatever the forms above and below do not have. */
export const contentAttributesJson = json(
	'contentAttributesJson',
	{
		displayName: 'Content Attributes (JSON)',
		description: 'Items of the content type, in_reply_to, is_reaction, zapi_args and the like',
		wire: 'body:content_attributes',
		placeholder: 'e.g. { "items": [{ "title": "Yes", "value": "yes" }] }',
	},
	asMap,
);

/** Parts of the content attributes that any message may have. */
export const replyFields = [
	wholeIdPicker('inReplyTo', {
		displayName: 'Reply To',
		description: 'The ID of the message in the same conversation to answer',
		placeholder: 'e.g. 1234',
		search: 'searchMessages',
	}),
	textId('inReplyToExternalId', {
		displayName: 'Reply To (External ID)',
		placeholder: 'e.g. 3EB0C767D26A8D4F',
		description: "The answered message's ID in the channel, such as WhatsApp's",
	}),
	flag('isReaction', {
		displayName: 'Reaction',
		description: "Whether the text is an emoji that reacts to the message of 'Reply To'",
	}),
] as const;

interface Content extends MessageItems {
	contentAttributesJson?: JsonMap;
	inReplyTo?: number;
	inReplyToExternalId?: string;
	isReaction?: boolean;
	attachments?: readonly FileChoice[];
}

/** Puts the content attributes together from JSON, items and reply. */
export function contentAttributes(params: Content, { body }: Draft): void {
	const items = chosenItems(params);
	const attributes: JsonMap = {
		...params.contentAttributesJson,
		...(items !== undefined && { items }),
		...(params.inReplyTo !== undefined && { in_reply_to: params.inReplyTo }),
		...(params.inReplyToExternalId !== undefined && {
			in_reply_to_external_id: params.inReplyToExternalId,
		}),
		...(params.isReaction === true && { is_reaction: true }),
	};
	delete body.content_attributes;
	if (!isFilled(attributes)) return;
	body.content_attributes = contentAttributesIn(attributes, params.attachments);
}
