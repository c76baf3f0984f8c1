import { takenOnce } from '../../calls/newMessage';
import { addExtra, inScope } from '../../fields/common';
import { checkContent, setContent, withFileFacts } from '../../fields/content';
import { checkQuotes, setReply } from './quote';
import type { Chat } from './common';
import { checkChat, event, SCOPE_PATH, sentMessage, setMsgid } from './common';
import { setTimes } from './moment';

/** What every new message is, whoever writes it and wherever it is shown. */
export const newMessage = {
	contract: 'new_message',
	method: 'POST',
	path: SCOPE_PATH,
	...takenOnce,
	resolve: withFileFacts,
	lane: ({ conversationId, conversationRefId }: Chat) => conversationId ?? conversationRefId ?? '',
	result: sentMessage,
} as const;

/** What its body is made of besides the fields' own values. */
export const newMessageShape = [
	inScope,
	event('new_message'),
	setMsgid,
	setTimes,
	setContent,
	setReply,
	addExtra,
];

type Checked = Chat & Parameters<typeof checkContent>[0] & Parameters<typeof checkQuotes>[0];

/** A new message stands in a chat, says something and answers one other at most. */
export function checkNewMessage(params: Checked): void {
	checkChat(params);
	checkContent(params);
	checkQuotes(params);
}
