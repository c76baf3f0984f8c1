import type { IExecuteFunctions, INode, INodeParameters } from 'n8n-workflow';
import { InputError } from '../../../nodes/shared/vocabulary/errors';
import {
	choice,
	collection,
	flag,
	id,
	list,
	map,
	notice,
	number,
	numberChoice,
	optional,
	picker,
	text,
	when,
} from '../../../nodes/shared/vocabulary/fields';
import { ParameterReader } from '../../../nodes/shared/engine/items/parameters';
import type { Field } from '../../../nodes/shared/vocabulary/types';

const place = { label: 'Field' };
/** A reader over fixed parameters, and what it was asked for. */
function reader(parameters: INodeParameters) {
	const asked: string[] = [];
	const context = {
		getNode: () => ({ parameters }) as INode,
		getNodeParameter: (name: string, _: number, fallback: unknown) => {
			asked.push(name);
			const [outer = '', inner] = name.split('.');
			const value = parameters[outer];
			return (inner === undefined ? value : Reflect.get(Object(value), inner)) ?? fallback;
		},
	};
	return { asked, read: new ParameterReader(context as unknown as IExecuteFunctions) };
}

const read = async (fields: readonly Field[], parameters: INodeParameters) =>
	await reader(parameters).read.read(fields, 0);

describe('fields', () => {
	it('refuse emptiness where they are required, naming themselves', () => {
		const required = { displayName: 'Field', required: true } as const;
		const all: readonly Field[] = [
			text('a', required),
			id('a', required),
			list('a', required),
			map('a', required),
			number('a', required),
			picker('a', { ...required, search: 'x' }),
		];
		for (const field of all) {
			for (const empty of ['', '  ', null, undefined]) {
				expect(() => field.parse?.(empty, place)).toThrow("'Field' is empty");
			}
			expect(field.property.required).toBe(true);
			expect(optional(field).parse?.('', place)).toBeUndefined();
			expect(optional(field).property.required).toBeUndefined();
		}
	});

	it('leave out what is empty where they are not', () => {
		for (const field of [
			text('a', { displayName: 'A' }),
			id('a', { displayName: 'A' }),
			list('a', { displayName: 'A' }),
		]) {
			expect(field.parse?.('', place)).toBeUndefined();
		}
	});

	it('take values from pickers in either mode', () => {
		const field = picker('a', { displayName: 'A', search: 'x' });
		expect(field.parse?.({ __rl: true, mode: 'id', value: ' 12 ' }, place)).toBe('12');
		expect(field.parse?.({ __rl: true, mode: 'list', value: 12 }, place)).toBe(12);
		expect(field.parse?.(12, place)).toBe(12);
		const textual = picker('a', { displayName: 'A', search: 'x', textual: true });
		expect(textual.parse?.(12, place)).toBe('12');
	});

	it('read digits typed into a list of numbers as numbers, and nothing else', () => {
		const field = list('a', { displayName: 'A', integers: true });
		expect(field.parse?.('1, 007, 9007199254740993, x', place)).toEqual([
			1,
			'007',
			'9007199254740993',
			'x',
		]);
		expect(field.parse?.('["1", 2]', place)).toEqual(['1', 2]);
		expect(field.parse?.(['1', 2], place)).toEqual(['1', 2]);
		expect(() => field.parse?.([{ id: 1 }], place)).toThrow(InputError);
		expect(() => field.parse?.([1.5], place)).toThrow(InputError);
	});

	it('offer choices and accept no other', () => {
		const field = choice('a', {
			displayName: 'A',
			default: 1,
			options: [
				{ name: 'One', value: 1 },
				{ name: 'Two', value: 2 },
			],
		});
		expect(field.parse?.('2', place)).toBe(2);
		expect(() => field.parse?.(3, place)).toThrow("'Field' cannot be 3");
		const open = numberChoice('a', { displayName: 'A', default: 1, options: [] });
		expect(open.parse?.('23', place)).toBe(23);
	});

	it('never take nothing for a choice or a switch', () => {
		const one = choice('a', {
			displayName: 'A',
			default: 'x',
			options: [{ name: 'X', value: 'x' }],
		});
		for (const field of [one, flag('a', { displayName: 'A', default: true })]) {
			for (const empty of ['', ' ', null, undefined]) {
				expect(() => field.parse?.(empty, place)).toThrow("'Field' is empty");
			}
		}
	});
});

