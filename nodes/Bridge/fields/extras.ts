import { InputError } from '../../shared/vocabulary/errors';
import { collection, map } from '../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { holds, setAt } from '../../shared/vocabulary/safe';
import type { Draft, Field, ParamsOf } from '../../shared/vocabulary/types';

const extraQuery = map('extraQuery', {
	displayName: 'Extra Query Parameters (JSON)',
	description: 'Not documented: parameters that your server wants besides the documented ones',
	placeholder: 'e.g. { "office": "2" }',
	wire: 'query:*',
});

const extraBody = map('extraBody', {
	displayName: 'Extra Body Fields (JSON)',
	description: 'Not documented: fields that your server wants besides the documented ones',
	placeholder: 'e.g. { "office": "2" }',
	wire: 'body:*',
});

/** What a GET takes besides its main fields. */
export const moreQuery = <const F extends readonly Field[]>(own: F) =>
	collection<[...F, typeof extraQuery]>('additionalFields', 'Additional Fields', 'Add field', [
		...own,
		extraQuery,
	]);

/** What a POST takes besides its main fields. */
export const moreBody = <const F extends readonly Field[]>(own: F) =>
	collection<[...F, typeof extraBody, typeof extraQuery]>(
		'additionalFields',
		'Additional Fields',
		'Add field',
		[...own, extraBody, extraQuery],
	);

type Extras = Partial<ParamsOf<[typeof extraQuery, typeof extraBody]>>;

/** Puts the extra fields beside the documented ones, none of which they may replace. */
export function spreadExtras({ extraQuery: query, extraBody: body }: Extras, draft: Draft): void {
	spread(query, draft.query, 'Extra Query Parameters (JSON)');
	spread(body, draft.body, 'Extra Body Fields (JSON)');
}

function spread(extras: JsonMap | undefined, target: Record<string, Json>, label: string): void {
	delete target['*'];
	for (const [name, value] of Object.entries(extras ?? {})) {
		if (holds(target, name)) {
			throw new InputError(
				`'${label}' names "${name}", which has a field of its own`,
				'Remove it there, or leave the field empty.',
			);
		}
		setAt(target, [name], value, label);
	}
}
