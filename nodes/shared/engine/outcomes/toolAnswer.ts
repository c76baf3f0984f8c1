import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Json } from '../../vocabulary/json';
import { isMap } from '../../vocabulary/json';
import type { Operation, Params } from '../../vocabulary/types';
import { everyField } from '../../vocabulary/wire';

/** What a model is given of one call at most: it pays for every word, and loses the thread in many. */
export const MOST_ITEMS = 50;
export const MOST_BYTES = 20_000;
/** Kept for the words at the end. */
const WORDS_BYTES = 900;
/** A part of a thing that gets less than this tells nothing. */
const LEAST_BYTES = 40;

/** The call that an agent made. */
export interface Asked {
	operation: Operation;
	params: Params;
}

/**
 * What an agent hears: its items as far as they are not too many, and at the end how many more there
 * are and how to ask for less. Nothing found is told too, since an empty answer could not be told from a
 * tool that does not work. `hints` are what a person reads below the output.
 */
export function toolAnswer(
	items: INodeExecutionData[],
	asked?: Asked,
	hints: readonly string[] = [],
): INodeExecutionData[] {
	const files = filesNote(items, asked);
	// What failed speaks for itself.
	const told = items.length > 0 && items.every(isFailure) ? [] : hintsNote(hints);
	const notes = files === undefined ? told : [files, ...told];
	const room = MOST_BYTES - notes.reduce((sum, { json }) => sum + sizeOf(json) + 1, 0);
	return [...itemsFor(items, room, asked), ...notes];
}

function hintsNote(hints: readonly string[]): INodeExecutionData[] {
	if (hints.length === 0) return [];
	const message = shorter(hints.join(' '), HINTS_BYTES);
	return [{ json: { message }, pairedItem: { item: 0 } }];
}

const HINTS_BYTES = 2000;

const isFailure = ({ json: { error, outcome } }: INodeExecutionData): boolean =>
	typeof error === 'string' && typeof outcome === 'string';

/** Nothing but the JSON of items reaches a model. */
function filesNote(
	items: readonly INodeExecutionData[],
	asked?: Asked,
): INodeExecutionData | undefined {
	const files = items.flatMap(({ binary = {} }) => Object.values(binary));
	if (files.length === 0) return undefined;
	const some = files.slice(0, MOST_FILES).map(({ fileName = 'without a name' }) => fileName);
	const rest = files.length > MOST_FILES ? ` and ${files.length - MOST_FILES} more` : '';
	const rows = asked?.operation.fields.find(({ property: { options = [] } }) =>
		options.some((one) => 'value' in one && one.value === 'rows'),
	);
	const advice = rows ? ` To read it, set '${rows.property.displayName}' to Rows.` : '';
	const message = `What is in these files cannot be shown to an agent: ${some.join(', ')}${rest}.${advice}`;
	return { json: { files: files.length, message }, pairedItem: { item: 0 } };
}

const MOST_FILES = 5;

function itemsFor(items: INodeExecutionData[], room: number, asked?: Asked): INodeExecutionData[] {
	if (items.length === 0) return [{ json: nothingFound(asked), pairedItem: { item: 0 } }];
	const kept = fitting(items, room);
	const [first] = items;
	if (kept.length === 0 && first) {
		const json = shortened(first.json, room - WORDS_BYTES);
		return [{ ...first, json }, closing(items, 1, asked, ' The first is shortened.')];
	}
	if (kept.length < items.length) return [...kept, closing(items, kept.length, asked)];
	return isCutOff(items, asked) ? [...kept, closing(items, kept.length, asked)] : items;
}

function nothingFound(asked?: Asked): IDataObject {
	if (asked && writes(asked.operation)) {
		return {
			success: true,
			found: 0,
			message: `${asked.operation.action}: done. There is nothing to list.`,
		};
	}
	const what = asked ? `${asked.operation.action}: n` : 'N';
	const fields = asked ? narrowing(asked.operation).filter((name) => name !== 'Output') : [];
	const advice = fields.length > 0 ? `, and loosen ${listed(fields)} where they are set` : '';
	return {
		found: 0,
		message: `${what}othing was found. The call itself went well. Check the IDs and words it was asked with${advice}.`,
	};
}

function writes({ method = 'GET', reads, proves, paging }: Operation): boolean {
	if (reads === true || paging !== undefined) return false;
	return reads === false || method !== 'GET' || proves !== undefined;
}

/** The items from the first on that are not too many together. */
function fitting(items: readonly INodeExecutionData[], most: number): INodeExecutionData[] {
	const sizes = items.slice(0, MOST_ITEMS).map(({ json }) => sizeOf(json) + 1);
	const whole = sizes.reduce((sum, size) => sum + size, 2);
	const isAll = items.length <= MOST_ITEMS && whole <= most;
	let room = isAll ? most : most - WORDS_BYTES;
	const end = sizes.findIndex((size) => {
		room -= size;
		return room < 0;
	});
	return items.slice(0, isAll || end === -1 ? MOST_ITEMS : end);
}

