import { choice, collection, flag, text, when } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { contactPicker } from '../../fields/amocrm';
import { accountOAuth2, LINKING, linkContacts } from '../../fields/authentication';
import { accountId, extraFields, phoneText } from '../../fields/common';
import { textId } from '../../../shared/vocabulary/ids';
import { checkContent, content, contentDetails, messageType } from '../../fields/content';
import { momentField } from './moment';
import { checkSource, sourceField } from '../../fields/source';
import { checkRow } from '../../import/entries';
import { importAll } from '../../import/run';

/** Many items, each one message, become the correspondence of many chats. */
export const importMessages = operation({
	name: 'Import',
	value: 'import',
	action: 'Import messages',
	description:
		'Bring existing correspondence into amoCRM: each input item is one message of one chat. Running it again imports only what is missing.',
	contract: null,
	uses: [
		'create_chat',
		'new_message',
		'history',
		'list_contacts',
		'create_contacts',
		'link_contact_chats',
		'list_contact_chats',
	],
	idempotent: true,
	fields: [
		linkContacts,
		accountOAuth2,
		textId('conversationId', {
			displayName: 'Chat ID',
			description: 'The chat on your side; the messages of one chat belong together',
			placeholder: 'e.g. chat-8e3e7640',
			required: true,
		}),
		textId('sourceMessageId', {
			displayName: 'Message ID in Source',
			description:
				'The ID of the message where it comes from. amojo takes each ID once, so nothing is imported twice. Left empty, one is made of chat, time, author and content (of a file its name, size and bytes, or its address); what is the same in all that is counted within a run.',
			placeholder: 'e.g. 17',
		}),
		momentField('time', {
			displayName: 'Time',
			description:
				'When the message was written: unix seconds, unix milliseconds or ISO text. The messages of a chat are sent in this order.',
			required: true,
		}),
		choice('direction', {
			displayName: 'Direction',
			description: 'Who wrote it; mostly given as an expression',
			default: 'incoming',
			options: [
				{ name: 'Incoming (From the Client)', value: 'incoming' },
				{ name: 'Outgoing (To the Client)', value: 'outgoing' },
			],
		}),
		textId('clientId', {
			displayName: 'Client ID',
			description:
				'The client on your side, also for outgoing messages; the same one all through the chat',
			placeholder: 'e.g. client-1376',
			required: true,
		}),
		text('clientName', {
			displayName: 'Client Name',
			placeholder: 'e.g. Anna Petrova',
			required: true,
		}),
		when(
			{ direction: ['outgoing'] },
			text('senderName', {
				displayName: 'Sender Name',
				description: 'The name shown for the author. Default: Bot.',
				placeholder: 'e.g. Olga',
			}),
		),
		when(
			{ direction: ['outgoing'] },
			textId('senderRefId', {
				displayName: 'Sender ID in Amojo',
				description:
					"The amojo_id of a user of amoCRM. Left empty, the message comes from the bot of the channel under the sender's name.",
				placeholder: 'e.g. d8d9f9c4-9611-4794-a136-a253a13e1bb5',
			}),
		),
		messageType,
		...content,
		when(LINKING, contactPicker(undefined, false)),
		choice('silentPolicy', {
			displayName: 'Silent Messages',
			description: 'A message that is not silent makes an unsorted lead and notifies the users',
			default: 'all',
			options: [
				{
					name: 'All',
					value: 'all',
					description: 'Nobody is notified and no lead is made: right for history',
				},
				{
					name: 'All but the Last',
					value: 'allButLast',
					description:
						'The last message of each chat makes a lead and notifies once. It is sent ahead of the one before it, which does so instead where the last is refused.',
				},
				{
					name: 'None',
					value: 'none',
					description: 'Every message notifies, as if it were written now',
				},
			],
		}),
		flag('dryRun', {
			displayName: 'Dry Run',
			description:
				'Whether to show only what would be sent, and at which position in its chat, and send nothing',
		}),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			accountId,
			text('clientAvatar', {
				displayName: 'Client Avatar URL',
				placeholder: 'e.g. https://example.com/anna.png',
			}),
			text('clientEmail', {
				displayName: 'Client Email',
				placeholder: 'e.g. name@email.com',
			}),
			phoneText('clientPhone', {
				displayName: 'Client Phone',
				description:
					"Finds the client's contact however the number is spelt there: 8 (915) 111-22-33 is +79151112233, and a number without country is whoever has the same last ten digits.",
				placeholder: 'e.g. +79151112233',
			}),
			text('clientProfileLink', {
				displayName: 'Client Profile Link',
				placeholder: 'e.g. https://example.com/anna',
			}),
			text('msgidPrefix', {
				displayName: 'Message ID Prefix',
				description:
					'Put before the ID in the source, for sources whose IDs could meet. Keep it the same in every run.',
				placeholder: 'e.g. whatsapp:',
			}),
			textId('senderId', {
				displayName: 'Sender ID',
				placeholder: 'e.g. olga',
				description: 'The author of outgoing messages on your side. Default: made of the name.',
			}),
			sourceField('body:payload.source.external_id'),
			...contentDetails,
			extraFields,
		]),
	],
	check: (params) => {
		checkContent(params);
		checkSource(params);
	},
	checkAround: checkRow,
	together: importAll,
});
