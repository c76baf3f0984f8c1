/**
 * What the telephone numbers of the world look like, as far as it is needed to tell whose country a
 * number names and whether it is whole. A test holds these tables against libphonenumber.
 */

/** The lengths of national numbers, each with the country codes that have just these. */
const LENGTHS: Readonly<Record<string, string>> = {
	'10 11': '54',
	'10 14': '7',
	'11': '888',
	'12': '878',
	'4 5': '290',
	'4 5 6 7': '690',
	'4 5 6 7 10': '98',
	'4 5 6 7 8 9 10 11': '352',
	'4 5 6 7 8 9 10 11 12': '598',
	'4 7': '683',
	'5 6': '247',
	'5 6 7': '688',
	'5 6 7 10': '685',
	'5 6 7 8': '386',
	'5 6 7 8 9 10 11': '31',
	'5 6 7 8 9 10 12': '61',
	'5 6 7 8 9 11': '852',
	'5 6 8 9 10 11 12 13': '82',
	'6 7': '597',
	'6 7 8 10': '53',
	'6 7 8 9 10 12': '46',
	'6 7 8 9 12': '359',
	'6 7 9': '421',
	'6 8 9 10 11 12 13': '63',
	'7 10 12 13': '90',
	'7 8 10 11': '507',
	'7 8 11': '503',
	'7 8 9 10 11': '886',
	'7 8 9 10 11 12 13': '62',
	'7 8 9 11': '974',
	'8 9 10 13': '66',
	'9 10 11': '56',
	'9 10 11 12': '420',
	'10 11 12': '30 234',
	'4 5 6 7 8 9 10 11 12 13': '43 49',
	'5': '500 682',
	'5 6 7 8 9 10': '27 64',
	'5 6 7 8 9 10 11 12': '358 971',
	'5 8': '47 686',
	'6 7 8 9': '252 355',
	'6 7 8 9 10 11': '375 595',
	'6 7 8 9 10 11 12': '39 381',
	'6 8 9': '376 689',
	'7 10': '1 960',
	'7 11': '501 679',
	'7 9 10': '44 263',
	'8 11': '502 504',
	'8 9 10 11': '55 593',
	'8 9 10 11 12 13': '81 91',
	'9 12': '41 870',
	'5 7': '676 677 678',
	'6 7 8 9 10': '48 95 880',
	'6 9': '40 508 681',
	'7 8 10': '230 267 372',
	'7 8 9 10 11 12': '86 882 972',
	'8 10': '378 506 850',
	'8 10 11': '57 65 977',
	'8 9 10 11 12': '92 383 883',
	'10': '52 58 225 229',
	'6': '298 299 672 687',
	'7 8 9': '231 385 967 968',
	'7 8 9 10': '84 243 254 353',
	'9 10': '380 881 966 996',
	'7 9': '220 245 265 354 423',
	'8 9 10': '20 60 855 856 964 970 976',
	'7 8': '241 599 670 675 853 961 965 975',
	'7': '238 239 246 248 269 291 297 592 673 674 680 691 692',
	'8 9': '32 36 51 213 224 233 237 250 258 264 268 377 382 387 591 962 963',
	'8': '45 216 222 223 226 227 228 232 235 236 253 257 266 350 356 357 370 371 373 374 389 505 509 800 808 973 993',
	'9': '33 34 93 94 211 212 218 221 240 242 244 249 251 255 256 260 261 262 351 590 594 596 979 992 994 995 998',
};

/** Country codes whose numbers are dialled with something before them at home, where that is not 0. */
const TRUNKS: Readonly<Record<string, string>> = {
	'1': '1',
	'7': '8',
	'36': '06',
	'375': '8',
	'692': '1',
	'993': '8',
};

/** Country codes whose numbers are dialled at home as they are abroad. */
const NO_TRUNK = words(
	'30 34 39 45 47 48 52 56 65 216 220-230 235-242 244-248 253 257 258 266-269 290 297-299 350-352 354 356 357 371 372 376 378 420 500-507 509 592 597 599 670 672-683 685 687-691 800 808 852 853 870 878 881-883 888 960 965 968 973-975 979 992 998',
);

/** Country codes whose numbers may begin with a 0, which belongs to the number. */
const OWN_ZERO = words(
	'1 7 39 47 225-227 229 241 242 247 267 268 378 501 507 676 679 687 853 974 992',
);

const lengths = new Map(
	Object.entries(LENGTHS).flatMap(([sizes, codes]) =>
		codes.split(' ').map((code) => [code, new Set(sizes.split(' ').map(Number))] as const),
	),
);

function words(text: string): Set<string> {
	const all = text.split(' ').flatMap((word) => {
		const [first = 0, last = first] = word.split('-').map(Number);
		return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
	});
	return new Set(all);
}

/** The country code that digits begin with; none is the beginning of another. */
export function codeOf(digits: string): string | undefined {
	return [1, 2, 3].map((size) => digits.slice(0, size)).find((code) => lengths.has(code));
}

/** Whether a national number can be so long. */
export function isLength(code: string, national: string): boolean {
	return lengths.get(code)?.has(national.length) ?? false;
}

/** What stands before a number at home: 0 in most countries, nothing in some. */
export function trunkOf(code: string): string {
	return TRUNKS[code] ?? (NO_TRUNK.has(code) ? '' : '0');
}

/** Whether a national number may begin as this one does: a 0 is mostly only dialled at home. */
export function mayBegin(code: string, national: string): boolean {
	return !national.startsWith('0') || OWN_ZERO.has(code);
}

/** Every country code there is. */
export const codes: readonly string[] = [...lengths.keys()];
