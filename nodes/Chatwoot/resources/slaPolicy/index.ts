import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteSlaPolicy } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const slaPolicy: Resource = {
	name: 'SLA Policy',
	value: 'slaPolicy',
	description: 'How soon conversations are to be answered and resolved (licensed server)',
	operations: [getAll, get, create, update, deleteSlaPolicy],
};
