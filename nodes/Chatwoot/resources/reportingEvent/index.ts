import type { Resource } from '../../../shared/vocabulary/types';
import { getAll } from './getAll';
import { getByConversation } from './getByConversation';

export const reportingEvent: Resource = {
	name: 'Reporting Event',
	value: 'reportingEvent',
	description: 'What was measured, such as each first response time',
	operations: [getAll, getByConversation],
};
