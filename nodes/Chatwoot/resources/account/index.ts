import type { Resource } from '../../../shared/vocabulary/types';
import { get } from './get';
import { update } from './update';

export const account: Resource = {
	name: 'Account',
	value: 'account',
	description: 'The account itself and its settings',
	operations: [get, update],
};
