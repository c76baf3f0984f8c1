import { ACCOUNT } from '../../sandbox/amojo/seed';
import { InputError } from '../../nodes/shared/vocabulary/errors';
import type { Field, Operation } from '../../nodes/shared/vocabulary/types';
import { concerned } from '../support/concerned';
import type { Place } from '../support/places';
import { ownPlacesOf, placesOf } from '../support/places';

const read = ({ parse, property }: Field, value: unknown): unknown => {
	try {
		return parse?.(value, { label: property.displayName });
	} catch (error) {
		if (error instanceof InputError) return error;
		throw error;
	}
};

/** A day of the calendar is no moment: which day a moment falls on is another question. */
const DAYS = ['startDate', 'stopDate'];

const isMoment = ({ property, path }: Place) =>
	property.type === 'dateTime' && !DAYS.includes(String(path[path.length - 1]));

describe('a moment may be unix seconds, fractions of them, or milliseconds', () => {
	const moments = concerned(45, ({ operation }) => placesOf(operation).filter(isMoment));
	it.each(moments)('%s', (_, places) => {
		for (const { field, path } of places) {
			const given = [1767225600.25, '1767225600.25', 1767225600250, '1767225600250'];
			const found = given.map((value) => read(field, value));
			expect({ path, found }).toEqual({ path, found: Array(4).fill(found[0]) });
			expect(found[0]).toMatchObject({ moment: 1767225600250 });
			expect(read(field, '1767225600')).toEqual(read(field, '2026-01-01T00:00:00Z'));
		}
	});
});

/** What is once in an account or server, by its place in Chatwoot's requests. */
const KEY =
	/(short_code|attribute_key|slug|locale|email|emails|domain|labels|source_id|identifier|label\.title|team\.name|webhook\.url|jid)$/;
const NAMED = ['text', 'crm-1', 'a@b.example', '5511987654321@g.us'];

describe('what a thing is found by again has no blanks around', () => {
	const keys = concerned(60, ({ operation, entry }) =>
		entry.vendor === 'chatwoot'
			? placesOf(operation).filter(
					({ field, property, isPart }) =>
						!isPart && property.type === 'string' && KEY.test(field.wire ?? ''),
				)
			: [],
	);
	it.each(keys)('%s', (_, places) => {
		for (const { field, path } of places) {
			const taken = NAMED.filter((value) => !(read(field, value) instanceof InputError));
			const given = taken.map((value) => read(field, ` ${value}\n`));
			expect({ path, given }).toEqual({ path, given: taken.map((value) => read(field, value)) });
		}
	});
});

const NO_IDS = ['null', 'undefined', 'NaN', '[object Object]', ' NULL '];

/** By kind, or by what the panel calls it; names of keys and paths are none. */
const isId = ({ property: { type, displayName }, isPart }: Place) =>
	!isPart && (type === 'resourceLocator' || /\b(IDs?|Identifier)$/.test(displayName));

describe('what JavaScript writes for nothing is no ID', () => {
	const ids = concerned(375, ({ operation }) => placesOf(operation).filter(isId));
	it.each(ids)('%s', (_, places) => {
		const passed = places.flatMap(({ field, path }) =>
			NO_IDS.filter((value) => !(read(field, value) instanceof InputError)).map(
				(value) => `${path.join('.')}: ${value}`,
			),
		);
		expect(passed).toEqual([]);
	});
});

describe('a picker without the mark __rl is read like one with it', () => {
	const pickers = concerned(340, ({ operation }) =>
		placesOf(operation).filter(({ property }) => property.type === 'resourceLocator'),
	);
	it.each(pickers)('%s', (_, places) => {
		for (const { field, property } of places) {
			for (const { name: mode } of property.modes ?? []) {
				const bare = read(field, { mode, value: '12' });
				expect(bare).toEqual(read(field, { __rl: true, mode, value: '12' }));
				expect(bare).not.toBeInstanceOf(InputError);
			}
		}
	});
});

const isAddress = ({ property: { type, displayName, placeholder }, isPart }: Place) =>
	type === 'string' &&
	!isPart &&
	(/\b(URL|Link|Email|Domain)$/.test(displayName) || /^e\.g\. https?:/.test(String(placeholder)));

describe('blanks around an address that was pasted are not sent', () => {
	const addresses = concerned(20, ({ operation }) => placesOf(operation).filter(isAddress));
	it.each(addresses)('%s', (_, places) => {
		const wrong = places.flatMap(({ field, path }) => {
			const found = ['https://a.example/x', 'anna@example.com', 'a.example.com']
				.filter((value) => !(read(field, value) instanceof InputError))
				.map((value) => [read(field, ` ${value}\n`), read(field, value)]);
			return found.every(([pasted, typed]) => JSON.stringify(pasted) === JSON.stringify(typed))
				? []
				: [path.join('.')];
		});
		expect(wrong).toEqual([]);
	});
});

