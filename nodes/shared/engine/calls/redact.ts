import type { IDataObject } from 'n8n-workflow';
import { excerpt } from '../../vocabulary/errors';
import { bare } from '../../vocabulary/read';

const BLOT = '***';
/** A shorter secret is blotted out only where it stands alone, or it would tear every word apart. */
const SHORT = 6;
/** From here on a secret of letters and digits is taken for no honest data, wherever it stands. */
const UNMISTAKABLE = 16;
/** What is left of a secret where words were cut off. */
const SHORTEST_REST = 4;
const TELLING_WORD =
	/^(auth|authorization|bearer|credentials?|hmac|jwt|pass|passphrase|passwd|pwd|sig|.*(tokens?|secrets?|password|signature|apikey|accesskey))$/;
/** Whose key is a secret one; other keys only name something. */
const SECRET_KEY_OF = /^(access|api|auth|client|encryption|hmac|private|secret|signing)$/;
/** So many names of fields are remembered as harmless. */
const MOST_NAMES = 5000;

interface Secret {
	text: string;
	/** Made when it is first needed: a token may be very long. */
	pattern(): RegExp;
	/** Could stand in an answer by chance, as a word or a number. */
	isPlain: boolean;
	isUnmistakable: boolean;
}

/**
 * Keeps the secrets of credentials from whoever reads an execution. Only what is read is touched, and
 * only after it was parsed: words of errors and hints, and whole values of outputs.
 */
export class Redactor {
	private readonly secrets = new Map<string, Secret>();
	/** Names of fields without any secret: the same ones come again and again. */
	private readonly harmless = new Set<string>();

	/** More secrets; those known before stay known, since an answer may still echo them. */
	add(values: readonly unknown[]): void {
		for (const value of values) {
			if (typeof value !== 'string' || bare(value) === '' || /^\*+$/.test(value)) continue;
			this.learn(value);
			// A line break or blanks come along with what is pasted, and are not sent.
			this.learn(bare(value));
			// As it looks once a server's words have been made fit for a message.
			const shown = excerpt(value, Infinity);
			if (shown.length >= SHORTEST_REST) this.learn(shown);
		}
	}

	/** Words for a person, without any secret in any encoding. */
	words(text: string): string {
		let rest = text;
		// The longer first: one secret may hold another.
		for (const { pattern } of this.ordered()) rest = rest.replace(pattern(), BLOT);
		return this.withoutCutOffs(rest);
	}

	/** An output, in which every value that is a secret is blotted out; the same one where there is none. */
	output<T extends IDataObject>(json: T): T {
		if (this.secrets.size === 0 || !this.holdsSecret(json)) return json;
		return this.copied(json, '') as T;
	}

	private learn(text: string): void {
		if (this.secrets.has(text)) return;
		this.harmless.clear();
		let pattern: RegExp | undefined;
		this.secrets.set(text, {
			text,
			pattern: () => (pattern ??= patternOf(text)),
			isPlain: /^(\p{L}+|\p{N}+)$/u.test(text) && text.length < UNMISTAKABLE,
			isUnmistakable: text.length >= UNMISTAKABLE && /\d/.test(text) && /\p{L}/u.test(text),
		});
	}

	private ordered(): Secret[] {
		return [...this.secrets.values()].sort((a, b) => b.text.length - a.text.length);
	}

	/** A secret whose end was cut off with the rest of the words. */
	private withoutCutOffs(text: string): string {
		if (!text.includes('…')) return text;
		const pieces = text.split('…');
		return pieces
			.map((piece, index) => (index === pieces.length - 1 ? piece : this.withoutRest(piece)))
			.join('…');
	}

	private withoutRest(piece: string): string {
		for (const { text } of this.ordered()) {
			for (const form of [text, JSON.stringify(text).slice(1, -1)]) {
				for (let length = form.length - 1; length >= SHORTEST_REST; length -= 1) {
					if (!piece.endsWith(form.slice(0, length))) continue;
					return `${piece.slice(0, -length)}${BLOT}`;
				}
			}
		}
		return piece;
	}

	/** Looks without recursion: an answer may be nested deeper than the stack. */
	private holdsSecret(json: IDataObject): boolean {
		const open: Array<[key: string, value: unknown]> = Object.entries(json);
		for (let next = open.pop(); next; next = open.pop()) {
			const [key, value] = next;
			if (this.isBlotted(key, value)) return true;
			if (Array.isArray(value)) for (const entry of value) open.push([key, entry]);
			else if (isPlain(value)) for (const entry of Object.entries(value)) open.push(entry);
		}
		return false;
	}

	private isBlotted(key: string, value: unknown): boolean {
		return this.cleaned(key, value) !== value || this.named(key) !== key;
	}

