import { everyField } from '../../nodes/shared/vocabulary/wire';
import { everyOperation } from '../support/contracts';

const LONDON = '+44 (0)20 7946 0958';

/** Fields that bring a phone into its one form. */
const phones = everyOperation().flatMap(({ title, operation }) =>
	everyField(operation.fields)
		.filter(({ parse, property }) => {
			try {
				const read: unknown = parse?.(LONDON, { label: property.displayName });
				return /^\[?"?\+?442079460958"?\]?$/.test(JSON.stringify(read));
			} catch {
				return false;
			}
		})
		.map((field) => [`${title} ${field.name}`, field] as const),
);

it('there are such fields in every node that takes phones', () => {
	const nodes = new Set(phones.map(([title]) => title.split(' ')[0]));
	expect([...nodes]).toEqual(expect.arrayContaining(['amojo', 'amocrm', 'chatwoot', 'salebot']));
});

it.each(phones)(
	'%s says in its help what a number without country code means',
	(_, { property }) => {
		expect(property.description).toMatch(/country code|without country/);
		expect(property.description).toMatch(/without|or JIDs/);
	},
);
