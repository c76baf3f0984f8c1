import type { INodeParameters } from 'n8n-workflow';
import { InputError } from '../../nodes/shared/vocabulary/errors';
import type { Operation, Params } from '../../nodes/shared/vocabulary/types';
import { concerned } from '../support/concerned';
import { everyOperation } from '../support/contracts';
import type { Place } from '../support/places';
import {
	around,
	outcomeOf,
	ownPlacesOf,
	placesOf,
	readAs,
	valueFor,
	withAt,
} from '../support/places';

const EXPRESSION = '={{ $json.renamed }}';
const NOTHING = [undefined, null, '', '  ', NaN];

/** Rows stand filled around the part that finds nothing. */
function base(operation: Operation, place: Place): INodeParameters {
	const made = around(operation, place);
	const path = place.path.slice(
		0,
		place.path.findIndex((step) => typeof step === 'number'),
	);
	if (!place.isPart || path.length < 2) return made;
	const filled = withAt(made, path.slice(0, -1), valueFor(place.field));
	// The other parts of the row show this one.
	return Object.entries(place.property.displayOptions?.show ?? {}).reduce(
		(all, [name, values]) => withAt(all, [...place.path.slice(0, -1), name], [values].flat()[0]),
		filled,
	);
}

const known = (params: Params) =>
	Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));

async function verdictOf(operation: Operation, place: Place, nothing: unknown) {
	const made = base(operation, place);
	const given = withAt(made, place.path, EXPRESSION);
	const resolved = withAt(made, place.path, nothing);
	const found = await outcomeOf(readAs(operation, given, resolved));
	if (found instanceof InputError) {
		const isNamed = found.message.includes('is empty') && found.fix?.includes('$json.renamed');
		return isNamed ? 'refused' : `refused as ${found.message}`;
	}
	if (place.field.ifNothing !== 'leaveAlone' || place.isPart) return 'not refused';
	const alone = await outcomeOf(readAs(operation, made, made));
	if (alone instanceof InputError) return `alone refused as ${alone.message}`;
	return JSON.stringify(known(found)) === JSON.stringify(known(alone)) ? 'left alone' : 'another';
}

describe('an expression that finds nothing is refused, or as if the field were left alone', () => {
	const own = concerned(400, ({ operation }) => ownPlacesOf(operation));
	it.each(own)('%s', async (_, places, { operation }) => {
		const wrong: string[] = [];
		for (const place of places) {
			for (const nothing of NOTHING) {
				const verdict = await verdictOf(operation, place, nothing);
				if (verdict === 'refused' || verdict === 'left alone') continue;
				wrong.push(`${place.path.join('.')} ${JSON.stringify(nothing)}: ${verdict}`);
			}
		}
		expect(wrong).toEqual([]);
	});
});

/** Sent, these would empty what they are sent for: that is an own, visible choice. */
const EMPTY = [[], {}, '[]', '{ }', '```json\n{}\n```', [null], '[null]', [undefined], [NaN]];

describe('an expression that finds an empty list or object, or one of nothing, changes nothing', () => {
	const TAKES_ANY = ['text', 'string'];
	const own = concerned(150, ({ operation }) =>
		ownPlacesOf(operation).filter(
			({ isPart, property: { type }, field: { parse, property } }) =>
				!isPart &&
				(!TAKES_ANY.includes(type) || readsList(() => parse?.('a, b', { label: property.name }))),
		),
	);
	it.each(own)('%s', async (_, places, { operation }) => {
		const wrong: string[] = [];
		for (const place of places) {
			const made = base(operation, place);
			for (const empty of EMPTY) {
				const given = withAt(made, place.path, EXPRESSION);
				const found = await outcomeOf(readAs(operation, given, withAt(made, place.path, empty)));
				if (found instanceof InputError) continue;
				const read = found[place.field.name];
				if (read === undefined || !isEmpty(read)) continue;
				wrong.push(`${place.path.join('.')} ${JSON.stringify(empty)}: ${JSON.stringify(read)}`);
			}
		}
		expect(wrong).toEqual([]);
	});
});

