import type { Resource } from '../../../shared/vocabulary/types';
import { get } from './get';
import { save } from './save';

export const variable: Resource = {
	name: 'Variable',
	value: 'variable',
	description: 'Variables of clients and deals',
	operations: [save, get],
};
