import { collection } from '../../../shared/vocabulary/fields';
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

/** amojo.md 1.4: from the client, so without a receiver. */
export const sendIncoming = operation({
	name: 'Send Incoming',
	value: 'sendIncoming',
	action: 'Send incoming message',
	description: 'Show a message from the client in amoCRM',
	contract: 'new_message',
	main: false,
	method: 'POST',
	path: SCOPE_PATH,
	...takenOnce,
	fields: [
		conversationId,
		personId('sender', 'Client'),
		personName('sender', 'Client'),
		messageType,
		...content,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			...personDetails('sender', 'Client'),
			personRefId(
				'sender',
				'Client',
				'The client in amojo; give it in the first message after a user of amoCRM wrote first',
			),
			...messageDetails,
		]),
	],
	check: (params) => {
		checkChat(params);
		checkContent(params);
		checkQuotes(params);
	},
	resolve: withFileFacts,
	shape: [inScope, event('new_message'), setMsgid, setTimes, setContent, setReply, addExtra],
	lane: (params) => params.conversationId ?? params.conversationRefId ?? '',
	result: sentMessage,
});
