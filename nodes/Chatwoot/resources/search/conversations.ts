import { collection } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { many, page } from '../../fields/lists';
import { unixSeconds } from '../../fields/moments';
import { accountOperation } from '../../operation';
import { found, word } from './fields';
import { looksAtFilters, period } from './filters';
import * as things from '../../things';

export const conversations = accountOperation({
	name: 'Conversations',
	value: 'conversations',
	action: 'Search conversations by word',
	description:
		'Search conversations for a word, the newest first. Since and Until, of their last activity, need advanced search (Enterprise).',
	contract: 'search-everything-conversations',
	yields: things.foundConversation,
	document: EXTRA,
	method: 'GET',
	path: '/search/conversations',
	needs: NEEDS.user,
	options: [page],
	paging: found('conversations'),
	send: async (session, request, { returnAll, limit = 50, page: start, accountId }) => {
		await looksAtFilters(session, request, { accountId });
		const wish = { limit: returnAll ? Infinity : limit, start };
		return await session.pages(request, found('conversations'), wish);
	},
	shape: [unixSeconds('query', 'since', 'until')],
	fields: [word, ...many, collection('filters', 'Filters', 'Add filter', period)],
});
