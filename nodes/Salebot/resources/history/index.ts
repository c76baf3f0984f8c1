import type { Resource } from '../../../shared/vocabulary/types';
import { clear } from './clear';
import { get } from './get';

export const history: Resource = {
	name: 'History',
	value: 'history',
	description: 'The correspondence with a client',
	operations: [get, clear],
};
