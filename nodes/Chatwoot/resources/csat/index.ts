import type { Resource } from '../../../shared/vocabulary/types';
import { getAll } from './getAll';
import { getMetrics } from './getMetrics';
import { download } from './download';

export const csat: Resource = {
	name: 'CSAT',
	value: 'csat',
	description: 'Answers to satisfaction surveys',
	operations: [getAll, getMetrics, download],
};
