import { InputError } from '../../../shared/vocabulary/errors';
import { collection, text } from '../../../shared/vocabulary/fields';
import { textId } from '../../../shared/vocabulary/ids';
import {
	contactIdentifier,
	CONVERSATION,
	clientConversationId,
	clientConversationLane,
	withSource,
} from '../../fields/client';
import { sendPatiently } from '../../calls/flood';
import { attachments } from '../../fields/files';
import { filesLost, without } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import * as things from '../../things';

export const send = plainOperation({
	name: 'Send',
	value: 'send',
	action: 'Send message',
	description: 'Send a text or files in the name of the contact',
	contract: 'create-a-message',
	yields: things.clientMessage,
	method: 'POST',
	path: `${CONVERSATION}/messages`,
	proves: {
		by: "the answer's id and attachments",
		lacks: (body, { attachments: files }) => without(body, 'id') ?? filesLost(body, files),
	},
	fields: [
		contactIdentifier,
		clientConversationId,
		text('content', { displayName: 'Message', wire: 'body:content', rows: 4 }),
		attachments,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			textId('echoId', {
				displayName: 'Echo ID',
				placeholder: 'e.g. order-815',
				description: 'Comes back in the events of the message, to know it again',
				wire: 'body:echo_id',
			}),
		]),
	],
	check: ({ content, attachments: files }) => {
		if (content ?? files) return;
		throw new InputError("'Message' is empty", "Write a text or add 'Attachments'.");
	},
	send: sendPatiently,
	lane: clientConversationLane,
	result: withSource,
});
