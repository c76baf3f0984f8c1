import type { Resource } from '../../../shared/vocabulary/types';
import { get } from './get';
import { updateField } from './updateField';

export const contact: Resource = {
	name: 'Contact',
	value: 'contact',
	description: 'Contact cards of clients',
	operations: [get, updateField],
};
