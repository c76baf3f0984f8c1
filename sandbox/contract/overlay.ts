/** Corrections of a document that is not ours to edit: applied when it is loaded, each with its reason. */

import { asObject, resolve, type Json } from './document';

export interface Correction {
	/**
	 * An operationId, `operationId#/responses/200`, a JSON pointer `#/components/…`, or `*` for every
	 * operation; several as a list. Parameters go by their names: `contactList#/parameters/page`.
	 */
	target: string | string[];
	reason: string;
	source: string;
	/** Written into the target key by key, into objects as deep as they go; lists are replaced. */
	merge?: Json;
	/** Takes the place of the target. */
	replace?: unknown;
	/** Added to a list, which is made when there is none. */
	append?: unknown[];
	remove?: true;
	/** The target's own name, such as a path that calls a part of it otherwise than every other one. */
	rename?: string;
}

export interface Overlay {
	document: string;
	corrections: Correction[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

/** Each place an operation is at: its path item and method. */
export function operationsOf(
	document: Json,
): Array<{ item: Json; method: string; operation: Json }> {
	return Object.values(asObject(document.paths)).flatMap((node) => {
		const item = asObject(node);
		return METHODS.filter((method) => item[method]).map((method) => ({
			item,
			method,
			operation: asObject(item[method]),
		}));
	});
}

/** Something that can be read and written: a key of an object or an index of a list. */
interface Place {
	holder: Record<string | number, unknown>;
	key: string | number;
}

const stepsOf = (pointer: string) =>
	pointer
		.split('/')
		.slice(1)
		.map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));

function step(document: Json, node: unknown, name: string): Place | undefined {
	if (Array.isArray(node)) {
		const index = /^\d+$/.test(name)
			? Number(name)
			: node.findIndex((one) => resolve(document, one).name === name);
		return node[index] === undefined
			? undefined
			: { holder: node as unknown as Place['holder'], key: index };
	}
	const holder = asObject(node);
	return name in holder ? { holder, key: name } : undefined;
}

function walk(document: Json, start: Place, pointer: string): Place | undefined {
	let place: Place | undefined = start;
	for (const name of stepsOf(pointer)) {
		place = place && step(document, place.holder[place.key], name);
		if (!place) return undefined;
	}
	return place;
}

function placesOf(document: Json, target: string, mayBeNew: boolean): Place[] {
	const [id = '', pointer = ''] = target.split(/#(.*)/s);
	const starts: Place[] =
		id === ''
			? [{ holder: { document }, key: 'document' }]
			: operationsOf(document)
					.filter(({ operation }) => id === '*' || operation.operationId === id)
					.map(({ item, method }) => ({ holder: item, key: method }));
	return starts.flatMap((start) => {
		const found = walk(document, start, pointer);
		if (found) return [found];
		// A list that is made: its place is the missing key of something that exists.
		const [, parent = '', key = ''] = /^(.*)\/([^/]+)$/.exec(pointer) ?? [];
		const owner = mayBeNew ? walk(document, start, parent) : undefined;
		return owner ? [{ holder: asObject(owner.holder[owner.key]), key }] : [];
	});
}

export function merged(old: unknown, given: unknown): unknown {
	if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
	const result: Json = { ...asObject(old) };
	for (const [key, value] of Object.entries(given)) result[key] = merged(result[key], value);
	return result;
}

function take(holder: Place['holder'], key: string | number) {
	if (Array.isArray(holder)) holder.splice(Number(key), 1);
	else delete holder[key];
}

function rename(holder: Place['holder'], key: string | number, name: string) {
	const entries = Object.entries(holder).map(([one, value]) => [
		one === String(key) ? name : one,
		value,
	]);
	for (const one of Object.keys(holder)) delete holder[one];
	Object.assign(holder, Object.fromEntries(entries));
}

const notOneThing = ({ merge, replace, append, remove, rename: name }: Correction) =>
	[merge, replace, append, remove, name].filter((one) => one !== undefined).length !== 1;

/** The document with every correction made. One without a target or an effect is a mistake. */
export function applyOverlay(original: Json, { corrections }: Overlay): Json {
	const document = structuredClone(original);
	for (const correction of corrections) {
		const { target, reason, source, merge, replace, append, remove, rename: name } = correction;
		if (!reason || !source) throw new Error(`The correction of ${String(target)} gives no reason`);
		if (notOneThing(correction))
			throw new Error(`The correction of ${String(target)} must do exactly one thing`);
		for (const one of [target].flat()) {
			const places = placesOf(document, one, append !== undefined);
			if (!places.length) throw new Error(`The document has no ${one} to correct`);
			for (const { holder, key } of places) {
				const before = JSON.stringify(holder[key]);
				if (remove) take(holder, key);
				else if (name !== undefined) rename(holder, key, name);
				else if (merge) holder[key] = merged(holder[key], structuredClone(merge));
				else if (append) holder[key] = [...((holder[key] ?? []) as unknown[]), ...append];
				else holder[key] = structuredClone(replace);
				if (!remove && JSON.stringify(holder[key]) === before)
					throw new Error(`The correction of ${one} changes nothing`);
			}
		}
	}
	return document;
}
