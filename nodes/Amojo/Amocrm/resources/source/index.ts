import type { Resource } from '../../../../shared/vocabulary/types';
import { create } from './create';
import { deleteSource } from './delete';
import { getAll } from './getAll';
import { update } from './update';

export const source: Resource = {
	name: 'Source',
	value: 'source',
	description: 'Sources that decide in which pipeline leads are made',
	operations: [getAll, create, update, deleteSource],
};
