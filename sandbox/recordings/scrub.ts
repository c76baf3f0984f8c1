/** Answers without what is secret in them or tells where they come from, as recordings keep them. */

import type { Json } from './read';

const SECRET_KEY =
	/^(.*_token|token|secret|.*_secret|password|.*_password|password_confirmation|webhookVerifyToken|api_key|identifier_hash|credentials)$/i;
const SIGNED = /[A-Za-z0-9_=%+-]{20,}--[0-9a-f]{40,64}/g;
const SSO = /(sso_auth_token=)[^&"\s\\]+/g;
const JWT = /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+/g;
/** Shorter ones could be words. */
const SHORTEST = 8;
/** Recordings keep so many of a list of records, and so many of a list of anything else. */
const KEPT = { records: 6, values: 60 };

export class Scrub {
	/** What a secret is called instead. */
	private readonly known = new Map<string, string>();

	/** `given`: texts and what stands for them, as the server's own address. */
	constructor(private readonly given: Array<readonly [text: string, instead: string]>) {}

	/** From here on this text is a secret. */
	hide(secret: string, name: string) {
		if (secret.length >= SHORTEST && !this.known.has(secret)) this.known.set(secret, `<${name}>`);
	}

	text(text: string): string {
		let clean = text;
		for (const [secret, name] of this.known) clean = clean.replaceAll(secret, name);
		clean = clean
			.replace(SIGNED, '<signed_id>')
			.replace(SSO, '$1<sso_auth_token>')
			.replace(JWT, '<jwt>');
		for (const [found, instead] of this.given) clean = clean.replaceAll(found, instead);
		return clean;
	}

	value(value: Json, key = ''): Json {
		if (typeof value === 'string') {
			if (!value || !SECRET_KEY.test(key)) return this.text(value);
			this.hide(value, key);
			return this.known.get(value) ?? `<${key}>`;
		}
		if (Array.isArray(value)) return value.map((one) => this.value(one, key));
		if (typeof value !== 'object' || value === null) return value;
		if (/^credentials$/i.test(key)) return '<credentials>';
		return Object.fromEntries(
			Object.entries(value).map(([name, one]) => [this.text(name), this.value(one, name)]),
		);
	}
}

/** Lists without what recordings leave out; `cuts` gets the true lengths by path. */
export function cutLists(value: Json, cuts: Record<string, number>, path = ''): Json {
	if (Array.isArray(value)) {
		const records = value.every((one) => typeof one === 'object' && one !== null);
		const limit = records ? KEPT.records : KEPT.values;
		if (value.length > limit) cuts[path || '.'] = value.length;
		return value
			.slice(0, limit)
			.map((one, index) => cutLists(one, cuts, `${path}[${String(index)}]`));
	}
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [
			name,
			cutLists(one, cuts, path ? `${path}.${name}` : name),
		]),
	);
}
