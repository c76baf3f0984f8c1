import fc from 'fast-check';
import { InputError } from '../../../nodes/shared/vocabulary/errors';
import type { Json, JsonMap } from '../../../nodes/shared/vocabulary/json';
import { isMap } from '../../../nodes/shared/vocabulary/json';
import { asJson, asList, asMap } from '../../../nodes/shared/vocabulary/read';
import { inert, merge, setAt, sound } from '../../../nodes/shared/vocabulary/safe';

const label = { label: 'Attributes' };
const REACHING = ['__proto__', 'constructor', 'prototype'];
const TRAPS = [
	'{"__proto__": {"polluted": 1}}',
	'{"city": "Tver", "deep": [{"a": {"__proto__": {"polluted": 1}}}]}',
	'{"constructor": {"prototype": {"polluted": 1}}}',
	'{"\\u005f_proto__": {"polluted": 1}}',
	'[{"prototype": {"polluted": 1}}]',
];

afterEach(() => {
	expect(Reflect.get({}, 'polluted')).toBeUndefined();
	expect(Reflect.get([], 'polluted')).toBeUndefined();
});

describe('what a person or an expression gives', () => {
	it.each(TRAPS)('is refused with the reason: %s', (trap) => {
		for (const given of [trap, JSON.parse(trap)]) {
			expect(() => asJson(given, label)).toThrow(/'Attributes' holds the key "\w+", which is not/);
		}
	});

	it.each(TRAPS)('is refused inside a list: %s', (trap) => {
		for (const given of [`[${trap}]`, [JSON.parse(trap)]]) {
			expect(() => asList(given, label)).toThrow(InputError);
		}
	});

	it('is refused where it is nested without end, or holds itself', () => {
		const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
		expect(() => asJson(deep, label)).toThrow(/nested/);
		expect(() => asJson(JSON.parse(deep), label)).toThrow(InputError);
		const ring: Record<string, unknown> = {};
		ring.ring = ring;
		expect(() => asMap(ring, label)).toThrow(/cannot be written as JSON/);
	});

	it('passes whatever else it is called', () => {
		const given = { toString: 1, hasOwnProperty: 'x', proto: { constructors: [] }, '': null };
		expect(asMap(JSON.stringify(given), label)).toEqual(given);
	});
});

const keys = fc.oneof(fc.constantFrom(...REACHING, 'toString', 'a', 'b'), fc.string());
const anything = fc.letrec<{ json: Json; map: JsonMap }>((tie) => ({
	map: fc
		.array(fc.tuple(keys, tie('json')), { maxLength: 3 })
		.map((pairs) => Object.fromEntries(pairs)),
	json: fc.oneof({ maxDepth: 4 }, fc.constant(null), fc.integer(), fc.string(), tie('map')),
}));

const holdsReaching = (value: Json): boolean =>
	isMap(value) &&
	Object.entries(value).some(([key, inner]) => REACHING.includes(key) || holdsReaching(inner));

describe('merge', () => {
	it('refuses every reaching key, and otherwise does as RFC 7396 says', () => {
		const reference = (target: Json, patch: Json): Json => {
			if (!isMap(patch)) return patch;
			const result = new Map(Object.entries(isMap(target) ? target : {}));
			for (const [key, value] of Object.entries(patch)) {
				if (value === null) result.delete(key);
				else result.set(key, reference(result.get(key) ?? null, value));
			}
			return Object.fromEntries(result);
		};
		fc.assert(
			fc.property(anything.map, anything.map, (target, patch) => {
				const own = JSON.parse(JSON.stringify(target));
				if (holdsReaching(patch)) expect(() => merge(own, patch, 'x')).toThrow(InputError);
				else {
					const wanted = reference(target, patch);
					merge(own, patch, 'x');
					expect(JSON.stringify(own)).toBe(JSON.stringify(wanted));
				}
			}),
		);
	});
});

describe('setAt', () => {
	it('makes the objects on the way and takes nothing inherited for one', () => {
		const target: JsonMap = { a: 1 };
		setAt(target, ['a', 'toString', 'b'], 2);
		setAt(target, ['a', 'c'], 3);
		expect(target).toEqual({ a: { toString: { b: 2 }, c: 3 } });
	});

	it.each(REACHING)('refuses %s anywhere on the path', (key) => {
		expect(() => setAt({}, [key, 'polluted'], 1)).toThrow(InputError);
		expect(() => setAt({}, ['a', key, 'polluted'], 1)).toThrow(InputError);
		expect(() => setAt({}, ['a', key], 1)).toThrow(InputError);
	});
});

describe('inert', () => {
	it('takes out what reaches the prototype, and leaves what only sounds like it', () => {
		const given = JSON.parse(
			'{"a": [{"__proto__": {"polluted": 1}, "b": 1}], "constructor": {"prototype": 1}, "prototype": "the first house", "c": {"constructor": "Shuchow"}}',
		);
		expect(JSON.stringify(inert(given))).toBe(
			'{"a":[{"b":1}],"prototype":"the first house","c":{"constructor":"Shuchow"}}',
		);
	});

	it('copes with any depth', () => {
		const deep = JSON.parse(`${'{"a":'.repeat(5_000)}{"__proto__":1}${'}'.repeat(5_000)}`);
		expect(() => inert(deep)).not.toThrow();
		expect(() => sound(deep, 'x')).toThrow(/nested/);
	});
});
