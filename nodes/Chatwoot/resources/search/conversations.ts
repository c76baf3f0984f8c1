import { EXTRA, NEEDS } from '../../apis/application';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { found, word } from './fields';
import * as things from '../../things';

export const conversations = accountOperation({
	name: 'Conversations',
	value: 'conversations',
	action: 'Search conversations by word',
	description: 'Search conversations for a word, the newest first',
	contract: 'search-everything-conversations',
	yields: things.foundConversation,
	document: EXTRA,
	method: 'GET',
	path: '/search/conversations',
	needs: NEEDS.user,
	options: [page],
	paging: found('conversations'),
	fields: [word, ...many],
});
