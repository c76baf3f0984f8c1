import type { Resource } from '../../../shared/vocabulary/types';
import { getMetrics } from './getMetrics';
import { getGroupedMetrics } from './getGroupedMetrics';

export const liveReport: Resource = {
	name: 'Live Report',
	value: 'liveReport',
	description: 'What is going on at this moment',
	operations: [getMetrics, getGroupedMetrics],
};
