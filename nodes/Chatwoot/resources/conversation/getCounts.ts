import { collection } from '../../../shared/vocabulary/fields';
import { toItem } from '../../../shared/vocabulary/result';
import { unwrapped } from '../../answers/digest';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { listFilters, statusFilter } from './fields';
import * as things from '../../things';

export const getCounts = accountOperation({
	name: 'Get Counts',
	value: 'getCounts',
	action: 'Get counts of conversations',
	description: 'Count conversations: mine, assigned, unassigned and all',
	contract: 'conversationListMeta',
	yields: things.counts,
	method: 'GET',
	path: '/conversations/meta',
	needs: NEEDS.user,
	fields: [statusFilter, collection('filters', 'Filters', 'Add filter', listFilters)],
	result: (body) => toItem(unwrapped(body, 'meta')),
});
