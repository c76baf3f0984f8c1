import { choice, when } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { digestResult } from '../../answers';
import { moreBody, spreadExtras } from '../../fields/extras';
import { textId } from '../../../shared/vocabulary/ids';
import { channel, checkText, messageMetadata, messageText, messageType } from './fields';

/** bridge.txt:1, send_to_chat: to_chat_id equal to to_user_id makes a direct message. */
export const sendToChat = operation({
	name: 'Send to Chat',
	value: 'sendToChat',
	action: 'Send message to chat',
	description: 'Send a message to a chat or directly to a user',
	contract: 'send_to_chat',
	method: 'POST',
	path: '/send_to_chat',
	fields: [
		choice('target', {
			displayName: 'Send To',
			default: 'chat',
			options: [
				{ name: 'Chat', value: 'chat' },
				{
					name: 'User, Directly',
					value: 'user',
					description:
						"The user's ID is sent as the chat's too, which Bridge takes as a direct message",
				},
			],
		}),
		when(
			{ target: ['chat'] },
			textId('toChatId', {
				displayName: 'To Chat ID',
				placeholder: 'e.g. 700100200',
				description:
					'The chat to sendToChat to. If it equals the user ID, the message goes to the user directly.',
				wire: 'body:to_chat_id',
				required: true,
			}),
		),
		when(
			{ target: ['chat'] },
			textId('toUserId', {
				displayName: 'To User ID',
				placeholder: 'e.g. 700100201',
				description: 'The user in the chat that the message is for',
				wire: 'body:to_user_id',
			}),
		),
		when(
			{ target: ['user'] },
			textId('toUserId', {
				displayName: 'To User ID',
				placeholder: 'e.g. 700100201',
				description: 'The user to write to directly',
				wire: 'body:to_user_id',
				required: true,
			}),
		),
		messageType,
		messageText,
		channel,
		moreBody([
			textId('fromUserId', {
				displayName: 'From User ID',
				placeholder: 'e.g. 700100201',
				description: 'Who sends: the ID of the bot or of a regular Telegram account',
				wire: 'body:from_user_id',
			}),
			messageMetadata,
			textId('replyToMessageId', {
				displayName: 'Reply To Message ID',
				placeholder: 'e.g. 4711',
				wire: 'body:reply_to_message_id',
			}),
		]),
	],
	check: checkText,
	shape: [
		({ target, toUserId }, { body }) => {
			if (target === 'user' && toUserId !== undefined) body.to_chat_id = toUserId;
		},
		spreadExtras,
	],
	lane: ({ toChatId, toUserId }) => toChatId ?? toUserId ?? '',
	digest: digestResult(['message_id']),
});
