/** Which operations are at a path. */

import type { Operation } from './document';
import { decode } from './wire';

export interface Match {
	operation: Operation;
	pathParameters: Record<string, string>;
}

interface Pattern {
	operation: Operation;
	/** The names of its path parameters, in order. */
	names: string[];
	pattern: RegExp;
}

const trimmed = (path: string) => path.replace(/\?.*$/, '').replace(/(.)\/+$/, '$1');

function patternOf(operation: Operation): Pattern {
	const literals = trimmed(operation.path)
		.split(/\{[^}]+\}/)
		.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return {
		operation,
		names: [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? ''),
		pattern: new RegExp(`^${literals.join('([^/]+)')}$`),
	};
}

export class Paths {
	private readonly patterns: Pattern[];

	constructor(operations: readonly Operation[]) {
		this.patterns = operations.map(patternOf);
	}

	/** The operations at this path, whatever the method. */
	at(path: string): Match[] {
		const asked = trimmed(path);
		const found = this.patterns.flatMap(({ operation, names, pattern }) => {
			const hit = pattern.exec(asked);
			return hit ? [{ operation, names, values: hit.slice(1) }] : [];
		});
		// A literal path (/contacts/search) goes before a pattern (/contacts/{id}).
		const fewest = Math.min(...found.map(({ names }) => names.length));
		return found
			.filter(({ names }) => names.length === fewest)
			.map(({ operation, names, values }) => ({
				operation,
				pathParameters: Object.fromEntries(
					names.map((name, index) => [name, decode(values[index] ?? '')]),
				),
			}));
	}

	/** Those that this method calls; more than one only where keys differ after a `#`. */
	match(method: string, path: string): Match[] {
		const verb = method.toUpperCase();
		return this.at(path).filter(
			({ operation }) => operation.method === verb || operation.also.includes(verb),
		);
	}
}
