import type { Resource } from '../../../shared/vocabulary/types';
import { run } from './run';

export const bulkAction: Resource = {
	name: 'Bulk Action',
	value: 'bulkAction',
	description: 'Change many conversations or contacts at once',
	operations: [run],
};
