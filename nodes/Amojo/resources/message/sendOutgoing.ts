import { collection, text } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { takenOnce } from '../../calls/newMessage';
import { addExtra, inScope } from '../../fields/common';
import { textId } from '../../../shared/vocabulary/ids';
import {
	checkContent,
	content,
	messageType,
	setContent,
	withFileFacts,
} from '../../fields/content';
import { setTimes } from './moment';
import { personDetails, personId, personName, personRefId } from '../../fields/people';
import { checkPost, postDetails, postId, postUrl } from './post';
import { checkQuotes, setReply } from '../../fields/quote';
import {
	checkChat,
	conversationId,
	event,
	messageDetails,
	SCOPE_PATH,
	sentMessage,
	setAuthor,
	setMsgid,
} from './common';

/** amojo.md 1.4: from a user of amoCRM or the channel's bot, to the client. */
export const sendOutgoing = operation({
	name: 'Send Outgoing',
	value: 'sendOutgoing',
	action: 'Send outgoing message',
	description:
		'Show a message to the client in amoCRM, written elsewhere by a user or by the bot of the channel',
	contract: 'new_message',
	method: 'POST',
	path: SCOPE_PATH,
	...takenOnce,
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
		checkChat(params);
		checkContent(params);
		checkQuotes(params);
		checkPost(params);
	},
	resolve: withFileFacts,
	shape: [
		inScope,
		event('new_message'),
		setMsgid,
		setTimes,
		setAuthor,
		setContent,
		setReply,
		addExtra,
	],
	lane: (params) => params.conversationId ?? params.conversationRefId ?? '',
	result: sentMessage,
});
