import type { Resource } from '../../../shared/vocabulary/types';
import { add } from './add';
import { remove } from './remove';

export const list: Resource = {
	name: 'List',
	value: 'list',
	description: 'Lists of clients for broadcasts',
	operations: [add, remove],
};
