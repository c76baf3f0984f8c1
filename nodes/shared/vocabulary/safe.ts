import { InputError } from './errors';
import type { Json, JsonMap } from './json';
import { isMap } from './json';

/**
 * Keys that lead from an object to what all objects have in common. Written along a path or by a
 * merge, they change every object of the n8n that runs the workflow.
 */
const REACHING = new Set(['__proto__', 'constructor', 'prototype']);

/** Deeper than anything a vendor reads, and far from where a recursion ends. */
const DEEPEST = 100;

export function isUnsafeKey(key: string): boolean {
	return REACHING.has(key);
}

/** The key itself; throws InputError for one that must not be written. */
export function safeKey(key: string, label: string): string {
	if (!isUnsafeKey(key)) return key;
	throw new InputError(
		`'${label}' holds the key "${key}", which is not sent`,
		'Such a key can change every object of this n8n. Rename it, or take it out.',
	);
}

/** JSON from outside as it is; throws InputError where it holds an unsafe key or is nested too deeply. */
export function sound<T extends Json>(value: T, label: string): T {
	let level: Json[] = [value];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > DEEPEST) {
			throw new InputError(
				`'${label}' is nested more than ${DEEPEST} levels deep`,
				'Give a flatter value.',
			);
		}
		const below: Json[] = [];
		for (const one of level) {
			if (isMap(one)) for (const key of Object.keys(one)) safeKey(key, label);
			for (const inner of insideOf(one)) if (typeof inner === 'object') below.push(inner);
		}
		level = below;
	}
	return value;
}

/**
 * Takes out of JSON from outside what an unwary copy of it could do harm with, in place; for where
 * nobody can be told. Nested however deeply.
 */
export function inert<T extends Json>(value: T): T {
	const due: Json[] = [value];
	for (let one = due.pop(); one !== undefined; one = due.pop()) {
		if (isMap(one)) {
			for (const [key, inner] of Object.entries(one)) if (isHarmful(key, inner)) delete one[key];
		}
		for (const inner of insideOf(one)) if (typeof inner === 'object') due.push(inner);
	}
	return value;
}

/** A person's own field may well be called "prototype"; only these are ways to it. */
function isHarmful(key: string, inner: Json): boolean {
	if (key === '__proto__') return true;
	return key === 'constructor' && isMap(inner) && holds(inner, 'prototype');
}

/** Sets a value at a path, making the objects on the way. Throws InputError on an unsafe key. */
export function setAt(
	target: JsonMap,
	path: readonly string[],
	value: Json,
	label = path.join('.'),
): void {
	let inner = target;
	for (const [index, key] of path.entries()) {
		safeKey(key, label);
		if (index === path.length - 1) {
			inner[key] = value;
			return;
		}
		const held = inner[key];
		const next = holds(inner, key) && held !== undefined && isMap(held) ? held : {};
		inner[key] = next;
		inner = next;
	}
}

/**
 * Merges a patch into an object as RFC 7396 says: objects are entered, null removes. Throws
 * InputError on an unsafe key.
 */
export function merge(target: JsonMap, patch: JsonMap, label: string): void {
	for (const [key, value] of Object.entries(patch)) {
		safeKey(key, label);
		const inner = target[key];
		if (value === null) delete target[key];
		else if (!isMap(value)) target[key] = value;
		else {
			const own = holds(target, key) && inner !== undefined && isMap(inner) ? inner : {};
			target[key] = own;
			merge(own, value, label);
		}
	}
}

/** Whether an object has a key of its own: every object answers to `toString`. */
export function holds(map: object, key: string): boolean {
	return Object.prototype.hasOwnProperty.call(map, key);
}

function insideOf(value: Json): Json[] {
	if (Array.isArray(value)) return value;
	return isMap(value) ? Object.values(value) : [];
}
