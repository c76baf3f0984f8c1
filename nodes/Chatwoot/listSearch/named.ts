import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { Json, JsonMap } from '../../shared/vocabulary/json';

export type Search = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
) => Promise<INodeListSearchResult>;

/** A name on one line, whatever breaks and spaces it was given. */
export const oneLine = (name: Json | undefined): string =>
	String(name ?? '')
		.replace(/\s+/g, ' ')
		.trim();

/** What a person has typed; nothing, where it is spaces alone. */
export const typedIn = (filter?: string): string | undefined => filter?.trim() || undefined;

/** An entry of a list: what is shown of it, with its ID. */
export function named({ id }: JsonMap, name: string) {
	return {
		name: `${oneLine(name)} (${String(id)})`,
		value: typeof id === 'number' ? id : String(id),
	};
}

/** Parts of a name, those that say something. */
export const said = (...parts: Array<Json | undefined>) =>
	parts
		.map(oneLine)
		.filter((part) => part !== '')
		.join(', ');

const SHOWN_CHARACTERS = 60;

/** The beginning of a text, on one line. */
export const shortly = (text: Json | undefined): string =>
	typeof text === 'string' ? oneLine(text).slice(0, SHOWN_CHARACTERS) : '';
