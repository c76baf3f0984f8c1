import { collection, required } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { takenOnce } from '../../calls/newMessage';
import { addExtra, inScope } from '../../fields/common';
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
	setMsgid,
} from './common';

/** amojo.md 1.4: a client's message that belongs to a post. */
export const comment = operation({
	name: 'Comment',
	value: 'comment',
	action: 'Comment on post',
	description: "Show a client's comment on a post in amoCRM",
	contract: 'new_message',
	main: false,
	method: 'POST',
	path: SCOPE_PATH,
	...takenOnce,
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
		checkChat(params);
		checkContent(params);
		checkQuotes(params);
		checkPost(params, true);
	},
	resolve: withFileFacts,
	shape: [inScope, event('new_message'), setMsgid, setTimes, setContent, setReply, addExtra],
	lane: (params) => params.conversationId ?? params.conversationRefId ?? '',
	result: sentMessage,
});
