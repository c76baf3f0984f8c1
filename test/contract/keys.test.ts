import type { INodeParameters } from 'n8n-workflow';
import { InputError } from '../../nodes/shared/vocabulary/errors';
import { isUnsafeKey } from '../../nodes/shared/vocabulary/safe';
import { assemble } from '../../nodes/shared/vocabulary/wire';
import type { Operation } from '../../nodes/shared/vocabulary/types';
import { ACCOUNT } from '../../sandbox/amojo/seed';
import { concerned } from '../support/concerned';
import type { Place } from '../support/places';
import { around, outcomeOf, ownPlacesOf, readAs, valueFor, withAt } from '../support/places';

const TRAPS = [
	'{"__proto__": {"polluted": 1}}',
	'{"city": "Omsk", "deep": {"__proto__": {"polluted": 1}}}',
	'{"constructor": {"prototype": {"polluted": 1}}}',
	'{"a": [{"b": {"prototype": {"polluted": 1}}}]}',
	'[{"__proto__": {"polluted": 1}}]',
	'{"list": [{"constructor": {"prototype": {"polluted": 1}}}]}',
];
const NAMES = ['__proto__', 'constructor', 'prototype', '__proto__.polluted'];

const surroundings = {
	timezone: 'UTC',
	settings: { channelId: 'c', accountId: ACCOUNT, botId: 'b' },
	publicUrl: () => 'https://example.com/file',
};

/** What is sent with a value at a place, or why it is refused. */
async function sentWith(operation: Operation, place: Place, value: unknown) {
	const made = place.isPart
		? withAt(around(operation, place), place.path.slice(0, -3), valueFor(place.field))
		: around(operation, place);
	const given: INodeParameters = withAt(made, place.path, value);
	const params = await outcomeOf(readAs(operation, given, given));
	if (params instanceof InputError) return params;
	try {
		operation.check?.(params);
		return operation.execute ? params : assemble(operation, params, surroundings);
	} catch (error) {
		if (error instanceof InputError) return error;
		throw error;
	}
}

function holdsUnsafe(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return Object.entries(value).some(([key, inner]) => isUnsafeKey(key) || holdsUnsafe(inner));
}

describe('no field changes what all objects share, or sends a key that would', () => {
	const own = concerned(400, ({ operation }) => ownPlacesOf(operation));
	it.each(own)('%s', async (_, places, { operation }) => {
		const wrong: string[] = [];
		for (const place of places) {
			const traps = TRAPS.flatMap((trap): unknown[] => [trap, JSON.parse(trap)]);
			for (const trap of [...traps, ...NAMES]) {
				const sent = await sentWith(operation, place, trap);
				const at = `${place.path.join('.')} with ${JSON.stringify(trap)}`;
				if (Reflect.get({}, 'polluted') !== undefined) {
					Reflect.deleteProperty(Object.prototype, 'polluted');
					wrong.push(`${at} pollutes`);
				}
				if (!(sent instanceof InputError) && holdsUnsafe(sent)) wrong.push(`${at} is sent`);
			}
		}
		expect(wrong).toEqual([]);
	});
});

describe('a field of JSON says why it takes no such key', () => {
	const ofJson = concerned(75, ({ operation }) =>
		ownPlacesOf(operation).filter(({ property }) => property.type === 'json'),
	);
	it.each(ofJson)('%s', async (_, fields) => {
		for (const place of fields) {
			for (const trap of TRAPS.slice(0, 4)) {
				const { displayName: label } = place.property;
				const refused = () => place.field.parse?.(trap, { label });
				expect(refused).toThrow(/holds the key "(__proto__|constructor|prototype)"/);
			}
		}
	});
});
