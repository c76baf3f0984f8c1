import { collection, number } from '../../../shared/vocabulary/fields';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { operation } from '../../../shared/vocabulary/types';
import { limitIn, returnAll } from '../../../shared/vocabulary/lists';
import { accountId, inScope } from '../../fields/common';
import { textId } from '../../../shared/vocabulary/ids';
import { thing } from '../../../shared/vocabulary/thing';

/** The most messages of a page (amojo.md 1.6). */
export const PAGE = 50;

const message = thing('timestamp', {
	id: 'message.id',
	client_id: 'message.client_id',
	type: 'message.type',
	text: 'message.text',
	media: 'message.media',
	file_name: 'message.file_name',
	sender_id: 'sender.id',
	sender_name: 'sender.name',
	receiver_name: 'receiver.name',
});

export const getHistory = operation({
	name: 'Get History',
	value: 'getHistory',
	action: 'Get history of chat',
	description: 'Get the messages of a chat, newest first',
	contract: 'history',
	method: 'GET',
	path: '/v2/origin/custom/{scope_id}/chats/{conversation_id}/history',
	fields: [
		textId('conversationId', {
			displayName: 'Chat ID in Amojo',
			description:
				"The chat's own ID in amojo, from the answer of Create or from a webhook; not the one on your side",
			placeholder: 'e.g. 6cbab3d5-c4c1-46ff-b710-ad59ad10805f',
			wire: 'path:conversation_id',
			required: true,
		}),
		returnAll,
		limitIn('query:limit'),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			accountId,
			number('offset', {
				displayName: 'Offset',
				description: 'How many of the newest messages to leave out',
				wire: 'query:offset',
				min: 0,
				whole: true,
			}),
		]),
	],
	shape: [inScope],
	paging: {
		kind: 'offset',
		size: PAGE,
		limitParameter: 'limit',
		positionParameter: 'offset',
		entries: messagesIn,
		// New messages push the others back while the pages are read.
		identity: (entry) => messageIdOf(entry) ?? JSON.stringify(entry),
	},
	yields: message,
});

/** None where the chat is unknown or empty: amojo answers 204 to both. */
export function messagesIn(body: Json): Json[] {
	const messages = isMap(body) ? body.messages : undefined;
	return Array.isArray(messages) ? messages : [];
}

function messageIdOf(entry: Json): string | undefined {
	const message = isMap(entry) ? entry.message : undefined;
	const id = isMap(message) ? message.id : undefined;
	return typeof id === 'string' ? id : undefined;
}
