import type { IDataObject } from 'n8n-workflow';
import { collection, custom } from '../../../shared/vocabulary/fields';
import { keyText, wholeIdPicker } from '../../../shared/vocabulary/ids';
import { EXTRA, NEEDS } from '../../apis/application';
import { many, page } from '../../fields/lists';
import { readDate } from '../../../shared/vocabulary/dates';
import { InputError } from '../../../shared/vocabulary/errors';
import type { Json } from '../../../shared/vocabulary/json';
import { at, asShown } from '../../answers/proofs';
import { unixSeconds } from '../../fields/moments';
import { accountOperation } from '../../operation';
import { found, word } from './fields';
import * as things from '../../things';

/** What messages call the two kinds of people. */
const KINDS: Readonly<Record<string, string>> = { agent: 'user', contact: 'contact' };

/** Who is meant; the server takes no notice of what it cannot read. */
function writerIn(from: string): { type?: string; id?: string } {
	const [, kind = '', id] = /^(contact|agent):(\d+)$/.exec(from) ?? [];
	if (id !== undefined) return { type: KINDS[kind], id };
	throw new InputError(
		`'From' names nobody: "${from}"`,
		'Write contact or agent, a colon, and the ID: contact:42.',
	);
}

/**
 * Whether a message is one of those asked for. Only servers with advanced search (Enterprise) look at the
 * filters; the others take no notice of them. What a message does not show is not compared.
 */
function fits(message: Json, asked: IDataObject = {}): boolean {
	const { from, inbox_id: inbox, since, until } = asked;
	const { type, id } = typeof from === 'string' ? writerIn(from) : {};
	const compared: Array<[path: string, wanted: unknown]> = [
		['inbox_id', inbox],
		['sender.type', type],
		['sender.id', id],
	];
	const written = Number(at(message, 'created_at') ?? NaN);
	return (
		compared.every(([path, wanted]) => {
			const found = at(message, path) ?? undefined;
			return wanted === undefined || found === undefined || asShown(found) === String(wanted);
		}) && !(written < Number(since ?? -Infinity) || written > Number(until ?? Infinity))
	);
}

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
	fields: [
		word,
		...many,
		collection('filters', 'Filters', 'Add filter', [
			keyText('from', {
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
