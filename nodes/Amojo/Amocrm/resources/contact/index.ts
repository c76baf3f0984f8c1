import type { Resource } from '../../../../shared/vocabulary/types';
import { create } from './create';
import { getAll } from './getAll';

export const contact: Resource = {
	name: 'Contact',
	value: 'contact',
	description: 'The contacts that chats belong to',
	operations: [getAll, create],
};
