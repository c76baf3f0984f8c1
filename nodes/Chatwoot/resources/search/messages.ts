import { collection } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { many, page } from '../../fields/lists';
import { unixSeconds } from '../../fields/moments';
import { accountOperation } from '../../operation';
import { found, word } from './fields';
import { fits, period, writerIn, written } from './filters';
import * as things from '../../things';

export const messages = accountOperation({
	name: 'Messages',
	value: 'messages',
	action: 'Search messages by word',
	description: 'Search messages of the last 3 months for a word, the newest first',
	contract: 'search-everything-messages',
	yields: things.message,
	document: EXTRA,
	method: 'GET',
	path: '/search/messages',
	needs: NEEDS.user,
	options: [page],
	paging: found('messages'),
	check: ({ from }) => {
		if (from !== undefined) writerIn(from);
	},
	send: async (session, request, { returnAll, limit = 50, page: start }) =>
		await session.pages(
			request,
			{ ...found('messages'), keep: (message) => fits(message, request.query) },
			{ limit: returnAll ? Infinity : limit, start },
		),
	shape: [unixSeconds('query', 'since', 'until')],
	fields: [word, ...many, collection('filters', 'Filters', 'Add filter', [...written, ...period])],
});
