import type { Resource } from '../../../shared/vocabulary/types';
import { getAll } from './getAll';
import { getMetrics } from './getMetrics';
import { download } from './download';

export const appliedSla: Resource = {
	name: 'Applied SLA',
	value: 'appliedSla',
	description: 'How conversations kept their service level agreements (Enterprise)',
	operations: [getAll, getMetrics, download],
};
