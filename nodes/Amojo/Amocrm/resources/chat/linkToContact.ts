import { collection } from '../../../../shared/vocabulary/fields';
import { textId } from '../../../../shared/vocabulary/ids';
import { operation } from '../../../../shared/vocabulary/types';
import { answeredByMark, contactPicker } from '../../../fields/amocrm';
import { LINKS_PATH } from '../../../calls/links';

const chatId = textId('chatId', {
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
			textId('requestId', {
				displayName: 'Request ID',
				placeholder: 'e.g. row-17',
				description: 'Comes back with the answer',
				wire: 'body:request_id',
			}),
		]),
	],
	lane: (params) => params.chatId,
	many: {
		unit: 'links',
		limit: 50,
		entry: ({ contactId, chatId: chat, requestId }) => ({
			contact_id: contactId,
			chat_id: chat,
			...(requestId !== undefined && { request_id: requestId }),
		}),
		alike: () => null,
		...answeredByMark('chats'),
	},
});
