import type { Resource } from '../../../shared/vocabulary/types';
import { add } from './add';
import { get } from './get';
import { remove } from './remove';
import { set } from './set';

export const contactLabel: Resource = {
	name: 'Contact Label',
	value: 'contactLabel',
	description: 'Labels on a contact',
	operations: [get, add, remove, set],
};
