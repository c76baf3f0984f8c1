import fc from 'fast-check';
import { InputError } from '../../../nodes/shared/vocabulary/errors';
import {
	asFlag,
	asId,
	asItems,
	asJson,
	asList,
	asMap,
	asNumber,
	asText,
	entered,
	locatorIn,
	kindOf,
	rows,
} from '../../../nodes/shared/vocabulary/read';

const place = { label: 'Field' };
const fixOf = (run: () => unknown): string => {
	try {
		run();
	} catch (error) {
		if (error instanceof InputError) return `${error.message} | ${error.fix ?? ''}`;
		throw error;
	}
	return 'accepted';
};

describe('entered', () => {
	it.each([
		[undefined, undefined],
		[null, undefined],
		['', undefined],
		['  \n', undefined],
		[0, 0],
		[false, false],
		[' a ', ' a '],
		[[], []],
		[{ __rl: true, mode: 'id', value: '12' }, '12'],
		[{ __rl: true, mode: 'list', value: '' }, undefined],
		[{ __rl: true, mode: 'list', value: null }, undefined],
	])('%p is %p', (raw, value) => {
		expect(entered(locatorIn(raw))).toEqual(value);
	});
});

describe('asText', () => {
	it.each([
		['a', 'a'],
		[12, '12'],
		[true, 'true'],
		[' kept ', ' kept '],
	])('%p is %p', (raw, text) => {
		expect(asText(raw, place)).toBe(text);
	});

	it.each([[{ a: 1 }], [[1]], [undefined], [null]])('refuses %p', (raw) => {
		expect(fixOf(() => asText(raw, place))).toMatch(/'Field' must be text, but is/);
	});
});

describe('asId', () => {
	it('keeps the type it came with', () => {
		expect(asId(49177759, place)).toBe(49177759);
		expect(asId(' 49177759 ', place)).toBe('49177759');
		expect(asId('1hwF7lwEjv4SKYIGFhQnBw==', place)).toBe('1hwF7lwEjv4SKYIGFhQnBw==');
		expect(asId('0012', place)).toBe('0012');
	});

	it('refuses numbers that have lost digits or are not whole', () => {
		expect(fixOf(() => asId(2 ** 53, place))).toMatch(/lost digits.*as text/s);
		expect(fixOf(() => asId(1.5, place))).toMatch(/not whole/);
		expect(fixOf(() => asId(NaN, place))).toMatch(/'Field'/);
	});

	it.each(['4.9177759e7', '4,9E+07', '1e10'])('refuses the scientific notation %s', (raw) => {
		expect(fixOf(() => asId(raw, place))).toMatch(/scientific notation.*plain digits/s);
	});

	it.each(['\ud83d', 'a\udc4d9'])('refuses half of a character: %p', (raw) => {
		expect(fixOf(() => asId(raw, place))).toMatch(/'Field' holds half of a character/);
		expect(asId('a👍9', place)).toBe('a👍9');
	});

	it.each(['\u200b41\u2060', '\ufeff 41\u00ad', '\u202a41\u202c', '\t41\r\n'])(
		'leaves away what nobody sees around %j',
		(raw) => expect(asId(raw, place)).toBe('41'),
	);

	it.each(['\u200b', '41\n42', 'chat\t7', '4\u00001'])(
		'refuses %j, which is no one piece',
		(raw) => {
			expect(fixOf(() => asId(raw, place))).toMatch(/'Field' holds (no|a line).*in one piece/s);
		},
	);

	it.each(['Infinity', 'Invalid DateTime', '#N/A', '#REF!', '[object Set]', ' NULL '])(
		'takes %j for no ID',
		(raw) => expect(fixOf(() => asId(raw, place))).toMatch(/no ID/),
	);

	it('reads a picker that a model wrote as text', () => {
		expect(asId(' {"mode": "list", "value": "4917775912345678901"}', place)).toBe(
			'4917775912345678901',
		);
		expect(asId('{"__rl": true, "mode": "id", "value": 17}', place)).toBe(17);
		expect(asId('{anna}', place)).toBe('{anna}');
		expect(fixOf(() => asId('{"mode":"id","value":"null"}', place))).toMatch(/no ID/);
	});

	it.each([[{ id: 1 }], [[1]], [true], [null], ['{"id": 1}'], ['[7]']])('refuses %p', (raw) => {
		const found = { ...place, expression: '={{ $json }}' };
		expect(fixOf(() => asId(raw, found))).toMatch(/must be an ID.*\$json\.id/s);
		expect(fixOf(() => asId(raw, place))).toMatch(/must be an ID.*without brackets/s);
	});
});

describe('asNumber', () => {
	it.each([
		[5, 5],
		['5', 5],
		[' -1.5 ', -1.5],
	])('%p is %p', (raw, value) => {
		expect(asNumber(raw, place)).toBe(value);
	});

	it.each([['five'], ['1,5'], [NaN], [Infinity], [{}], [true], [null]])('refuses %p', (raw) => {
		expect(fixOf(() => asNumber(raw, place))).toMatch(/must be a number.*digits/s);
	});

	it('keeps its bounds and wholeness', () => {
		expect(asNumber(3, place, { min: 3, max: 3, whole: true })).toBe(3);
		expect(fixOf(() => asNumber(2, place, { min: 3 }))).toMatch(/at least 3, but is 2/);
		expect(fixOf(() => asNumber(4, place, { max: 3 }))).toMatch(/at most 3, but is 4/);
		expect(fixOf(() => asNumber(1.5, place, { whole: true }))).toMatch(/whole number/);
	});
});

