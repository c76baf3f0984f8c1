import { InputError } from '../../../shared/vocabulary/errors';
import { choice, collection, text, when } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { accountId, addExtra, extraFields, inScope } from '../../fields/common';
import { textId } from '../../../shared/vocabulary/ids';

const PLACEHOLDER = 'e.g. d8d9f9c4-9611-4794-a136-a253a13e1bb5';

export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send reaction',
	description: 'Set a reaction to a message, or take it back, as the client or as a manager',
	contract: 'react',
	method: 'POST',
	path: '/v2/origin/custom/{scope_id}/react',
	idempotent: true,
	fields: [
		choice('type', {
			displayName: 'Type',
			wire: 'body:type',
			default: 'react',
			options: [
				{ name: 'React', value: 'react', description: 'Set a reaction' },
				{ name: 'Unreact', value: 'unreact', description: 'Take a reaction back' },
			],
		}),
		when(
			{ type: ['react'] },
			text('emoji', {
				displayName: 'Emoji',
				wire: 'body:emoji',
				required: true,
			}),
		),
		when(
			{ type: ['unreact'] },
			text('emoji', {
				displayName: 'Emoji',
				description: 'Not needed to take a reaction back',
				wire: 'body:emoji',
			}),
		),
		textId('conversationId', {
			displayName: 'Chat ID',
			description: "The chat on your side. Or give 'Chat ID in Amojo'.",
			placeholder: 'e.g. chat-8e3e7640',
			wire: 'body:conversation_id',
		}),
		textId('msgid', {
			displayName: 'Message ID',
			description: "The message on your side. Or give 'Message ID in Amojo'.",
			placeholder: 'e.g. msg-5f283618af2c8',
			wire: 'body:msgid',
		}),
		choice('reactAs', {
			displayName: 'As',
			default: 'client',
			options: [
				{ name: 'Client', value: 'client' },
				{ name: 'Manager', value: 'manager' },
			],
		}),
		when(
			{ reactAs: ['client'] },
			textId('userId', {
				displayName: 'Client ID',
				description: 'The client on your side who reacts',
				placeholder: 'e.g. client-1376',
				wire: 'body:user.id',
				required: true,
			}),
		),
		when(
			{ reactAs: ['manager'] },
			textId('userRefId', {
				displayName: 'Manager ID in Amojo',
				description: 'The amojo_id of the user of amoCRM who reacts',
				placeholder: PLACEHOLDER,
				wire: 'body:user.ref_id',
				required: true,
			}),
		),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			accountId,
			textId('conversationRefId', {
				displayName: 'Chat ID in Amojo',
				placeholder: PLACEHOLDER,
				wire: 'body:conversation_ref_id',
			}),
			textId('id', {
				displayName: 'Message ID in Amojo',
				placeholder: PLACEHOLDER,
				wire: 'body:id',
			}),
			extraFields,
		]),
	],
	check: (params) => {
		requireOne('Chat ID', params.conversationId ?? params.conversationRefId);
		requireOne('Message ID', params.msgid ?? params.id);
	},
	shape: [inScope, addExtra],
	lane: (params) => params.conversationId ?? params.conversationRefId ?? '',
	result: (_, { type }) => ({ success: true, type }),
});

function requireOne(label: string, given: string | undefined): void {
	if (given !== undefined) return;
	throw new InputError(`'${label}' is empty`, `Fill it in, or '${label} in Amojo'.`);
}
