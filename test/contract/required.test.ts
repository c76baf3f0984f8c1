import type { Field } from '../../nodes/shared/vocabulary/types';
import { concerned } from '../support/concerned';
import type { Place } from '../support/places';
import { placesOf } from '../support/places';

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
