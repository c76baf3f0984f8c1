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

/** Names of fields that speak of phones and hold none, or one that must stay as it is, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
	contactPhone: 'the card that a person sent: a message must not stop at its spelling',
	clientPhone: 'old messages must not be left out for how a phone was noted then',
	valuePhone: 'the key under which a webhook has the phone',
	delimiterValuePhone: 'the path under which a webhook has the phone',
};

const naming = everyOperation().flatMap(({ title, operation }) =>
	everyField(operation.fields)
		.filter(({ name, property, wire }) =>
			/phone/i.test([name, property.displayName, String(wire ?? '')].join(' ')),
		)
		.filter(({ name, property }) => {
			const isImport = title.startsWith('amojo') && /import/i.test(title);
			if (name === 'clientPhone' && !isImport) return true;
			return (
				!(name in OTHERWISE) && property.type === 'string' && !/JID/.test(property.displayName)
			);
		})
		.map((field) => [`${title} ${field.name}`, field] as const),
);

it.each(naming)('%s takes a phone in its one form, or refuses it', (_, { parse, property }) => {
	const read = (text: string) => parse?.(text, { label: property.displayName });
	expect(read(LONDON)).toMatch(/^\+?442079460958$/);
	expect(read('8 (846) 977-01-02')).toMatch(/^\+?78469770102$/);
	for (const text of ['8 (000) 555-11-22', '020 7946 0958', '9151112233', '+44 20 7946']) {
		expect(() => read(text)).toThrow(/is no phone with country code/);
	}
});

const noting = everyOperation().flatMap(({ title, operation }) =>
	everyField(operation.fields)
		.filter(
			({ name }) => name === 'contactPhone' || (name === 'clientPhone' && /import/i.test(title)),
		)
		.map((field) => [`${title} ${field.name}`, field] as const),
);

it('there are fields that note a phone', () => expect(noting.length).toBeGreaterThan(2));

it.each(noting)('%s notes a phone in its one form, or as it stands', (_, { parse, property }) => {
	const read = (text: string) => parse?.(text, { label: property.displayName });
	const forms = [LONDON, '8 (846) 977-01-02', '0044 20 7946 0958', '78469770102'].map(read);
	expect(forms).toEqual(['+442079460958', '+78469770102', '+442079460958', '78469770102']);
	for (const text of ['8 (000) 555-11-22', '020 7946 0958', 'ask Anna'])
		expect(read(text)).toBe(text);
});
