import { collection } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { many, page } from '../../fields/lists';
import { unixSeconds } from '../../fields/moments';
import { accountOperation } from '../../operation';
import { found, word } from './fields';
import { period, searchShown } from './filters';
import * as things from '../../things';

export const articles = accountOperation({
	name: 'Articles',
	value: 'articles',
	action: 'Search articles by word',
	description:
		'Search articles of the help center for a word, the best match first, also by when they were changed',
	contract: 'search-everything-articles',
	yields: things.article,
	document: EXTRA,
	method: 'GET',
	path: '/search/articles',
	needs: NEEDS.user,
	options: [page],
	paging: found('articles'),
	send: async (session, request, params) =>
		await searchShown(session, request, params, ['articles', 'updated_at']),
	shape: [unixSeconds('query', 'since', 'until')],
	fields: [word, ...many, collection('filters', 'Filters', 'Add filter', period)],
});
