import type { IDataObject } from 'n8n-workflow';
import { readDate } from '../../../shared/vocabulary/dates';
import { CallError, InputError } from '../../../shared/vocabulary/errors';
import { custom } from '../../../shared/vocabulary/fields';
import { keyText, wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { Json } from '../../../shared/vocabulary/json';
import type { ApiRequest } from '../../../shared/vocabulary/request';
import type { Session } from '../../../shared/vocabulary/session';
import { asShown, at } from '../../answers/proofs';
import type { InAccount } from '../../apis/account';
import { accountPath } from '../../apis/account';
import { NEEDS } from '../../apis/application';
import { unlessForbidden } from '../../calls/known';
import { found } from './fields';

const moment = <const N extends 'since' | 'until'>(name: N, displayName: string) =>
	custom(
		name,
		{ displayName, wire: `query:${name}` as const },
		{ type: 'dateTime', default: '' },
		readDate,
	);

/** When something was last done with what is looked for. */
export const period = [moment('since', 'Since'), moment('until', 'Until')] as const;

/** Who wrote messages, and where. */
export const written = [
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
] as const;

/** What messages call the two kinds of people. */
const KINDS: Readonly<Record<string, string>> = { agent: 'user', contact: 'contact' };

/** Who is meant; the server takes no notice of what it cannot read. */
export function writerIn(from: string): { type?: string; id?: string } {
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
export function fits(message: Json, asked: IDataObject = {}): boolean {
	const { from, inbox_id: inbox } = asked;
	const { type, id } = typeof from === 'string' ? writerIn(from) : {};
	const compared: Array<[path: string, wanted: unknown]> = [
		['inbox_id', inbox],
		['sender.type', type],
		['sender.id', id],
	];
	return (
		compared.every(([path, wanted]) => {
			const shown = at(message, path) ?? undefined;
			return wanted === undefined || shown === undefined || asShown(shown) === String(wanted);
		}) && isWithin(Number(at(message, 'created_at') ?? NaN), asked)
	);
}

/** What has no time passes. */
const isWithin = (seconds: number, { since, until }: IDataObject): boolean =>
	!(seconds < Number(since ?? -Infinity) || seconds > Number(until ?? Infinity));

/** Chatwoot's searches look no further back than 90 days where they are given a time, and say nothing. */
const LOOKS_BACK_SECONDS = 90 * 24 * 60 * 60;
const A_MINUTE = 60;

const isTooFarBack = ({ query }: ApiRequest): boolean =>
	query?.since !== undefined &&
	Number(query.since) < Date.now() / 1000 - LOOKS_BACK_SECONDS + A_MINUTE;

export interface Wish {
	returnAll?: boolean;
	limit?: number;
	page?: number;
}

/** Whether something is of the time that is asked for, which it shows there. */
export const keeping =
	(time: string, { since, until }: IDataObject = {}) =>
	(entry: Json): boolean => {
		if ((since ?? until) === undefined) return true;
		const shown = at(entry, time);
		return typeof shown === 'number' && isWithin(shown, { since, until });
	};

/**
 * Searches what shows the time that is asked for, so that it does not matter whether the server looks at
 * the filters; a beginning that it would move is not sent.
 */
export async function searchShown(
	session: Session,
	request: ApiRequest,
	{ returnAll, limit = 50, page }: Wish,
	[kind, time]: readonly [kind: string, time: string],
): Promise<Json[]> {
	const query = { ...request.query };
	if (isTooFarBack(request)) delete query.since;
	const wish = { limit: returnAll ? Infinity : limit, start: page };
	const keep = keeping(time, request.query);
	return await session.pages({ ...request, query }, { ...found(kind), keep }, wish);
}

/**
 * Makes sure that the server looks at the filters of what does not show what they compare: without
 * advanced search it takes no notice of them, and answers as if none had been given.
 */
export async function looksAtFilters(
	session: Session,
	request: ApiRequest,
	params: InAccount,
): Promise<void> {
	const { from, inbox_id: inbox, since, until } = request.query ?? {};
	if ([from, inbox, since, until].every((one) => one === undefined)) return;
	if (isTooFarBack(request)) {
		throw new InputError(
			"'Since' lies more than 90 days back",
			'Chatwoot searches no further back by time, and would take a later moment without a word. Give a later one, or search without it.',
		);
	}
	const path = accountPath(params, '');
	const account = await session.once(
		`features of ${path}`,
		async () =>
			await unlessForbidden(
				async () =>
					await session.send({ method: 'GET', path, needs: NEEDS.user, idempotent: true }),
			),
	);
	if (account === undefined || at(account, 'features.advanced_search') === true) return;
	throw new CallError('Advanced search is switched off for this account', {
		cause: 'configuration-invalid',
		fix: "Without it Chatwoot takes no notice of the filters of this search, so nothing was asked. Leave them out, or have the feature 'advanced_search' (Enterprise) switched on by whoever runs the server.",
	});
}