/** Whether a list ended at the limit, so that there may be more at the vendor. */
function isCutOff({ length }: { length: number }, asked?: Asked): boolean {
	const { returnAll, limit } = asked?.params ?? {};
	return returnAll !== true && typeof limit === 'number' && limit >= MOST_ITEMS && length >= limit;
}

function closing(
	{ length }: readonly INodeExecutionData[],
	shown: number,
	asked?: Asked,
	extra = '',
): INodeExecutionData {
	const more = length - shown;
	const fields = asked ? narrowing(asked.operation) : [];
	const advice = fields.length > 0 ? ` To get less or other entries, use ${listed(fields)}.` : '';
	const told = isCutOff({ length }, asked)
		? `'Limit' is reached, so there may be more than these ${length}.`
		: '';
	const left =
		more > 0 ? `${more} more of ${length} are left out, since a tool returns no more.` : '';
	const message = [left, told].filter(Boolean).join(' ') + extra + advice;
	return { json: { more, shown, message: message.trim() }, pairedItem: { item: 0 } };
}

/** The fields of an operation that say what is wanted of a list. */
function narrowing({ fields, yields }: Operation): string[] {
	const own = everyField(fields);
	const names = ['q', 'content', 'limit', 'page', 'offset', 'before', 'after'];
	const labels = own
		.filter(({ name, show }) => names.includes(name) && (show === undefined || name === 'limit'))
		.map(({ property }) => property.displayName);
	const filters = fields.some(({ name }) => name === 'filters') ? ['Filters'] : [];
	return [...new Set([...filters, ...labels, ...(yields ? ['Output'] : [])])];
}

function listed(names: readonly string[]): string {
	const quoted = names.map((name) => `'${name}'`);
	const last = quoted[quoted.length - 1] ?? '';
	return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`;
}

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

function shortened(item: IDataObject, room: number): IDataObject {
	const short = shorter(JSON.parse(JSON.stringify(item)), room);
	return isMap(short) ? short : {};
}

/** The value within a size: long texts lose their end, long lists their last entries. */
function shorter(value: Json, room: number): Json {
	if (sizeOf(value) <= room) return value;
	if (typeof value === 'string') return cut(value, room);
	if (Array.isArray(value)) return firstOf(value, room);
	return isMap(value) ? smallestFirst(value, room) : null;
}

function cut(text: string, room: number): string {
	const note = `… (${text.length} characters)`;
	let end = Math.max(0, room - note.length - 4);
	while (end > 0 && sizeOf(text.slice(0, end) + note) > room) end = Math.floor(end * 0.8);
	return text.slice(0, end) + note;
}

function firstOf(list: readonly Json[], room: number): Json[] {
	const kept: Json[] = [];
	let left = room - 60;
	for (const entry of list) {
		const short = kept.length === 0 ? shorter(entry, Math.max(left, 0)) : entry;
		left -= sizeOf(short) + 1;
		if (left < 0) break;
		kept.push(short);
	}
	return [...kept, `… (${list.length - kept.length} more)`];
}

interface Part {
	key: string;
	inner: Json;
	size: number;
}

/** The first parts, as many as can each tell something. */
function tellingParts(parts: readonly Part[], room: number): Part[] {
	let left = room - 2;
	const needs = ({ key, size }: Part) => sizeOf(key) + 2 + Math.min(size, LEAST_BYTES);
	if (parts.reduce((sum, part) => sum + needs(part), 0) <= left) return [...parts];
	left -= LEAST_BYTES;
	const end = parts.findIndex((part) => {
		left -= needs(part);
		return left < 0;
	});
	return parts.slice(0, end);
}

/** What is small stays whole; the large parts share what is left. */
function smallestFirst(value: { [key: string]: Json }, given: number): { [key: string]: Json } {
	const all = Object.entries(value).map(([key, inner]) => ({ key, inner, size: sizeOf(inner) }));
	const entries = tellingParts(all, given);
	const untold = all.length - entries.length;
	const room = untold === 0 ? given : given - LEAST_BYTES;
	const names = entries.reduce((sum, { key }) => sum + sizeOf(key) + 2, 2);
	let left = Math.max(room - names, 0);
	const short = new Map<string, Json>();
	const bySize = [...entries].sort((a, b) => a.size - b.size);
	for (const [index, { key, inner }] of bySize.entries()) {
		const share = Math.floor(left / (bySize.length - index));
		const own = shorter(inner, share);
		short.set(key, own);
		left = Math.max(left - sizeOf(own), 0);
	}
	const told = entries.map(({ key }): [string, Json] => [key, short.get(key) ?? null]);
	return Object.fromEntries(untold === 0 ? told : [...told, ['…', `(${untold} more fields)`]]);
}
