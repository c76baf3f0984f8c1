import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteCustomFilter } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const customFilter: Resource = {
	name: 'Custom Filter',
	value: 'customFilter',
	description: "Filters that the token's user has saved",
	operations: [getAll, get, create, update, deleteCustomFilter],
};
