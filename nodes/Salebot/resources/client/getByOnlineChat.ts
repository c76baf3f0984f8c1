import { collection, id, text } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientFound } from './common';

/** salebot.md A.4, 22: a GET that needs the right to write. */
export const getByOnlineChat = operation({
	name: 'Get by Online Chat',
	value: 'getByOnlineChat',
	action: 'Get client by online chat',
	description: 'Get the client ID of a visitor who writes in the online chat of a site',
	contract: 'online_chat_client_id',
	method: 'GET',
	path: '/online_chat_client_id',
	needs: NEEDS.writeClients,
	reads: false,
	fields: [
		id('recipient', {
			displayName: 'Recipient',
			description: 'The dialog on the site: SaleBotPro.recipient_id in its JavaScript',
			wire: 'query:recipient',
			required: true,
		}),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			text('name', {
				displayName: 'Client Name',
				description: 'A name to give the client',
				wire: 'query:name',
			}),
			text('tag', {
				displayName: 'Tag',
				description: 'A mark to give the client',
				wire: 'query:tag',
			}),
		]),
	],
	// A second call may give another name or tag.
	lane: ({ recipient }) => String(recipient),
	result: clientFound,
});
