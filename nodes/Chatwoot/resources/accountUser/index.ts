import type { Resource } from '../../../shared/vocabulary/types';
import { add } from './add';
import { getAll } from './getAll';
import { remove } from './remove';

export const accountUser: Resource = {
	name: 'Account User',
	value: 'accountUser',
	description: 'Who may work in an account, and in which role',
	operations: [getAll, add, remove],
};
