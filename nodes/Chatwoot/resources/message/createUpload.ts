import { collection, json, number, text } from '../../../shared/fields';
import { asMap } from '../../../shared/read';
import { EXTRA, NEEDS } from '../../api';
import { conversationId } from '../../fields/conversation';
import { accountOperation } from '../../operation';

/** chatwoot.md 4. */
export const createUpload = accountOperation({
	name: 'Create Direct Upload',
	value: 'createUpload',
	action: 'Create direct upload',
	description:
		'Get an address to put a large file to. Its signed_id then stands for the file in a message.',
	contract: 'create-a-direct-upload',
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/direct_uploads',
	needs: NEEDS.user,
	fields: [
		conversationId,
		text('filename', { displayName: 'File Name', wire: 'body:blob.filename', required: true }),
		number('byteSize', {
			displayName: 'Size',
			description: 'In bytes',
			wire: 'body:blob.byte_size',
			required: true,
			default: 1,
			min: 1,
			whole: true,
		}),
		text('checksum', {
			displayName: 'Checksum',
			description: "The file's MD5 in base64",
			wire: 'body:blob.checksum',
			required: true,
		}),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			text('contentType', { displayName: 'Type', wire: 'body:blob.content_type' }),
			json('metadata', { displayName: 'Metadata (JSON)', wire: 'body:blob.metadata' }, asMap),
		]),
	],
});
