import type { Resource } from '../../../shared/vocabulary/types';
import { createHook } from './createHook';
import { deleteHook } from './deleteHook';
import { getAll } from './getAll';
import { updateHook } from './updateHook';

export const integration: Resource = {
	name: 'Integration',
	value: 'integration',
	description: 'Other services that the account is joined with',
	operations: [getAll, createHook, updateHook, deleteHook],
};
