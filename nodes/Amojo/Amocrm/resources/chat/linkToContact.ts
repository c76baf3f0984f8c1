import { collection, text } from '../../../../shared/vocabulary/fields';
import type { Json } from '../../../../shared/vocabulary/json';
import { operation } from '../../../../shared/vocabulary/types';
import { answeredByMark, contactPicker } from '../../../fields/amocrm';
import { identifier } from '../../../fields/common';
import { LINKS_PATH } from '../../../calls/links';

interface Link {
	contactId?: number;
	chatId?: string;
	requestId?: string;
	entries?: Json[];
}

export const chatId = identifier('chatId', {
	displayName: 'Chat ID in Amojo',
	description: "The chat's own ID in amojo, from the answer of Create or from a webhook",
	placeholder: 'e.g. 6cbab3d5-c4c1-46ff-b710-ad59ad10805f',
	wire: 'body:chat_id',
	required: true,
});

/** amojo.md 4. A chat has one contact, a contact many chats. */
export const linkToContact = operation({
	name: 'Link to Contact',
	value: 'linkToContact',
	action: 'Link chat to contact',
	description:
		'Link a chat to a contact; a chat that is linked to another moves. Do it before the first message that is not silent, or amoCRM makes a contact of its own.',
	contract: 'link_contact_chats',
	method: 'POST',
	path: LINKS_PATH,
	idempotent: true,
	fields: [
		contactPicker('body:contact_id', true),
		chatId,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			text('requestId', {
				displayName: 'Request ID',
				description: 'Comes back with the answer',
				wire: 'body:request_id',
			}),
		]),
	],
	body: (params) => entriesOf(params),
	lane: (params) => params.chatId,
	many: {
		unit: 'links',
		limit: 50,
		take: entriesOf,
		put: (params, parts) => Object.assign({}, params, { entries: parts }),
		alike: () => null,
		...answeredByMark('chats'),
	},
});

function entriesOf({ contactId = 0, chatId: chat = '', requestId, entries }: Link): Json[] {
	const own = {
		contact_id: contactId,
		chat_id: chat,
		...(requestId !== undefined && { request_id: requestId }),
	};
	return entries ?? [own];
}
