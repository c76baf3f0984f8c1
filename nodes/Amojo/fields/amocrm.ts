import { number } from '../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../shared/vocabulary/ids';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Tie } from '../../shared/vocabulary/match';
import { matched } from '../../shared/vocabulary/match';
import type { Paging, PartOutcome, Wire } from '../../shared/vocabulary/types';
import { embedded } from '../answers';

export const contactPicker = <const R extends boolean>(wire: Wire | undefined, required: R) =>
	wholeIdPicker('contactId', {
		search: 'searchContacts',
		displayName: 'Contact',
		...(wire && { wire }),
		required,
		placeholder: 'e.g. 3102959',
	});

export const page = number('page', {
	displayName: 'Page',
	description: 'The page to begin with',
	wire: 'query:page',
	default: 1,
	min: 1,
	whole: true,
});

/** The most entries that a list of /api/v4 has in a page. */
export const FULL_PAGE = 250;

interface Wish {
	returnAll?: boolean;
	limit?: number;
}

/** *Page* and *Limit* mean what amoCRM means by them: a page has as many entries as the limit, if it can. */
export const paged = (name: string) => ({
	by: ({ returnAll, limit = FULL_PAGE }: Wish): Paging => ({
		kind: 'page',
		size: returnAll === true ? FULL_PAGE : Math.min(limit, FULL_PAGE),
		limitParameter: 'limit',
		positionParameter: 'page',
		first: 1,
		entries: (body) => embedded(body, name),
		identity: identityOf,
	}),
});

/** Talks have a `talk_id` of their own. */
function identityOf(entry: Json): string {
	const { talk_id: talk, id } = isMap(entry) ? entry : {};
	return JSON.stringify(talk ?? id ?? entry);
}

/** The request_id that stands for an entry in a call of ours. */
const markOf = (index: number) => `n8n-${index}`;

/**
 * What became of each entry of a list that was sent: amoCRM answers in any order, by request_id. Ours
 * are sent, since a person may give the same one to all; theirs comes back in the output, or the
 * place of the entry, as amoCRM itself would say.
 */
export const answeredByMark = (name: string) => ({
	mark: (part: Json, index: number): Json =>
		isMap(part) ? { ...part, request_id: markOf(index) } : part,
	outcomes: (body: Json, sent: Json[]): PartOutcome[] => {
		const entries = embedded(body, name).filter(isMap);
		const own: Tie<Json, JsonMap> = {
			ofPart: (_, index) => markOf(index),
			ofEntry: ({ request_id: id }) => (id === undefined ? undefined : String(id)),
		};
		const only: Tie<Json, JsonMap> = { ofPart: () => '', ofEntry: () => '' };
		const found = matched(sent, entries, [sent.length === 1 ? only : own]);
		return sent.map((part, index) => {
			const entry = found[index];
			if (!entry) return { failed: 'amoCRM does not tell what became of it', outcome: 'unknown' };
			const given = isMap(part) ? part.request_id : undefined;
			return { ok: { ...entry, request_id: given ?? String(index) } };
		});
	},
});

/** Phone and e-mail as the custom fields that every account has. */
export function contactFields(phone?: string, email?: string): JsonMap[] {
	const field = (code: string, value: string): JsonMap => ({
		field_code: code,
		values: [{ value, enum_code: 'WORK' }],
	});
	return [
		...(phone === undefined ? [] : [field('PHONE', phone)]),
		...(email === undefined ? [] : [field('EMAIL', email)]),
	];
}
