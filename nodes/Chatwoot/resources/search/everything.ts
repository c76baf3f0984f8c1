import { collection, number } from '../../../shared/vocabulary/fields';
import { isMap } from '../../../shared/vocabulary/json';
import { toItem } from '../../../shared/vocabulary/result';
import { EXTRA, NEEDS } from '../../apis/application';
import { unixSeconds } from '../../fields/moments';
import { accountOperation } from '../../operation';
import { word } from './fields';
import { fits, looksAtFilters, period, writerIn, written } from './filters';
import { at } from '../../answers/proofs';
import * as things from '../../things';

export const everything = accountOperation({
	name: 'Everything',
	value: 'everything',
	action: 'Search everything',
	description:
		'Search contacts, conversations, messages and articles at once; 15 of each a page. The filters need advanced search (Enterprise).',
	contract: 'search-everything',
	yields: things.foundEverything,
	document: EXTRA,
	method: 'GET',
	path: '/search',
	needs: NEEDS.user,
	result: (body) => {
		const payload = isMap(body) ? body.payload : undefined;
		return toItem(payload ?? null);
	},
	check: ({ from }) => {
		if (from !== undefined) writerIn(from);
	},
	send: async (session, request, params) => {
		await looksAtFilters(session, request, params);
		const answer = await session.send(request);
		const payload = at(answer, 'payload');
		if (!isMap(payload) || !Array.isArray(payload.messages)) return answer;
		// An inbox that the token's user does not see is passed over in silence.
		const messages = payload.messages.filter((message) => fits(message, request.query));
		return { payload: { ...payload, messages } };
	},
	shape: [unixSeconds('query', 'since', 'until')],
	fields: [word, collection('filters', 'Filters', 'Add filter', [...written, ...period])],
	options: [
		number('page', {
			displayName: 'Page',
			description: 'Which page to get',
			wire: 'query:page',
			default: 1,
			min: 1,
			whole: true,
		}),
	],
});
