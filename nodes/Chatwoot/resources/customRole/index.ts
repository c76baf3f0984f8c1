import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteCustomRole } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const customRole: Resource = {
	name: 'Custom Role',
	value: 'customRole',
	description: 'What agents may do, beside the two roles that Chatwoot has (licensed server)',
	operations: [getAll, get, create, update, deleteCustomRole],
};
