import { InputError } from '../../../shared/vocabulary/errors';
import { number, text } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import * as things from '../../things';

/** For fewer letters the server answers that there is nothing. */
const SHORTEST = 3;

export const search = accountOperation({
	name: 'Search',
	value: 'search',
	action: 'Search internal messages',
	description:
		'Search channels, direct talks and messages of the internal chat for a word; 15 messages a page, the newest first',
	contract: 'search-internal-chat',
	yields: things.internalFound,
	document: EXTRA,
	method: 'GET',
	path: '/internal_chat/search',
	needs: NEEDS.user,
	check: ({ q }) => {
		if (q.trim().length >= SHORTEST) return;
		throw new InputError(
			`'Search Text' is shorter than ${SHORTEST} letters: "${q}"`,
			'Chatwoot finds nothing for so few. Look for a longer part of the text.',
		);
	},
	fields: [
		text('q', {
			displayName: 'Search Text',
			wire: 'query:q',
			required: true,
			placeholder: 'e.g. invoice',
		}),
	],
	options: [
		number('page', {
			displayName: 'Page',
			description:
				'Which page of the messages to get; messages_has_more tells whether there is another',
			wire: 'query:page',
			default: 1,
			min: 1,
			whole: true,
		}),
	],
});
