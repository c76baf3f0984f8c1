import { setAt } from '../../../nodes/shared/vocabulary/safe';
import { assemble, everyField, splitWire } from '../../../nodes/shared/vocabulary/wire';
import { describe as describeNode } from '../../../nodes/shared/engine/panel/describe';
import { collection, id, number, text } from '../../../nodes/shared/vocabulary/fields';
import type { Operation } from '../../../nodes/shared/vocabulary/types';
import { operation } from '../../../nodes/shared/vocabulary/types';

const around = { timezone: 'UTC', settings: {}, publicUrl: () => '' };
const request = (made: Operation, params: Record<string, unknown>) =>
	assemble(made, params, around);

describe('assemble', () => {
	const made = operation({
		name: 'Make',
		value: 'make',
		action: 'Make',
		contract: null,
		method: 'POST',
		path: '/things/{id}',
		fields: [
			id('id', { displayName: 'ID', wire: 'path:id', required: true }),
			text('page', { displayName: 'Page', wire: 'query:page' }),
			collection('more', 'More', 'Add', [
				text('senderName', { displayName: 'Name', wire: 'body:payload.sender.name' }),
				number('price', { displayName: 'Price', wire: 'body:payload.price' }),
			]),
		],
		needs: 'things',
	});

	it('puts each value where its wire says, and encodes the path', () => {
		const params = { id: 'a b?#', page: 'é', senderName: 'Ann', price: 0 };
		expect(request(made, params)).toEqual({
			method: 'POST',
			path: '/things/a%20b%3F%23',
			query: { page: 'é' },
			body: { payload: { sender: { name: 'Ann' }, price: 0 } },
			needs: 'things',
			idempotent: false,
		});
	});

	it('leaves out what was not given, and a body that would be empty', () => {
		expect(request(made, { id: 1 })).toEqual({
			method: 'POST',
			path: '/things/1',
			needs: 'things',
			idempotent: false,
		});
	});

	it('refuses to put an object into an address', () => {
		expect(() => request(made, { id: { a: 1 } })).toThrow("'ID' cannot stand in an address");
	});

	it('sends no body with a GET, and knows GET, PUT and DELETE as repeatable', () => {
		for (const method of ['GET', 'PUT', 'DELETE'] as const) {
			const same = operation({
				name: 'X',
				value: 'x',
				action: 'X',
				contract: null,
				method,
				path: '/x',
				fields: [],
				body: () => ({ a: 1 }),
			});
			const { body, idempotent } = request(same, {});
			expect([body, idempotent]).toEqual([method === 'GET' ? undefined : { a: 1 }, true]);
		}
	});

	it('knows wires, nesting and fields in collections', () => {
		expect(splitWire('body:a.b:c')).toEqual(['body', 'a.b:c']);
		const target = { a: 1 };
		setAt(target, ['a', 'b'], 2);
		expect(target).toEqual({ a: { b: 2 } });
		expect(everyField(made.fields).map(({ name }) => name)).toEqual([
			'id',
			'page',
			'senderName',
			'price',
		]);
	});

	it('describes a field once for all operations that show the same', () => {
		const other = { ...made, value: 'other' };
		const api = {
			name: 'X',
			vendor: 'x',
			document: '',
			credential: 'x',
			secrets: [],
			digest: () => null,
		};
		const properties = describeNode({
			api,
			resources: [{ name: 'R', value: 'r', operations: [made, other] }],
		});
		const [shown, ...more] = properties.filter(({ name }) => name === 'id');
		expect(more).toEqual([]);
		expect(shown?.displayOptions?.show).toEqual({ resource: ['r'], operation: ['make', 'other'] });
	});
});
