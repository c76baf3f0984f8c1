import type { Resource } from '../../../shared/vocabulary/types';
import { get } from './get';

export const discount: Resource = {
	name: 'Discount',
	value: 'discount',
	description: 'Discounts of contacts',
	operations: [get],
};
