import fc from 'fast-check';
import { Redactor } from '../../../nodes/shared/engine/calls/redact';
import { excerpt } from '../../../nodes/shared/vocabulary/errors';

const redactorOf = (...secrets: unknown[]) => {
	const redactor = new Redactor();
	redactor.add(secrets);
	return redactor;
};

/** Characters that some encoding changes, among all others. */
const odd = fc.constantFrom(...'/\\"+ %&<>\'=?#@.:;-_~\n\t', 'é', 'ж', '漢', '😀', 'a', 'Z', '7');
const secret = fc
	.array(fc.oneof(odd, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), {
		minLength: 3,
		maxLength: 40,
	})
	.map((list) => list.join(''))
	.filter((text) => text.trim() === text && !text.includes('*') && !/\s\s/.test(text));

const unicode = (text: string, upper: boolean) =>
	Array.from({ length: text.length }, (_, index) => {
		const hex = text.charCodeAt(index).toString(16).padStart(4, '0');
		return `\\u${upper ? hex.toUpperCase() : hex}`;
	}).join('');
const percent = (text: string) =>
	Array.from(new TextEncoder().encode(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`);
const html = (text: string) =>
	text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/'/g, '&#39;');
const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

/** Every way in which a server was seen, or may be thought, to write a text. */
const encodings: Record<string, (text: string) => string> = {
	'as it is': (text) => text,
	'in JSON': inJson,
	'in JSON within JSON': (text) => inJson(inJson(text)),
	'in JSON with escaped slashes': (text) => inJson(text).replace(/\//g, '\\/'),
	'in JSON by code units': (text) => unicode(text, false),
	'in JSON by upper-case code units': (text) => unicode(text, true),
	'in an address': encodeURIComponent,
	'in an address, lower case': (text) =>
		encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
	'in an address, all of it': (text) => percent(text).join(''),
	'in an address twice': (text) => encodeURIComponent(encodeURIComponent(text)),
	'in a form': (text) => encodeURIComponent(text).replace(/%20/g, '+'),
	'in HTML': html,
	'in HTML by numbers': (text) =>
		Array.from(text, (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`).join(''),
};

describe('words', () => {
	it.each(Object.entries(encodings))('hold no secret %s', (_, encode) => {
		fc.assert(
			fc.property(secret, (key) => {
				const echoed = encode(key);
				const told = redactorOf(key).words(`Refused: "${echoed}" is not known`);
				expect(told).toBe('Refused: "***" is not known');
			}),
			{ numRuns: 100 },
		);
	});

	it('hold no short secret that stands alone, and keep their own letters', () => {
		for (const key of ['a1', 'xyz', 'ab+/c', '7', 'токен'.slice(0, 3)]) {
			expect(redactorOf(key).words(`token=${key}&x, or (${key}) or /${key}/`)).toBe(
				'token=***&x, or (***) or /***/',
			);
		}
		expect(redactorOf('to', '40').words('The tokens of HTTP 401 are unknown to Bridge')).toBe(
			'The tokens of HTTP 401 are unknown *** Bridge',
		);
	});

	it('are those that are shown: without markup, and cut off', () => {
		fc.assert(
			fc.property(fc.nat({ max: 60 }), secret, (filling, key) => {
				const redactor = redactorOf(key);
				const shown = redactor.words(excerpt(`${'-'.repeat(filling)} ${key} and more`, 60));
				for (let length = 5; length <= key.length; length += 1) {
					if (/[<>\s]/.test(key)) break;
					expect(shown).not.toContain(key.slice(0, length));
				}
			}),
		);
	});

	it('lose the longer of two secrets first, and none that is nothing', () => {
		expect(redactorOf('secret-1', 'secret-1-and-more').words('a secret-1-and-more b')).toBe(
			'a *** b',
		);
		expect(redactorOf(undefined, '', ' ', 12, null).words('abc 12')).toBe('abc 12');
	});

	it('learn a token that was renewed, and know the old one still', () => {
		const redactor = redactorOf('the-first-token');
		redactor.add(['the-second-token']);
		expect(redactor.words('the-first-token the-second-token')).toBe('*** ***');
	});
});

