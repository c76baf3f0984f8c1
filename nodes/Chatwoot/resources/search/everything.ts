import { number } from '../../../shared/vocabulary/fields';
import { isMap } from '../../../shared/vocabulary/json';
import { toItem } from '../../../shared/vocabulary/result';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { word } from './fields';
import * as things from '../../things';

export const everything = accountOperation({
	name: 'Everything',
	value: 'everything',
	action: 'Search everything',
	description: 'Search contacts, conversations, messages and articles at once; 15 of each a page',
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
	fields: [word],
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
