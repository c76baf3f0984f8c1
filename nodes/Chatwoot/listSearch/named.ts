import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { Json, JsonMap } from '../../shared/vocabulary/json';

export type Search = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
) => Promise<INodeListSearchResult>;

/** An entry of a list: what is shown of it, with its ID. */
export function named({ id }: JsonMap, name: string) {
	return { name: `${name} (${String(id)})`, value: typeof id === 'number' ? id : String(id) };
}

export const said = (...parts: Array<Json | undefined>) =>
	parts.filter((part) => part !== undefined && part !== null && part !== '').join(', ');

const SHOWN_CHARACTERS = 60;

/** The beginning of a text, on one line. */
export const shortly = (text: Json | undefined): string =>
	typeof text === 'string' ? text.replace(/\s+/g, ' ').trim().slice(0, SHOWN_CHARACTERS) : '';
