import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteAccount } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const platformAccount: Resource = {
	name: 'Account',
	value: 'platformAccount',
	description: 'Accounts that the platform app has made',
	operations: [get, getAll, create, update, deleteAccount],
};
