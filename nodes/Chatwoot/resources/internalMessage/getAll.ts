import { inChannel } from '../internalChannel/fields';
import { collection, custom } from '../../../shared/vocabulary/fields';
import { momentOf, readDate } from '../../../shared/vocabulary/dates';
import type { Json } from '../../../shared/vocabulary/json';
import { idOf, listAt } from '../../answers/digest';
import { at } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

/**
 * The moment after an entry: the server keeps smaller parts of a second than it shows, so that only this
 * one is certainly later than all that were written in the same millisecond.
 */
function after(shown: Json | undefined): string | undefined {
	const moment = Date.parse(String(shown));
	return Number.isNaN(moment) ? undefined : new Date(moment + 1).toISOString();
}

/** The server goes back by time: it reads the ID of a message as a date. */
export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many internal messages',
	description: 'Get many messages of a channel, the newest page first',
	contract: 'list-internal-messages',
	yields: things.internalMessage,
	document: EXTRA,
	method: 'GET',
	path: '/internal_chat/channels/{channel}/messages',
	needs: NEEDS.user,
	paging: {
		kind: 'cursor',
		size: 50,
		positionParameter: 'before',
		entries: (body) => listAt('messages')(body).reverse(),
		identity: idOf,
		next: (body, entries) =>
			at(body, 'meta.has_more') === true
				? after(at(entries.at(-1) ?? null, 'created_at'))
				: undefined,
	},
	shape: [
		({ before }, { query }, { timezone }) => {
			if (before) query.before = new Date(momentOf(before, timezone)).toISOString();
		},
	],
	fields: [
		inChannel,
		...many,
		collection('filters', 'Filters', 'Add filter', [
			custom(
				'before',
				{
					displayName: 'Before',
					description:
						"Only messages earlier than this, in the workflow's time zone unless the value names an offset itself",
					wire: 'query:before',
				},
				{ type: 'dateTime', default: '' },
				readDate,
			),
		]),
	],
});
