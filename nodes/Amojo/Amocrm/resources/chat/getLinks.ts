import { choice, list, when } from '../../../../shared/vocabulary/fields';
import { operation } from '../../../../shared/vocabulary/types';
import { embedded } from '../../../answers';
import { itemsOf } from '../../../../shared/vocabulary/result';
import { link } from '../../things';
import { LINKS_PATH } from '../../../calls/links';

/** amojo.md 4. The older document prints POST; the server takes GET. */
export const getLinks = operation({
	name: 'Get Links',
	value: 'getLinks',
	action: 'Get links of chats',
	description: 'Get the contact of chats, or the chats of contacts',
	contract: 'list_contact_chats',
	method: 'GET',
	path: LINKS_PATH,
	fields: [
		choice('linksOf', {
			displayName: 'Links Of',
			default: 'chats',
			options: [
				{ name: 'Chats', value: 'chats' },
				{ name: 'Contacts', value: 'contacts' },
			],
		}),
		when(
			{ linksOf: ['chats'] },
			list('chatId', {
				displayName: 'Chat IDs in Amojo',
				description: 'The chats whose contact is wanted',
				placeholder: 'e.g. 6cbab3d5-c4c1-46ff-b710-ad59ad10805f',
				wire: 'query:chat_id',
				required: true,
			}),
		),
		when(
			{ linksOf: ['contacts'] },
			list('contactId', {
				displayName: 'Contact IDs',
				description: 'The contacts whose chats are wanted',
				wire: 'query:contact_id',
				required: true,
			}),
		),
	],
	shape: [
		({ chatId, contactId }, { query }) => {
			if (chatId) query.chat_id = chatId.join(',');
			if (contactId) query.contact_id = contactId.join(',');
		},
	],
	yields: link,
	result: (body) => itemsOf(embedded(body, 'chats')),
});
