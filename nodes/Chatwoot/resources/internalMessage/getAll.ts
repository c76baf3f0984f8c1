import { inChannel } from '../internalChannel/fields';
import { collection, custom } from '../../../shared/vocabulary/fields';
import { momentOf, readDate } from '../../../shared/vocabulary/dates';
import type { Json } from '../../../shared/vocabulary/json';
import { idOf } from '../../answers/digest';
import { InputError } from '../../../shared/vocabulary/errors';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { Paging } from '../../../shared/vocabulary/paging';
import type { ApiRequest } from '../../../shared/vocabulary/request';
import type { Session } from '../../../shared/vocabulary/session';
import { at } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { internalMessagesBackwards as paging } from '../../calls/paging';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

const writtenAt = (message: Json | undefined) =>
	Date.parse(String(at(message ?? null, 'created_at')));

/**
 * Back to a moment: with one to begin after the server goes the other way, and gives the oldest messages
 * of what is left, so it is not told.
 */
const backTo = (moment: number): Paging => ({
	...paging,
	keep: (message) => !(writtenAt(message) <= moment),
	next: (body, entries) =>
		writtenAt(entries.at(-1)) <= moment ? undefined : paging.next?.(body, entries),
});

/** One page with the messages before and after one, the newest first. */
async function around(session: Session, request: ApiRequest, id: number): Promise<Json[]> {
	const messages = paging.entries(await session.send(request));
	// Of a message that the channel does not have come the latest; one of a thread is not among its neighbours.
	if (!messages.some((one) => idOf(one) === String(id))) {
		await session.send({ ...request, path: `${request.path}/${id}/thread`, query: {} });
	}
	return messages;
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
	paging,
	check: (params) => {
		if (params.around !== undefined && (params.before ?? params.after) !== undefined) {
			throw new InputError(
				"'Around' goes neither with 'Before' nor with 'After'",
				'It is one page of messages. Remove the other filters, or this one.',
			);
		}
	},
	send: async (session, request, { returnAll, limit = 50, around: middle }) => {
		if (middle !== undefined) return await around(session, request, middle);
		const wish = { limit: returnAll ? Infinity : limit };
		const { after: from, ...query } = request.query ?? {};
		if (from === undefined) return await session.pages(request, paging, wish);
		return await session.pages({ ...request, query }, backTo(Date.parse(String(from))), wish);
	},
	shape: [
		(params, { query }, { timezone }) => {
			for (const name of ['before', 'after'] as const) {
				const given = params[name];
				if (given) query[name] = new Date(momentOf(given, timezone)).toISOString();
			}
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
			custom(
				'after',
				{
					displayName: 'After',
					description:
						"Only messages later than this, in the workflow's time zone unless the value names an offset itself",
				},
				{ type: 'dateTime', default: '' },
				readDate,
			),
			wholeIdPicker('around', {
				displayName: 'Around',
				description:
					'A message: it, up to 24 before it and 25 after it, as one page without regard to the limit',
				wire: 'query:around',
				search: 'searchInternalMessages',
				placeholder: 'e.g. 12',
			}),
		]),
	],
});
