import { momentOf, readDate } from '../../../shared/vocabulary/dates';
import { custom, map, text } from '../../../shared/vocabulary/fields';
import { jsonList } from '../../../shared/vocabulary/lists';
import { operation } from '../../../shared/vocabulary/types';
import { moreBody, spreadExtras } from '../../fields/extras';
import { textId } from '../../../shared/vocabulary/ids';
import { channel, checkText, messageMetadata, messageText, messageType } from './fields';

/** bridge.txt:1, message_from_chat: what the CRM's side tells the bot's. */
export const notifyOfNewMessage = operation({
	name: 'Notify of New Message',
	value: 'notifyOfNewMessage',
	action: 'Notify of new message',
	description: 'Tell the bot backend that a message came into a chat',
	contract: 'message_from_chat',
	method: 'POST',
	path: '/message_from_chat',
	fields: [
		textId('fromChatId', {
			displayName: 'From Chat ID',
			placeholder: 'e.g. 700100200',
			description: 'ID of the chat that the message comes from',
			wire: 'body:from_chat_id',
			required: true,
		}),
		textId('messageId', {
			displayName: 'Message ID',
			placeholder: 'e.g. 4711',
			wire: 'body:message_id',
			required: true,
		}),
		messageType,
		messageText,
		textId('fromUserUserId', {
			displayName: 'User ID',
			placeholder: 'e.g. 700100201',
			description: 'ID of the user who sent the message',
			wire: 'body:from_user.user_id',
		}),
		channel,
		moreBody([
			text('chatType', {
				displayName: 'Chat Type',
				placeholder: 'e.g. private',
				wire: 'body:chat_type',
			}),
			jsonList('conversationHistory', {
				displayName: 'Conversation History (JSON)',
				description: 'A list of earlier messages. The form of a message is not documented.',
				placeholder: 'e.g. [{ "text": "Hello" }]',
				wire: 'body:conversation_history',
			}),
			messageMetadata,
			map('metadata', {
				displayName: 'Metadata (JSON)',
				description:
					'Additional metadata of the message. The document leaves open whether it belongs to the message or to the user.',
				wire: 'body:metadata',
			}),
			custom(
				'timestamp',
				{
					displayName: 'Timestamp',
					description:
						"When the message was written, in the workflow's time zone unless it names an offset",
					wire: 'body:timestamp',
				},
				{ type: 'dateTime', default: '' },
				readDate,
			),
			text('fromUserUserFirstName', {
				displayName: 'User First Name',
				wire: 'body:from_user.user_first_name',
			}),
			text('fromUserUserLastName', {
				displayName: 'User Last Name',
				wire: 'body:from_user.user_last_name',
			}),
			map('fromUserMetadata', {
				displayName: 'User Metadata (JSON)',
				description:
					'Additional metadata of the user. The document leaves open whether it belongs to the message or to the user.',
				wire: 'body:from_user.metadata',
			}),
			text('fromUserUsername', {
				displayName: 'Username',
				wire: 'body:from_user.username',
			}),
		]),
	],
	check: checkText,
	shape: [
		({ timestamp }, { body }, { timezone }) => {
			if (timestamp) body.timestamp = momentOf(timestamp, timezone) / 1000;
		},
		spreadExtras,
	],
	lane: ({ fromChatId }) => fromChatId,
});
