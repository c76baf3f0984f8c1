import { collection, text } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { searchedConversations } from '../../calls/paging';
import { placeFilters } from './fields';
import * as things from '../../things';

export const search = accountOperation({
	name: 'Search',
	value: 'search',
	action: 'Search conversations',
	description: 'Find conversations of any status by a text in their messages',
	contract: 'search-conversations',
	yields: things.foundConversation,
	document: EXTRA,
	method: 'GET',
	path: '/conversations/search',
	needs: NEEDS.user,
	fields: [
		text('q', { displayName: 'Text', wire: 'query:q', required: true }),
		...many,
		collection('filters', 'Filters', 'Add filter', placeFilters),
	],
	options: [page],
	paging: searchedConversations('payload'),
});