function readsList(read: () => unknown): boolean {
	try {
		return Array.isArray(read());
	} catch (error) {
		return error instanceof InputError;
	}
}

/** Nothing at all, however deeply it is wrapped; of a list, an entry of it is enough. */
function isEmpty(value: unknown): boolean {
	if (typeof value !== 'object') return value === undefined || Number.isNaN(value);
	if (value === null) return true;
	const inner = Object.values(value);
	return inner.length === 0 || (Array.isArray(value) && inner.some(isEmpty));
}

describe('a collection that is one expression holds no part that finds nothing', () => {
	const EXPRESSED = '={{ { part: $json.renamed } }}';
	const held = concerned(150, ({ operation }) =>
		ownPlacesOf(operation).filter(
			({ outer, field, isPart }) => outer !== field && !isPart && field.ifNothing !== 'leaveAlone',
		),
	);
	it.each(held)('%s', async (_, places, { operation }) => {
		const wrong: string[] = [];
		for (const place of places) {
			const { path } = place;
			for (const nothing of NOTHING) {
				const made = base(operation, place);
				const given = withAt(made, path.slice(0, 1), EXPRESSED);
				const found = await outcomeOf(readAs(operation, given, withAt(made, path, nothing)));
				const isNamed = found instanceof InputError && found.message.includes('is empty');
				if (!isNamed) wrong.push(`${path.join('.')} ${JSON.stringify(nothing)}`);
			}
		}
		expect(wrong).toEqual([]);
	});
});

/** What the panel says of fields without which a call concerns more, or another thing or person. */
const WITHOUT_IT_ANOTHER =
	/where it is not the credential's own|left empty, the current|which contact is meant|to let salebot|to send with|bot that sends|contact to get the discount for|^only (the notifications|events)|without one every|whose thread|joined with one inbox/i;
/** The same of fields whose description does not say it. */
const WHOSE: ReadonlyArray<[title: string, name: string]> = [
	['chatwoot message.send', 'senderId'],
	['chatwoot message.send', 'toEmails'],
	['chatwootAdmin inbox.setAgentBot', 'agentBot'],
];

describe('where nothing would mean another thing or person, nothing is refused', () => {
	const all = everyOperation().map((one) => [one.title, one.operation] as const);
	const found = all.flatMap(([title, operation]) =>
		placesOf(operation)
			.filter(
				({ isPart, property: { name, description = '' } }) =>
					!isPart &&
					(WITHOUT_IT_ANOTHER.test(description) ||
						WHOSE.some(([of, what]) => of === title && what === name)),
			)
			.map((place) => [`${title} ${place.property.name}`, operation, place] as const),
	);

	it('such fields are known', () => expect(found.length).toBeGreaterThan(25));

	it.each(found)('%s', async (_, operation, place) => {
		for (const nothing of NOTHING) {
			expect(await verdictOf(operation, place, nothing)).toBe('refused');
		}
	});
});

describe('a value that a person entered is never called an expression', () => {
	const own = concerned(400, ({ operation }) => ownPlacesOf(operation));
	it.each(own)('%s', async (_, places, { operation }) => {
		const wrong: string[] = [];
		for (const place of places) {
			for (const value of ['', ' ', '[', '{', 'x', '-1', 'null', [], {}]) {
				const made = withAt(base(operation, place), place.path, value);
				const checked = readAs(operation, made, made).then((params) => {
					operation.check?.(params);
					return params;
				});
				const found = await outcomeOf(checked);
				if (!(found instanceof InputError)) continue;
				const words = `${found.message} ${found.fix ?? ''}`;
				if (/expression/i.test(words)) wrong.push(`${place.path.join('.')}: ${words}`);
			}
		}
		expect(wrong).toEqual([]);
	});
});
