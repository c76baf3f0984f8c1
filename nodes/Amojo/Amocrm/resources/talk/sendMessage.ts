import { InputError } from '../../../../shared/vocabulary/errors';
import { collection, text } from '../../../../shared/vocabulary/fields';
import { textId } from '../../../../shared/vocabulary/ids';
import { operation } from '../../../../shared/vocabulary/types';
import { talkPicker } from './fields';

/** amojo.md 4: any channel, also those of others; Kommo only. */
export const sendMessage = operation({
	name: 'Send Message',
	value: 'sendMessage',
	action: 'Send message to talk',
	description:
		'Send a message to the client through whatever channel the talk has. Kommo only (amocrm.ru answers 403), and counted by the plan.',
	irrevocable: 'It reaches people at once and cannot be taken back.',
	contract: 'send_talk_message',
	method: 'POST',
	path: '/api/v4/talks/{id}/send_message',
	needs: 'Sending to external chats',
	fields: [
		talkPicker,
		text('text', { displayName: 'Text', wire: 'body:text', rows: 3 }),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			textId('attachmentDriveUuid', {
				displayName: 'Attachment File UUID',
				description: 'A file in the drive of the account',
				wire: 'body:attachment.drive_uuid',
			}),
			text('attachmentType', {
				displayName: 'Attachment Type',
				description: 'The kind of the file',
				placeholder: 'e.g. file',
				wire: 'body:attachment.type',
			}),
			textId('attachmentDriveVersionUuid', {
				displayName: 'Attachment Version UUID',
				description: 'The version of the file in the drive',
				wire: 'body:attachment.drive_version_uuid',
			}),
		]),
	],
	check: (params) => {
		const file = [
			params.attachmentDriveUuid,
			params.attachmentType,
			params.attachmentDriveVersionUuid,
		];
		if (params.text !== undefined || file.some((one) => one !== undefined)) return;
		throw new InputError("'Text' is empty", 'Give a text or an attachment.');
	},
	lane: ({ id }) => String(id),
});
