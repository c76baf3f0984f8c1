import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { getHistory } from './getHistory';

export const chat: Resource = {
	name: 'Chat',
	value: 'chat',
	description: 'Chats and their history',
	operations: [create, getHistory],
};
