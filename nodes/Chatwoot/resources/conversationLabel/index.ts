import type { Resource } from '../../../shared/vocabulary/types';
import { add } from './add';
import { get } from './get';
import { remove } from './remove';
import { set } from './set';

export const conversationLabel: Resource = {
	name: 'Conversation Label',
	value: 'conversationLabel',
	description: 'Labels on a conversation',
	operations: [get, add, remove, set],
};
