import type { Resource } from '../../../shared/vocabulary/types';
import { archive } from './archive';
import { create } from './create';
import { deletePortal } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const portal: Resource = {
	name: 'Portal',
	value: 'portal',
	description: 'Help centers',
	operations: [getAll, get, create, update, archive, deletePortal],
};
