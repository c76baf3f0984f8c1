import type { INodeTypeDescription } from 'n8n-workflow';

/**
 * A part of a description, made when somebody first asks for it and the description's own from then on:
 * n8n changes such parts in place, and it loads every node also where none is used.
 */
export function madeOnce<K extends keyof INodeTypeDescription>(
	description: object,
	name: K,
	make: () => INodeTypeDescription[K],
): INodeTypeDescription[K] {
	const value = make();
	const own = { value, configurable: true, enumerable: true, writable: true };
	Object.defineProperty(description, name, own);
	return value;
}
