import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { get } from './get';
import { getOrCreate } from './getOrCreate';
import { update } from './update';

export const clientContact: Resource = {
	name: 'Contact',
	value: 'clientContact',
	description: 'The person who writes to the inbox',
	operations: [create, getOrCreate, get, update],
};