describe('outputs', () => {
	it('lose every value that is a secret, at any depth', () => {
		fc.assert(
			fc.property(
				secret.filter((key) => !/^(\p{L}+|\p{N}+)$/u.test(key)),
				(key) => {
					const clean = redactorOf(key).output({ a: [{ b: key }, key], c: 'other' });
					expect(clean).toEqual({ a: [{ b: '***' }, '***'], c: 'other' });
				},
			),
		);
	});

	it('are left alone in everything else', () => {
		const words = fc.string({ minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(fc.dictionary(words, fc.jsonValue()), words, (json, key) => {
				const text = JSON.stringify(json);
				fc.pre(!text.includes(JSON.stringify(key)));
				const given = JSON.parse(text) as Record<string, never>;
				expect(redactorOf(key).output(given)).toBe(given);
			}),
		);
	});

	it('keep a word or number that happens to be the token, unless its name tells', () => {
		const plain = ['telegram', 'open', 'chatwoot', '12345678', '7', 'true', 'привет'];
		const redactor = redactorOf(...plain);
		const honest = {
			channel: 'telegram',
			status: 'open',
			text: 'telegram bot 12345678 of chatwoot, открыт: привет',
			id: 12345678,
			phone: '12345678',
			open: true,
			meta: { labels: ['open', 'telegram', '7'], count: 7, 12345678: 'chatwoot' },
		};
		expect(redactor.output(honest)).toBe(honest);
		const told = { token: 'telegram', api_key: 12345678, webhook_secret: '7', auth: ['open'] };
		expect(redactor.output(told)).toEqual({
			token: '***',
			api_key: '***',
			webhook_secret: '***',
			auth: ['***'],
		});
	});

	it('keep a word or number under names that only sound like telling', () => {
		const honest = {
			author_id: 4711,
			assignee: { id: 4711, channel: 'telegram' },
			assigned_to: 'telegram',
			attribute_key: 'telegram',
			keyword: 'telegram',
			design: 'telegram',
			passenger: '4711',
		};
		expect(redactorOf('telegram', '4711').output(honest)).toBe(honest);
	});

	it('lose a secret within a text whose name tells, and in names', () => {
		const redactor = redactorOf('letmein', 'k3y-9', 'canary-7f3a9c51e2d84b06');
		expect(
			redactor.output({
				headers: {
					Authorization: 'Bearer letmein',
					'X-Api-Key': 'k3y-9',
					accessToken: ['a k3y-9'],
				},
				'k3y-9': { 'q=canary-7f3a9c51e2d84b06': 1 },
			}),
		).toEqual({
			headers: { Authorization: 'Bearer ***', 'X-Api-Key': '***', accessToken: ['a ***'] },
			'***': { 'q=***': 1 },
		});
	});

	it('are honest data whatever word or number is the secret', () => {
		const plain = fc.oneof(
			fc.stringMatching(/^[a-z]{1,15}$/),
			fc.stringMatching(/^[0-9]{1,15}$/),
			fc.constantFrom('telegram', 'open', 'chatwoot', 'null', 'ok'),
		);
		const leaf = (key: string) =>
			fc.oneof(
				fc.constant(key),
				fc.constant(`a ${key}, b`),
				fc.constant(Number(key) || 0),
				fc.string(),
			);
		const honest = plain.chain((key) =>
			fc.tuple(
				fc.constant(key),
				fc.dictionary(fc.constantFrom('id', 'text', 'name', 'status', 'channel'), leaf(key)),
			),
		);
		fc.assert(
			fc.property(honest, ([key, json]) => {
				expect(redactorOf(key).output(json as never)).toBe(json);
			}),
		);
	});

	it('lose a long key within a text: it is there by no chance', () => {
		const redactor = redactorOf('canary-7f3a9c51e2d84b06');
		expect(redactor.output({ url: '/api/canary%2d7f3a9c51e2d84b06/x' })).toEqual({
			url: '/api/***/x',
		});
	});

	it('may be nested deeper than the stack', () => {
		const deep: unknown[] = [];
		let inner = deep;
		for (let depth = 0; depth < 200_000; depth += 1) {
			const next: unknown[] = [];
			inner.push(next);
			inner = next;
		}
		const json = { deep } as never;
		expect(redactorOf('some-secret-1').output(json)).toBe(json);
	});
});
