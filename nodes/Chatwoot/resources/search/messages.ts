import { collection, custom, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { EXTRA, NEEDS } from '../../api';
import { many, page } from '../../fields/lists';
import { readDate } from '../../../shared/vocabulary/dates';
import { unixSeconds } from '../../fields/moments';
import { accountOperation } from '../../operation';
import { found, word } from './fields';
import * as things from '../../things';

export const messages = accountOperation({
	name: 'Messages',
	value: 'messages',
	action: 'Search messages by word',
	description: 'Search messages for a word, the newest first',
	contract: 'search-everything-messages',
	yields: things.message,
	document: EXTRA,
	method: 'GET',
	path: '/search/messages',
	needs: NEEDS.user,
	options: [page],
	paging: found('messages'),
	shape: [unixSeconds('query', 'since', 'until')],
	fields: [
		word,
		...many,
		collection('filters', 'Filters', 'Add filter', [
			text('from', {
				displayName: 'From',
				description: 'Only what one contact or agent wrote: contact or agent, a colon, and the ID',
				wire: 'query:from',
				placeholder: 'e.g. contact:42',
			}),
			wholeIdPicker('inboxId', {
				displayName: 'Inbox',
				wire: 'query:inbox_id',
				search: 'searchInboxes',
				placeholder: 'e.g. 3',
			}),
			custom(
				'since',
				{ displayName: 'Since', wire: 'query:since' },
				{ type: 'dateTime', default: '' },
				readDate,
			),
			custom(
				'until',
				{ displayName: 'Until', wire: 'query:until' },
				{ type: 'dateTime', default: '' },
				readDate,
			),
		]),
	],
});
