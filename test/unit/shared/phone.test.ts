import type { CountryCode } from 'libphonenumber-js/max';
import { getCountries, getExampleNumber, parsePhoneNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';
import metadata from 'libphonenumber-js/metadata.max.json';
import { asPhone, lastDigits, phoneOf, samePhone } from '../../../nodes/shared/vocabulary/phone';
import { codes, isLength, trunkOf } from '../../../nodes/shared/vocabulary/phoneCodes';

const COUNTRIES: CountryCode[] = getCountries();
const WANTED = 2_500;

/** The same numbers in every run. */
function dice(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return state / 2 ** 31;
	};
}

interface Known {
	country: CountryCode;
	e164: string;
	code: string;
	national: string;
	/** As libphonenumber writes it. */
	international: string;
	atHome: string;
}

/** Valid numbers of every country: its example with other digits, as far as libphonenumber knows them. */
function numbers(): Known[] {
	const random = dice(7);
	const found: Known[] = [];
	for (let round = 0; found.length < WANTED; round += 1) {
		for (const country of COUNTRIES) {
			const example = getExampleNumber(country, examples);
			if (!example) continue;
			const { countryCallingCode: code, nationalNumber } = example;
			const kept = 2 + Math.floor(random() * 3);
			const digits = [...nationalNumber].map((digit, place) =>
				place < kept ? digit : String(Math.floor(random() * 10)),
			);
			const number = parsePhoneNumber(`+${code}${digits.join('')}`);
			if (!number.isValid() || number.country !== country) continue;
			const { number: e164, nationalNumber: national } = number;
			const international = number.formatInternational();
			const atHome = number.formatNational();
			found.push({ country, e164, code: String(code), national, international, atHome });
		}
	}
	return found.slice(0, WANTED);
}

const known = numbers();

/** A number in five and more spellings that all say the country. */
function spellings({ e164, code, national, international }: Known): string[] {
	const dotted = `+${code}.${national.replace(/(\d{3})(?=\d)/g, '$1-')}`;
	const trunk = trunkOf(code);
	const bracketed = trunk !== '0' ? [] : [`+${code} (${trunk})${national}`];
	return [
		e164,
		international,
		international.replace(/ (\d+) /, ' ($1) '),
		`00${e164.slice(1)}`,
		`00 ${international.slice(1)}`,
		dotted,
		`\u202a${international.replace(/ /g, '\u00a0')}\u202c`,
		...bracketed,
	];
}

it('knows numbers of enough countries', () => {
	expect(new Set(known.map(({ country }) => country)).size).toBeGreaterThan(150);
	expect(known.length).toBeGreaterThan(2_000);
});

it('makes one form of all spellings that say the country', () => {
	const wrong = known.flatMap((one) =>
		spellings(one)
			.map((text) => [text, phoneOf(text)])
			.filter(([, made]) => made !== one.e164),
	);
	expect(wrong).toEqual([]);
});

it('makes of what is dialled at home the same number or none', () => {
	const wrong = known.flatMap(({ e164, code, national, atHome }) =>
		[atHome, atHome.replace(/\D/g, ''), national, `${trunkOf(code)}${national}`]
			.map((text) => [e164, text, phoneOf(text)])
			.filter(([, , made]) => made !== undefined && made !== e164),
	);
	expect(wrong).toEqual([]);
});

it('finds the same number in what is dialled at home, and no other', () => {
	const missed = known.filter(
		({ e164, atHome, national }) => !samePhone(e164, atHome) || !samePhone(national, e164),
	);
	// Argentina and Belarus dial more at home than one prefix; their numbers are made twice at worst.
	expect(missed.filter(({ code }) => !['54', '375'].includes(code))).toEqual([]);
	const confused = known.filter(({ e164 }, at) => {
		const other = known[(at + 1) % known.length];
		return other !== undefined && e164 !== other.e164 && samePhone(e164, other.atHome);
	});
	expect(confused).toEqual([]);
});

it('agrees with libphonenumber about codes, lengths and what is dialled before a number', () => {
	const theirs = { ...metadata.country_calling_codes, ...metadata.nonGeographic };
	expect([...codes].sort()).toEqual(Object.keys(theirs).sort());
	let lengthsAsked = 0;
	let trunksAsked = 0;
	for (const [code, countries] of Object.entries(metadata.country_calling_codes)) {
		for (const country of countries) {
			const [, , , lengths, , trunk] = Reflect.get(metadata.countries, country) ?? [];
			for (const length of (lengths ?? []).filter((one: number) => one + code.length <= 15)) {
				lengthsAsked += 1;
				expect([code, length, isLength(code, '1'.repeat(length))]).toEqual([code, length, true]);
			}
			if (countries[0] !== country) continue;
			trunksAsked += 1;
			expect([code, trunkOf(code)]).toEqual([code, trunk || '']);
		}
	}
	expect(trunksAsked).toBe(Object.keys(metadata.country_calling_codes).length);
	expect(lengthsAsked).toBeGreaterThan(400);
});

it.each([
	['8 (000) 555-11-22', 'dialled at home'],
	['84951234567', 'Russian at home, Vietnamese with country code'],
	['13862345678', 'Chinese at home, North American with country code'],
	['8 (029) 123-45-67', 'dialled at home in Belarus'],
	['89151112233', 'in one piece, Indonesian without its 0 as well'],
	['(51) 98765-4321', 'Brazilian at home, Peruvian with country code'],
	['020 7946 0958', 'dialled at home'],
	['+44 20 7946', 'not whole'],
	['+44 20 7946 0958 ext. 5', 'an extension'],
	['+1 800 FLOWERS', 'letters'],
	['+79151112233 / +79151112244', 'two numbers'],
	['+999 1234567', 'a country that does not exist'],
	['', 'nothing'],
])('refuses %p: %s', (text) => {
	expect(phoneOf(text)).toBeUndefined();
	expect(() => asPhone(text, { label: 'Phone' })).toThrow(/'Phone' is no phone/);
});

it.each([
	['79991234567', '+79991234567'],
	['8 (915) 111-22-33', '+79151112233'],
	['8-3452-12-34-56', '+73452123456'],
	['8 9151112233', '+79151112233'],
	['7 (999) 123-45-67', '+79991234567'],
	['5511987654321', '+5511987654321'],
	['33612345678', '+33612345678'],
	['1 386 234 5678', '+13862345678'],
	['tel:+39 06 698 12345', '+390669812345'],
	['(+49) 30/1234567', '+49301234567'],
	['＋７ ９１５ １１１ ２２ ３３', '+79151112233'],
])('takes %p for %s', (text, phone) => {
	expect(phoneOf(text)).toBe(phone);
});

it.each([
	['+70005551122', '8 (000) 555-11-22', true],
	['+70005551122', '0005551122', true],
	['+7 000 555-11-22', '70005551122', true],
	['8 000 5551122', '000 555 11 22', true],
	['+70005551122', '+10005551122', false],
	['+442079460958', '020 7946 0958', true],
	['+442079460958', '8 (207) 946-09-58', false],
	['555', '', false],
])('%p and %p are one number: %p', (one, other, same) => {
	expect([samePhone(one, other), samePhone(other, one)]).toEqual([same, same]);
});

it('searches by what all spellings share', () => {
	const texts = ['+70005551122', '8 (000) 555-11-22', '0005551122'];
	expect(new Set(texts.map(lastDigits))).toEqual(new Set(['0005551122']));
});
