import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../shared/vocabulary/json';
import { toItem } from '../../shared/vocabulary/result';
import type { ListWish } from '../../shared/vocabulary/lists';
import { atMost } from '../../shared/vocabulary/lists';
import { listAt, unwrapped } from './digest';

/** A list that comes in one piece, as items and cut to the limit; `path` leads to it. */
export const wholeList =
	(...path: string[]) =>
	(body: Json, wish: ListWish): IDataObject[] =>
		atMost(listAt(...path)(body), wish).map(toItem);

/** The record of an answer, whether the server wraps it or not. */
export const record = (body: Json): IDataObject => toItem(unwrapped(body));

/** What is said of a deletion, whose answer is empty. */
export const deleted = (_: Json, { id }: { id: number }): IDataObject => ({
	deleted: true,
	id,
});
