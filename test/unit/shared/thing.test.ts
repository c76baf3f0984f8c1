import { Output } from '../../../nodes/shared/vocabulary/types';
import {
	also,
	MOST_FIELDS,
	noSuchFields,
	shownAs,
	thing,
} from '../../../nodes/shared/vocabulary/thing';

const ticket = thing('id', 'state', 'tags', {
	owner: ['meta.owner.name', 'owner_name'],
	urls: 'files.url',
});

const raw = {
	id: 7,
	state: null,
	tags: ['a'],
	meta: { owner: { name: 'Vera', email: 'vera@example.com' }, count: 2 },
	files: [
		{ url: 'https://a', size: 1 },
		{ url: 'https://b', size: 2 },
	],
	noise: 'x'.repeat(50),
};

const simplified = { output: 'simplified' };
const selecting = (...names: string[]) => ({ output: 'selectedFields', selectedFields: names });

describe('an output', () => {
	it('stays as it is where all of it is wanted', () => {
		expect(shownAs({ output: 'raw' }, ticket, raw).result).toBe(raw);
		expect(shownAs({}, ticket, raw).result).toBe(raw);
	});

	it('is simplified to the fields of the thing, flat', () => {
		expect(shownAs(simplified, ticket, [raw, { owner_name: 'Boris' }]).result).toEqual([
			{ id: 7, state: null, tags: ['a'], owner: 'Vera', urls: ['https://a', 'https://b'] },
			{ owner: 'Boris' },
		]);
	});

	it('stays as it is where it is no such thing', () => {
		const confirmation = { success: true };
		expect(shownAs(simplified, ticket, confirmation).result).toEqual(confirmation);
	});

	it('keeps its files', () => {
		const file = { data: { data: '', mimeType: 'text/plain' } };
		const { result } = shownAs(simplified, ticket, new Output(raw, file));
		expect(result).toMatchObject({ json: { id: 7 }, binary: file });
	});

	it('has the selected fields where they stand in the raw form', () => {
		const { result, missing } = shownAs(
			selecting('id', 'meta.owner.name', 'files.size', 'owner', 'state'),
			ticket,
			raw,
		);
		expect(result).toEqual({
			id: 7,
			meta: { owner: { name: 'Vera' } },
			files: [{ size: 1 }, { size: 2 }],
			owner: 'Vera',
			state: null,
		});
		expect(missing).toEqual([]);
	});

	it('says which fields no item has', () => {
		const { missing } = shownAs(selecting('id', 'meta.oner', '__proto__', 'constructor'), ticket, [
			raw,
		]);
		expect(missing).toEqual(['meta.oner', '__proto__', 'constructor']);
		expect(noSuchFields(missing, [raw])).toContain('id, state, tags');
		expect(shownAs(selecting('anything'), ticket, []).missing).toEqual([]);
	});

	it('has room for what an operation adds', () => {
		const wide = thing(...Array.from({ length: MOST_FIELDS }, (_, index) => `field${index}`));
		expect(Object.keys(also(wide, 'created').brief)).toHaveLength(MOST_FIELDS);
		expect(also(wide, 'created').brief).toHaveProperty('created');
	});
});
