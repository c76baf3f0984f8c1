import { InputError } from '../../../shared/vocabulary/errors';
import { choice, map, text } from '../../../shared/vocabulary/fields';

/** Both directions of messages name channel, type, text and metadata alike. */
export const channel = {
	...text('channel', {
		displayName: 'Channel',
		description: 'Only "telegram" is supported today',
		wire: 'body:channel',
		required: true,
	}),
};
channel.property = { ...channel.property, default: 'telegram' };

export const messageType = choice('messageType', {
	displayName: 'Message Type',
	description: 'Bridge takes all four, but processes only text today',
	wire: 'body:message_type',
	default: 'text',
	options: [
		{ name: 'Media (Not Processed Yet)', value: 'media' },
		{ name: 'Sticker (Not Processed Yet)', value: 'sticker' },
		{ name: 'Text', value: 'text' },
		{ name: 'Voice (Not Processed Yet)', value: 'voice' },
	],
});

export const messageText = text('text', {
	displayName: 'Text',
	description: 'The text of the message. Needed for the type Text.',
	wire: 'body:text',
	rows: 3,
});

export const messageMetadata = map('messageMetadata', {
	displayName: 'Message Metadata (JSON)',
	description: 'For a message that is not text. Its keys are not documented.',
	wire: 'body:message_metadata',
});

export function checkText(params: { messageType: string; text?: string }): void {
	if (params.messageType !== 'text' || params.text !== undefined) return;
	throw new InputError("'Text' is empty", 'A message of the type Text needs one.');
}
