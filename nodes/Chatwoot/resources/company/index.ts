import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteCompany } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { search } from './search';
import { update } from './update';

export const company: Resource = {
	name: 'Company',
	value: 'company',
	description: 'Companies that contacts belong to (licensed server)',
	operations: [getAll, search, get, create, update, deleteCompany],
};
