import { collection } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { conversationPages, searchedConversations } from '../../calls/paging';
import { listFilters, sortBy, statusFilter, updatedWithin } from './fields';
import * as things from '../../things';

/** With a time given the server pages no more: the first page is all (chatwoot.md 3.3). */
const atOnce = { ...conversationPages('data', 'payload'), size: Infinity, more: () => false };

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many conversations',
	description: 'Get many conversations, of whatever status unless one is chosen',
	contract: 'conversationList',
	yields: things.conversation,
	method: 'GET',
	path: '/conversations',
	needs: NEEDS.user,
	fields: [
		...many,
		statusFilter,
		collection('filters', 'Filters', 'Add filter', [...listFilters, updatedWithin]),
	],
	options: [page, sortBy],
	paging: {
		by: ({ updatedWithin: seconds, q: wanted }) => {
			if (seconds !== undefined) return atOnce;
			const pages = wanted === undefined ? conversationPages : searchedConversations;
			return pages('data', 'payload');
		},
	},
});
