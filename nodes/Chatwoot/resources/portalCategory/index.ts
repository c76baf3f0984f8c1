import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteCategory } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const portalCategory: Resource = {
	name: 'Portal Category',
	value: 'portalCategory',
	description: 'Chapters of a help center',
	operations: [getAll, get, create, update, deleteCategory],
};