	/** The name of a field, which may be a secret as any other text. */
	private named(key: string): string {
		if (this.harmless.has(key)) return key;
		const name = String(this.cleaned('', key));
		if (name === key && this.harmless.size < MOST_NAMES) this.harmless.add(key);
		return name;
	}

	private cleaned(key: string, value: unknown): unknown {
		if (typeof value === 'number') {
			return this.secrets.has(String(value)) && tells(key) ? BLOT : value;
		}
		if (typeof value !== 'string' || value === '') return value;
		const whole = this.secrets.get(value);
		if (whole && (!whole.isPlain || tells(key))) return BLOT;
		let rest = value;
		for (const { text, pattern, isUnmistakable } of this.secrets.values()) {
			// Under a telling name it stands by no chance, as in "Bearer …".
			if (!isUnmistakable && !tells(key)) continue;
			if (rest.includes(text) || /[%\\&]/.test(rest)) rest = rest.replace(pattern(), BLOT);
		}
		return rest;
	}

	private copied(value: unknown, key: string): unknown {
		if (Array.isArray(value)) return value.map((entry: unknown) => this.copied(entry, key));
		if (!isPlain(value)) return this.cleaned(key, value);
		const copy: Record<string, unknown> = {};
		for (const [name, entry] of Object.entries(value)) {
			// As a definition, since a name may be that of the prototype.
			Object.defineProperty(copy, this.named(name), {
				value: this.copied(entry, name),
				enumerable: true,
				configurable: true,
				writable: true,
			});
		}
		return copy;
	}
}

const told = new Map<string, boolean>();

/** Whether a name says that a secret stands there: not that of an author, an assignee or a keyword. */
function tells(name: string): boolean {
	const known = told.get(name);
	if (known !== undefined) return known;
	const found = hasTellingWord(name);
	if (told.size < MOST_NAMES) told.set(name, found);
	return found;
}

function hasTellingWord(name: string): boolean {
	const words = name
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}\d]+/u)
		.filter((word) => word !== '');
	return words.some((word, index) => {
		if (!/^keys?$/.test(word)) return TELLING_WORD.test(word);
		return words.length === 1 || SECRET_KEY_OF.test(words[index - 1] ?? '');
	});
}

function isPlain(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !(value instanceof Date);
}

/** Finds a secret however it was written: as it is, in JSON, in addresses, in HTML, or one in another. */
function patternOf(secret: string): RegExp {
	const characters = Array.from(secret, (character) => alternatives(character));
	const alone = secret.length < SHORT;
	const before = alone ? '(?<![\\p{L}\\p{N}])' : '';
	const after = alone ? '(?![\\p{L}\\p{N}])' : '';
	return new RegExp(`${before}${characters.join('')}${after}`, 'gu');
}

function alternatives(character: string): string {
	const point = character.codePointAt(0) ?? 0;
	const forms = [
		bytesOf(character)
			.map((byte) => `%(?:25)*${eitherCase(byte)}`)
			.join(''),
		units(character)
			.map((unit) => `\\\\+u${eitherCase(unit)}`)
			.join(''),
		`&#0*${point};?`,
		`&#[xX]0*${eitherCase(point.toString(16))};?`,
	];
	if (point < 256) forms.push(`\\\\+x${eitherCase(point.toString(16).padStart(2, '0'))}`);
	const short = SHORT_ESCAPES[character];
	if (short) forms.push(`\\\\+${short}`);
	const entity = ENTITIES[character];
	if (entity) forms.push(`&${entity};?`);
	if (character === ' ') forms.push('\\+');
	// Last, since the others may begin with it; any number of slashes, for JSON within JSON.
	forms.push(character === '\\' ? '\\\\+' : `\\\\*${literally(character)}`);
	return `(?:${forms.join('|')})`;
}

const SHORT_ESCAPES: Record<string, string> = {
	'\n': 'n',
	'\r': 'r',
	'\t': 't',
	'\b': 'b',
	'\f': 'f',
};
const ENTITIES: Record<string, string> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
	' ': 'nbsp',
};

function literally(character: string): string {
	return character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
}

function eitherCase(hex: string): string {
	return hex.replace(/[a-f]/gi, (digit) => `[${digit.toLowerCase()}${digit.toUpperCase()}]`);
}

function bytesOf(character: string): string[] {
	return Array.from(new TextEncoder().encode(character), (byte) =>
		byte.toString(16).padStart(2, '0'),
	);
}

function units(character: string): string[] {
	return Array.from({ length: character.length }, (_, index) =>
		character.charCodeAt(index).toString(16).padStart(4, '0'),
	);
}
