import type { INodeParameters } from 'n8n-workflow';
import { InputError } from '../../nodes/shared/vocabulary/errors';
import type { Field, Operation } from '../../nodes/shared/vocabulary/types';
import { concerned } from '../support/concerned';
import type { Place } from '../support/places';
import { outcomeOf, placesOf, readAs, valueFor, withAt } from '../support/places';

/** Empty they are refused, though the panel does not mark them. */
const UNMARKED: Record<string, string> = {
	'where the type of a message is an expression, n8n would demand the parts of all types at once':
		'amojo: text, media, mediaBinaryField, locationLat, locationLon, contactName, contactPhone',
};

/** Marked as required, with a value that the panel brings along. */
const BROUGHT = ['bridge: channel', 'bridge: answer', 'chatwoot: importFile'];

/** Numbers for which 0 is a value as good as any, so that the panel may begin with it. */
const ZERO: Record<string, string> = {
	'options.requestsPerSecond': 'no limit of its own',
	'options.concurrency': 'as many as the server bears',
	'additionalFields.buttons.button.0.line': 'the first row',
	fileSize: 'the size is taken from the file',
	'additionalFields.timeShift': 'at once',
	'filters.offset': 'from the beginning',
	offset: 'from the beginning',
	'options.offset': 'from the beginning',
};

function refusesEmptiness({ parse, property }: Field, value: unknown): boolean {
	try {
		parse?.(value, { label: property.displayName });
		return false;
	} catch (error) {
		return error instanceof Error && error.message === `'${property.displayName}' is empty`;
	}
}

/** These have a value in the panel always. */
const isAlwaysFilled = ({ property: { type } }: Place) => type === 'options' || type === 'boolean';

const isUnmarked = (node: string, name: string) =>
	Object.values(UNMARKED).some((entry) => {
		const [of, names = ''] = entry.split(': ');
		return of === node && names.split(', ').includes(name);
	});

describe('what the panel marks as required is refused when empty, and nothing else', () => {
	const entered = concerned(400, ({ operation }) =>
		placesOf(operation).filter((place) => !place.isPart && !isAlwaysFilled(place)),
	);
	it.each(entered)('%s', (_, fields, { entry: { node } }) => {
		const wrong = fields.filter(({ field, path }) => {
			const marked = field.property.required === true;
			const refused = ['', null, undefined].every((empty) => refusesEmptiness(field, empty));
			return marked !== refused && !(refused && isUnmarked(node, path.join('.')));
		});
		expect(wrong.map(({ path }) => path.join('.'))).toEqual([]);
	});
});

/** Parts of rows that are refused when empty, though the panel does not mark them, by their names. */
const UNMARKED_PARTS: Record<string, string> = {
	valueIds: "not needed with 'Is Set' and 'Is Not Set'",
	values: "not needed with 'Is Set' and 'Is Not Set'",
};

/** Parameters in which the part of a row is shown, among others that are filled in. */
function rowWith({ field, path, property }: Place, value: unknown): INodeParameters {
	const rows = withAt({}, path.slice(0, path.indexOf(field.name) + 1), valueFor(field));
	const shown = Object.entries(property.displayOptions?.show ?? {});
	const parts = [
		...shown.map(([name, values]) => [name, [values].flat()[0]]),
		[property.name, value],
	];
	return parts.reduce(
		(made, [name, one]) => withAt(made, [...path.slice(0, -1), String(name)], one),
		rows,
	);
}

async function refusalOf(operation: Operation, place: Place, value: unknown) {
	const given = rowWith(place, value);
	const only = { ...operation, fields: [{ ...place.outer, show: undefined }] };
	const found = await outcomeOf(readAs(only, given, given));
	return found instanceof InputError ? found.message : undefined;
}

describe('what rows mark as required is refused when empty, and nothing else', () => {
	const parts = concerned(15, ({ operation }) =>
		placesOf(operation).filter(
			(place) =>
				place.isPart &&
				place.field.property.type === 'fixedCollection' &&
				!['boolean', 'number'].includes(place.property.type),
		),
	);
	it.each(parts)('%s', async (_, places, { operation }) => {
		const wrong: string[] = [];
		for (const place of places) {
			const {
				displayName,
				name,
				required: marked = false,
				type,
				default: initial,
			} = place.property;
			// These have a value in the panel always.
			if (type === 'options' && initial !== '') continue;
			for (const empty of ['', ' ', null, []]) {
				const words = await refusalOf(operation, place, empty);
				const refused = words?.startsWith(`'${displayName}' in '`) ?? false;
				const isExcused = marked || name in UNMARKED_PARTS || typeof empty === 'object';
				if (marked === refused && (words === undefined || isExcused)) continue;
				wrong.push(`${place.path.join('.')} ${JSON.stringify(empty)}: ${words ?? 'is taken'}`);
			}
		}
		expect(wrong).toEqual([]);
	});
});

describe('the panel fills in nothing required for a person', () => {
	const required = concerned(390, ({ operation, entry: { node } }) =>
		placesOf(operation).filter(
			({ field, path, isPart }) =>
				field.property.required === true &&
				!isPart &&
				!BROUGHT.includes(`${node}: ${path.join('.')}`),
		),
	);
	it.each(required)('%s', (_, places) => {
		const filled = places.filter(
			({ field, property }) => !refusesEmptiness(field, property.default),
		);
		expect(filled.map(({ path }) => path.join('.'))).toEqual([]);
	});
});

describe('no 0 travels that nobody entered', () => {
	const numbers = concerned(400, ({ operation }) =>
		placesOf(operation).filter(({ property: { type } }) => type === 'number'),
	);
	it.each(numbers)('%s', (_, places) => {
		const zeros = places.filter(
			({ property, path }) => property.default === 0 && !(path.join('.') in ZERO),
		);
		expect(zeros.map(({ path }) => path.join('.'))).toEqual([]);
	});
});
