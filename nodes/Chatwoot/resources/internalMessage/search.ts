import { text } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../api';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const search = accountOperation({
	name: 'Search',
	value: 'search',
	action: 'Search internal messages',
	description: 'Search channels, direct talks and messages of the internal chat for a word',
	contract: 'search-internal-chat',
	yields: things.internalFound,
	document: EXTRA,
	method: 'GET',
	path: '/internal_chat/search',
	needs: NEEDS.user,
	fields: [
		text('q', {
			displayName: 'Search Text',
			wire: 'query:q',
			required: true,
			placeholder: 'e.g. invoice',
		}),
	],
});
