import { collection, required } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { content, messageType } from '../../fields/content';
import { personDetails, personId, personName, personRefId } from '../../fields/people';
import { checkPost, postDetails, postId, postUrl } from './post';
import { conversationId, messageDetails } from './common';
import { checkNewMessage, newMessage, newMessageShape } from './newMessage';

/** amojo.md 1.4: a client's message that belongs to a post. */
export const comment = operation({
	name: 'Comment',
	value: 'comment',
	action: 'Comment on post',
	description: "Show a client's comment on a post in amoCRM",
	main: false,
	...newMessage,
	fields: [
		conversationId,
		required(postId),
		required(postUrl),
		personId('sender', 'Client'),
		personName('sender', 'Client'),
		messageType,
		...content,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			...postDetails,
			...personDetails('sender', 'Client'),
			personRefId('sender', 'Client', 'The client in amojo'),
			...messageDetails,
		]),
	],
	check: (params) => {
		checkNewMessage(params);
		checkPost(params, true);
	},
	shape: newMessageShape,
});
