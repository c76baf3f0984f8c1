import { collection, text } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { textId } from '../../../shared/vocabulary/ids';
import { content, messageType } from '../../fields/content';
import { personDetails, personId, personName, personRefId } from '../../fields/people';
import { checkPost, postDetails, postId, postUrl } from './post';
import { conversationId, messageDetails, setAuthor } from './common';
import { checkNewMessage, newMessage, newMessageShape } from './newMessage';

/** amojo.md 1.4: from a user of amoCRM or the channel's bot, to the client. */
export const sendOutgoing = operation({
	name: 'Send Outgoing',
	value: 'sendOutgoing',
	action: 'Send outgoing message',
	description:
		'Show a message to the client in amoCRM, written elsewhere by a user or by the bot of the channel',
	...newMessage,
	fields: [
		conversationId,
		personId('receiver', 'Client'),
		personName('receiver', 'Client'),
		messageType,
		...content,
		text('senderName', {
			displayName: 'Sender Name',
			description: 'The name shown for the author. Default: Bot.',
			placeholder: 'e.g. Olga',
			wire: 'body:payload.sender.name',
		}),
		personRefId(
			'sender',
			'Sender',
			"The amojo_id of a user of amoCRM. Left empty, the message comes from the bot of the channel, which the credential's 'Bot ID' names, under the sender's name.",
		),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			textId('senderId', {
				displayName: 'Sender ID',
				placeholder: 'e.g. olga',
				description:
					"The author on your side. Default: made of 'Sender ID in Amojo' or the name, so that it stays the same.",
				wire: 'body:payload.sender.id',
			}),
			...personDetails('sender', 'Sender'),
			...personDetails('receiver', 'Client'),
			personRefId('receiver', 'Client', 'The client in amojo'),
			postId,
			postUrl,
			...postDetails,
			...messageDetails,
		]),
	],
	check: (params) => {
		checkNewMessage(params);
		checkPost(params);
	},
	shape: [setAuthor, ...newMessageShape],
});
