import { InputError } from '../../shared/vocabulary/errors';
import { choice, number, picker, text } from '../../shared/vocabulary/fields';
import type { Draft, Surroundings } from '../../shared/vocabulary/types';

/** What a message may consist of besides its text: a block and a file. */
export const messageText = text('message', {
	displayName: 'Text',
	description: 'The text of the message. Needed unless a file or a block is sent.',
	wire: 'body:message',
	rows: 3,
});

export const blockId = picker('messageId', {
	displayName: 'Block',
	description: 'A block of the bot to run. The client is moved to that block.',
	wire: 'body:message_id',
	search: 'searchBlocks',
	placeholder: 'e.g. 390',
});

export const attachmentFields = [
	choice('attachmentType', {
		displayName: 'Attachment Type',
		description: 'How the file is shown. Needed with a file.',
		wire: 'body:attachment_type',
		default: 'file',
		options: [
			{ name: 'Audio', value: 'audio' },
			{ name: 'File', value: 'file' },
			{ name: 'Image', value: 'image' },
			{ name: 'Link', value: 'link' },
			{ name: 'Video', value: 'video' },
		],
	}),
	text('attachmentUrl', {
		displayName: 'Attachment URL',
		description: 'A public address of the file',
		wire: 'body:attachment_url',
		placeholder: 'e.g. https://example.com/price.pdf',
	}),
	text('attachmentBinaryField', {
		displayName: 'Attachment Input Data Field Name',
		description:
			'The binary field of the input item that holds the file. n8n publishes it at a signed address for a limited time. With several processes that address must lead to the main one: a webhook processor does not serve it.',
		placeholder: 'e.g. data',
	}),
	number('attachmentMinutes', {
		displayName: 'Attachment Lifetime',
		description: 'How many minutes a file from a binary field can be fetched',
		default: 60,
		min: 1,
		whole: true,
	}),
] as const;

export interface Content {
	message?: string;
	messageId?: string | number;
	attachmentType?: string;
	attachmentUrl?: string;
	attachmentBinaryField?: string;
	attachmentMinutes?: number;
}

const MINUTES = 60;

/** Publishes a file from a binary field. */
export function attach(params: Content, { body }: Draft, around: Surroundings): void {
	const { attachmentBinaryField: field, attachmentMinutes } = params;
	if (field === undefined) return;
	body.attachment_url = around.publicUrl(field, attachmentMinutes ?? MINUTES);
}

/** What Salebot demands of a message (salebot.md A.4, 8 to 10). */
export function checkContent(params: Content, mayBeEmpty = false): void {
	const { attachmentUrl, attachmentBinaryField, attachmentType } = params;
	if (attachmentUrl !== undefined && attachmentBinaryField !== undefined) {
		throw new InputError(
			"Both 'Attachment URL' and 'Attachment Input Data Field Name' are given",
			'A message carries one file. Remove one of them.',
		);
	}
	const file = attachmentUrl ?? attachmentBinaryField;
	if (file !== undefined && attachmentType === undefined) {
		throw new InputError(
			"'Attachment Type' is missing",
			"Salebot needs it with a file. Add 'Attachment Type'.",
		);
	}
	if (
		!mayBeEmpty &&
		params.message === undefined &&
		file === undefined &&
		params.messageId === undefined
	) {
		throw new InputError(
			'The message is empty',
			"Fill in 'Text', or choose a 'Block', or attach a file.",
		);
	}
}
