import type { Resource } from '../../../../shared/vocabulary/types';
import { get } from './get';
import { getUsers } from './getUsers';

export const account: Resource = {
	name: 'Account',
	value: 'account',
	description: 'The amojo IDs of the account and its users',
	operations: [get, getUsers],
};
