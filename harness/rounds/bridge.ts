import type { Step } from './types';

const pair = { fromCurrency: 'USDT', toCurrency: 'RUB' };

/** All endpoints as they are called, for the demo contacts and chats. */
export const bridge: Step[] = [
	['message.sendToChat', { toChatId: '-1002003004005', text: 'Good day' }],
	[
		'message.notifyOfNewMessage',
		{ fromChatId: '-1002003004005', messageId: '81', text: 'Good day' },
	],
	['contact.get'],
	['contact.updateField', { fieldName: 'city', fieldValue: 'Omsk' }],
	['discount.get', { ...pair, contactId: '700100200' }],
	['rate.get', pair],
	['rate.quote', { ...pair, fromAmount: '100', userId: '700100200' }],
];
