import { EXTRA, NEEDS } from '../../apis/application';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { found, word } from './fields';
import * as things from '../../things';

export const articles = accountOperation({
	name: 'Articles',
	value: 'articles',
	action: 'Search articles by word',
	description: 'Search articles of the help center for a word, the best match first',
	contract: 'search-everything-articles',
	yields: things.article,
	document: EXTRA,
	method: 'GET',
	path: '/search/articles',
	needs: NEEDS.user,
	options: [page],
	paging: found('articles'),
	fields: [word, ...many],
});
