import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteLabel } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const label: Resource = {
	name: 'Label',
	value: 'label',
	description: 'Labels of the account, for contacts and conversations',
	operations: [getAll, get, create, update, deleteLabel],
};
