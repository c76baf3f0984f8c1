import type { Resource } from '../../../shared/vocabulary/types';
import { notifyOfNewMessage } from './notifyOfNewMessage';
import { sendToChat } from './sendToChat';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'Messages between chats and the bot',
	operations: [sendToChat, notifyOfNewMessage],
};
