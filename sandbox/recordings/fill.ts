/** Names in a recorded request become what this server gave for them. */

import { createHmac } from 'node:crypto';
import type { Json } from './read';

const NAME = /\{([a-z]\w*?)([+-]\d+)?\}/g;
const SECOND = 1000;

/** A name that no answer gave: the case cannot be asked. */
export class Unknown extends Error {}

export class Names {
	constructor(private readonly values: Map<string, Json>) {}

	set(name: string, value: Json) {
		this.values.set(name, value);
	}

	private known(name: string, offset: string | undefined): Json | undefined {
		const seconds = Math.floor(Date.now() / SECOND) + Number(offset ?? 0);
		if (offset !== undefined && name === 'now') return seconds;
		if (offset !== undefined && name === 'iso') return new Date(seconds * SECOND).toISOString();
		if (offset !== undefined && name === 'date')
			return new Date(seconds * SECOND).toISOString().slice(0, 10);
		return offset === undefined ? this.values.get(name) : undefined;
	}

	/** Text with names; what is no name of ours (`{{contact.name}}`) stays. */
	text(text: string): string {
		return text.replace(NAME, (whole, name: string, offset?: string) => {
			if (name === 'hmac') return this.hash(/identifier=([^&]+)/.exec(text)?.[1] ?? '');
			const value = this.known(name, offset);
			if (value === undefined && /\d$/.test(name) && !offset) throw new Unknown(name);
			return value === undefined ? whole : String(value);
		});
	}

	fill(value: Json, beside?: { [key: string]: Json }): Json {
		if (Array.isArray(value)) return value.map((one) => this.fill(one));
		if (typeof value === 'object' && value !== null)
			return Object.fromEntries(
				Object.entries(value).map(([key, one]) => [this.text(key), this.fill(one, value)]),
			);
		if (typeof value !== 'string') return value;
		if (value === '{hmac}') return this.hash(String(beside?.identifier));
		const whole = /^\{([a-z]\w*?)([+-]\d+)?\}$/.exec(value);
		const known = whole?.[1] === undefined ? undefined : this.known(whole[1], whole[2]);
		return known ?? this.text(value);
	}

	/** The proof of identity that the Client API asks for. */
	private hash(identifier: string): string {
		const key = String(this.values.get('hmac_token') ?? '');
		return createHmac('sha256', key).update(this.text(identifier)).digest('hex');
	}
}

/** The value at a path like `payload.0.id`; undefined where there is none. */
export function at(value: Json | undefined, path: string): Json | undefined {
	let found: Json | undefined = value;
	for (const step of path.split('.')) {
		if (typeof found !== 'object' || found === null) return undefined;
		found = (found as { [key: string]: Json })[step];
	}
	return found;
}
