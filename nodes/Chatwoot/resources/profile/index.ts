import type { Resource } from '../../../shared/vocabulary/types';
import { get } from './get';

export const profile: Resource = {
	name: 'Profile',
	value: 'profile',
	description: 'The user whose token it is',
	operations: [get],
};