describe('an expression that finds nothing', () => {
	const expression = '={{ $json.renamed }}';
	const wanted = { label: 'Field', expression };
	const named = { displayName: 'A' };

	it.each([
		['text', text('a', named)],
		['an ID', id('a', { ...named, wire: 'body:a' })],
		['a picker', picker('a', { ...named, search: 'x' })],
	])('leaves %s out that says something of a thing', (_, field) => {
		for (const empty of ['', '  ', null, undefined]) {
			expect(field.parse?.(empty, wanted)).toBeUndefined();
		}
	});

	const refused: Array<[string, Field]> = [
		['text of a query', text('a', { ...named, wire: 'query:a' })],
		['an ID in the path', id('a', { ...named, wire: 'path:a' })],
		['a number', number('a', { ...named, default: 5 })],
		['a list', list('a', named)],
		['JSON', map('a', named)],
		['a switch', flag('a', named)],
		['an optional choice', optional(choice('a', { ...named, default: 1, options: [] }))],
		['a filter', collection('filters', 'F', 'Add', [text('a', named)]).children?.[0] as Field],
	];
	it.each(refused)('is refused for %s, with the expression named', (_, field) => {
		for (const empty of ['', '  ', null, undefined]) {
			expect(() => field.parse?.(empty, wanted)).toThrow("'Field' is empty");
		}
		try {
			field.parse?.('', wanted);
		} catch (error) {
			expect(error).toMatchObject({ fix: expect.stringContaining('{{ $json.renamed }}') });
		}
	});

	it('is not spoken of where a person entered the value', () => {
		const field = list('a', { displayName: 'A', required: true });
		expect(() => field.parse?.('', place)).toThrow(
			expect.objectContaining({ fix: expect.not.stringContaining('expression') }),
		);
	});

	it('does not pass for an emptied list either', () => {
		for (const empty of [[], '[]', [null, ''], ' , ,']) {
			expect(() => list('a', named).parse?.(empty, wanted)).toThrow(InputError);
		}
	});
});

describe('reading', () => {
	const fields = [
		choice('mode', {
			displayName: 'Mode',
			default: 'a',
			options: [
				{ name: 'A', value: 'a' },
				{ name: 'B', value: 'b' },
			],
		}),
		when({ mode: ['a'] }, text('first', { displayName: 'First', required: true })),
		when({ mode: ['b'] }, text('second', { displayName: 'Second', required: true })),
		notice('hint', 'Read me'),
		collection('more', 'More', 'Add', [
			text('label', { displayName: 'Label' }),
			number('count', { displayName: 'Count', default: 5 }),
		]),
	] as const;

	it('reads what is shown, and neither misses nor takes what is hidden', async () => {
		expect(await read(fields, { first: 'x', second: 'y' })).toEqual({ mode: 'a', first: 'x' });
		expect(await read(fields, { mode: 'b', first: 'x', second: 'y' })).toEqual({
			mode: 'b',
			second: 'y',
		});
		await expect(read(fields, { mode: 'b', first: 'x' })).rejects.toThrow("'Second' is empty");
	});

	it('takes of a collection only what was added', async () => {
		expect(await read(fields, { first: 'x', more: { label: 'l' } })).toEqual({
			mode: 'a',
			first: 'x',
			label: 'l',
		});
		expect(await read(fields, { first: 'x', more: { count: 0 } })).toMatchObject({ count: 0 });
	});

	it('asks n8n once a parameter for each item, and once in all without an expression', async () => {
		const { asked, read: own } = reader({
			mode: 'a',
			first: '={{ $json.x }}',
			second: '={{ $json.never }}',
			more: { label: '={{ $json.x }}', count: 3, stale: '={{ $json.never }}' },
		});
		await own.read(fields, 0);
		await own.read(fields, 1);
		expect(asked.sort()).toEqual([
			'first',
			'first',
			'mode',
			'more.count',
			'more.label',
			'more.label',
		]);
	});
});
