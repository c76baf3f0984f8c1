import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { createMany } from './createMany';
import { deleteAgent } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { getAssignable } from './getAssignable';
import { getByEmail } from './getByEmail';
import { update } from './update';

export const agent: Resource = {
	name: 'Agent',
	value: 'agent',
	description: 'People who work in the account',
	operations: [getAll, get, getByEmail, getAssignable, create, createMany, update, deleteAgent],
};