/** Entries of such lists. */
const LISTED = ['7', 'vip', '5511987654321@s.whatsapp.net'];

/** The fields of text that become a list of IDs or words, each with an entry that it takes. */
function listsOf(operation: Operation) {
	return placesOf(operation).flatMap(({ field, path, property, isPart }) => {
		if (property.type !== 'string' || isPart || field.file !== undefined) return [];
		// What makes objects of its entries is no list of IDs or words.
		const entry = LISTED.find((value) => {
			const list = read(field, value);
			return Array.isArray(list) && typeof list[0] !== 'object';
		});
		return entry === undefined ? [] : [{ field, path, entry }];
	});
}

describe('a list may be fenced or quoted, and a piece of one is no entry', () => {
	const lists = concerned(265, ({ operation }) => listsOf(operation));
	it.each(lists)('%s', (_, fields) => {
		for (const { field, path, entry } of fields) {
			const entries = (given: unknown) => {
				const list = read(field, given);
				return Array.isArray(list) ? list.map(String) : list;
			};
			const plain = entries([entry]);
			const text = JSON.stringify([entry]);
			for (const given of [
				text,
				`\`\`\`json\n${text}\n\`\`\``,
				`"${entry}"`,
				JSON.stringify(text),
			]) {
				expect({ path, given, list: entries(given) }).toEqual({ path, given, list: plain });
			}
			for (const piece of [`[${entry}`, `${entry}]`, `{${entry}`, [`["${entry}"`], "['x'"]) {
				expect({ path, piece, list: entries(piece) }).toEqual({
					path,
					piece,
					list: expect.any(InputError),
				});
			}
		}
	});
});

describe('an account of amojo is told by its amojo_id alone', () => {
	const isOfAccount = ({ path }: Place) => path[path.length - 1] === 'accountId';
	const accounts = concerned(12, ({ entry, operation }) =>
		entry.node === 'amojo' ? placesOf(operation).filter(isOfAccount) : [],
	);
	it.each(accounts)('%s', (_, places) => {
		for (const { field } of places) {
			for (const wrong of ['12', '17029541', 'onlinechat', '..', 'a b', 'a_b', `${ACCOUNT}x`]) {
				expect({ wrong, read: read(field, wrong) }).toEqual({
					wrong,
					read: expect.objectContaining({
						message: expect.stringMatching(/^'Account ID' is no amojo_id: /),
					}),
				});
			}
			expect(read(field, ` ${ACCOUNT.toUpperCase()}\n`)).toBe(ACCOUNT.toUpperCase());
		}
	});
});

/** Objects that stumble when somebody wants their text, and text that nothing can encode. */
const UNTOLD: unknown[] = [
	{ toString: 1 },
	[{ toString: 1 }],
	{ a: { toString: 1 } },
	'\ud800',
	[['\ud800']],
];

describe('what cannot be made a text or be encoded is read or refused, and nothing is thrown', () => {
	const all = concerned(400, ({ operation }) => placesOf(operation));
	it.each(all)('%s', (_, places) => {
		const thrown = places.flatMap(({ field, path }) =>
			UNTOLD.flatMap((value) => {
				try {
					read(field, value);
					return [];
				} catch (error) {
					return [`${path.join('.')} ${JSON.stringify(value)}: ${String(error)}`];
				}
			}),
		);
		expect(thrown).toEqual([]);
	});
});

/** Values that hardly any field takes, as a person types or pastes them. */
const FAULTY = [
	'',
	'  ',
	'-1',
	'no such thing',
	'31.02.2026',
	'2026-13-45',
	'{',
	'[]',
	'{}',
	'null',
	'["", " "]',
	'{"1": ""}',
	'[[1]]',
	'undefined',
	'\ud800',
	'first\n\nthird',
	'["", {"a": 1}]',
	'{"a": {"b": []}}',
];

describe('what is typed is refused without a word of expressions', () => {
	const own = concerned(400, ({ operation }) => ownPlacesOf(operation));
	let refused = 0;
	it.each(own)('%s', (_, places) => {
		const said = places.flatMap(({ field, path }) =>
			FAULTY.flatMap((value) => {
				const found = read(field, value);
				if (!(found instanceof InputError)) return [];
				refused += 1;
				const words = `${found.message} ${found.fix ?? ''}`.replace(/regular expression/gi, '');
				return /expression|\$json|\{\{ |on the way here|name the field/i.test(words)
					? [`${path.join('.')}: ${words}`]
					: [];
			}),
		);
		expect(said).toEqual([]);
	});
	it('met refusals enough to tell', () => {
		expect(refused).toBeGreaterThan(5_000);
	});
});
