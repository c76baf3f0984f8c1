import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteCustomAttribute } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';
import { upsert } from './upsert';

export const customAttribute: Resource = {
	name: 'Custom Attribute',
	value: 'customAttribute',
	description: 'Fields of your own on contacts and conversations',
	operations: [getAll, get, create, update, upsert, deleteCustomAttribute],
};