describe('asFlag', () => {
	it.each([
		[true, true],
		[1, true],
		['True', true],
		[' 1 ', true],
		[false, false],
		[0, false],
		['FALSE', false],
		['0', false],
	])('%p is %p', (raw, value) => {
		expect(asFlag(raw, place)).toBe(value);
	});

	it.each([['yes'], [2], [null], [{}]])('refuses %p', (raw) => {
		expect(fixOf(() => asFlag(raw, place))).toMatch(/true or false/);
	});
});

describe('asJson', () => {
	it('reads text, takes objects over, and turns dates into ISO text', () => {
		expect(asJson('{"a":[1,null]}', place)).toEqual({ a: [1, null] });
		expect(asJson({ a: new Date(0), b: undefined, c: 12n }, place)).toEqual({
			a: '1970-01-01T00:00:00.000Z',
			c: '12',
		});
		expect(asJson('{"id":12345678901234567890}', place)).toEqual({ id: '12345678901234567890' });
	});

	it.each([`{'a': 1}`, `{"a": True}`, `["x", None]`, `{"a": 1, 'b': 2}`])(
		'says that %s looks like Python',
		(text) => {
			expect(fixOf(() => asJson(text, place))).toMatch(/Python: write true, false, null/);
		},
	);

	it.each(['{"a": 1', '{"a": "b" "c"}', 'text'])('says what is wrong with %s', (text) => {
		expect(fixOf(() => asJson(text, place))).toMatch(
			/not valid JSON.*quotes, commas and brackets/s,
		);
	});

	it('wants an object where one is wanted', () => {
		expect(asMap('{"a":1}', place)).toEqual({ a: 1 });
		expect(fixOf(() => asMap('[1]', place))).toMatch(/must be a JSON object, but is a list/);
	});
});

describe('asList', () => {
	it.each([
		[
			[1, 'a', false],
			[1, 'a', false],
		],
		['[1, "a"]', [1, 'a']],
		['a, b,,\n c ', ['a', 'b', 'c']],
		['a\nb', ['a', 'b']],
		['new; old 2;;\r\n third,x ;', ['new', 'old 2', 'third', 'x']],
		['"a b"; "c"', ['a b', 'c']],
		['"a;b", "c"', ['a;b', 'c']],
		['["a;b"]', ['a;b']],
		[7, [7]],
		[12n, ['12']],
		['', []],
		['[12345678901234567890]', ['12345678901234567890']],
		['- a\n- b 2\n', ['a', 'b 2']],
		['1. a\n2) b', ['a', 'b']],
		['* a', ['a']],
		['```\n• a\n• b\n```', ['a', 'b']],
		['1. a', ['1. a']],
		['- a\nb', ['- a', 'b']],
		['-5', ['-5']],
	])('%p is %p', (raw, list) => {
		expect(asList(raw, place)).toEqual(list);
	});

	it('reads the three forms of a list alike', () => {
		const words = fc.array(fc.stringMatching(/^[a-z0-9@.-]{1,12}$/), { maxLength: 8 });
		fc.assert(
			fc.property(words, (list) => {
				expect(asList(list, place)).toEqual(list);
				expect(asList(JSON.stringify(list), place)).toEqual(list);
				expect(asList(list.join(', '), place)).toEqual(list);
			}),
		);
	});

	it.each(['“a”, “b”', '«a»', '(a, b)', "'a', 'b'", "a, 'b", '`a`', '{a', 'a]'])(
		'takes %p for pieces of a list where IDs or words are meant',
		(raw) => {
			expect(fixOf(() => asItems(raw, place))).toMatch(/looks like a piece of a list/);
		},
	);

	it.each([[{ a: 1 }], [true], [undefined]])('refuses %p', (raw) => {
		expect(fixOf(() => asList(raw, place))).toMatch(/must be a list/);
	});

	it.each([[[7, undefined]], [[null]], [['a', ' ']], [[NaN]], ['["a", null]']])(
		'refuses %j, of which an entry is nothing',
		(raw) => {
			expect(fixOf(() => asList(raw, place))).toMatch(/holds an empty entry/);
		},
	);

	it('says what is wrong with a list that is broken off', () => {
		expect(fixOf(() => asList('[1, 2', place))).toMatch(/not valid JSON/);
	});
});

describe('rows', () => {
	it.each([
		[{ row: [{ a: 1 }, { a: 2 }] }, [{ a: 1 }, { a: 2 }]],
		[{ row: { a: 1 } }, [{ a: 1 }]],
		[[{ a: 1 }], [{ a: 1 }]],
		[{}, []],
		[null, []],
		['text', []],
		[{ row: [null, 1, { a: 1 }] }, [{ a: 1 }]],
	])('%p', (raw, list) => {
		expect(rows(raw, 'row')).toEqual(list);
	});
});

describe('kindOf', () => {
	it('names a value without showing a long one', () => {
		expect([null, [], {}, 5, 'x'].map(kindOf)).toEqual([
			'empty',
			'a list',
			'an object',
			'5',
			'"x"',
		]);
		expect(kindOf('x'.repeat(100)).length).toBeLessThan(50);
	});
});
