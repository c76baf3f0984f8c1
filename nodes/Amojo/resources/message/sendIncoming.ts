import { collection } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { content, messageType } from '../../fields/content';
import { personDetails, personId, personName, personRefId } from '../../fields/people';
import { conversationId, messageDetails } from './common';
import { checkNewMessage, newMessage, newMessageShape } from './newMessage';

/** amojo.md 1.4: from the client, so without a receiver. */
export const sendIncoming = operation({
	name: 'Send Incoming',
	value: 'sendIncoming',
	action: 'Send incoming message',
	description: 'Show a message from the client in amoCRM',
	main: false,
	...newMessage,
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
	check: checkNewMessage,
	shape: newMessageShape,
});
