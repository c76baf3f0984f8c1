import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { getOrCreate } from './getOrCreate';
import { markAsRead } from './markAsRead';
import { resolve } from './resolve';
import { setTyping } from './setTyping';

export const clientConversation: Resource = {
	name: 'Conversation',
	value: 'clientConversation',
	description: 'The conversations of a contact',
	operations: [getAll, get, create, getOrCreate, resolve, setTyping, markAsRead],
};
