import { createContract } from '../../sandbox/contract';

describe('any contract', () => {
	const body = (schema: object) => ({ content: { 'application/json': { schema } } });
	const item = (operationId: string, more: object) => ({
		operationId,
		responses: { 200: { description: '' } },
		...more,
	});
	const small = createContract({
		openapi: '3.0.4',
		paths: {
			'/things/{id}': {
				parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
				get: item('get', {}),
			},
			'/things/search': { get: item('search', {}) },
			'/events#add': {
				post: item('add', {
					requestBody: body({ required: ['text'], properties: { text: { type: 'string' } } }),
				}),
			},
			'/events#edit': {
				post: item('edit', {
					requestBody: body({
						allOf: [{ $ref: '#/components/schemas/Id' }],
						properties: { note: { type: 'string', nullable: true } },
					}),
				}),
			},
		},
		components: {
			schemas: {
				Id: {
					type: 'object',
					required: ['id'],
					properties: { id: { type: 'integer' }, inner: { properties: { a: {} } } },
				},
			},
		},
	});
	const check = (method: string, path: string, sent?: unknown) =>
		small.check({ method, path, body: sent });

	it('prefers a literal path and checks path parameters', () => {
		expect(check('GET', '/things/search').operation?.id).toBe('search');
		expect(check('GET', '/things/7/')).toMatchObject({ problems: [], pathParameters: { id: '7' } });
		expect(check('GET', '/things/x').problems).toEqual(['path.id: must be integer']);
	});

	it('tells two operations on one path apart by what fits', () => {
		expect(small.match('POST', '/events').map(({ operation }) => operation.id)).toEqual([
			'add',
			'edit',
		]);
		expect(check('POST', '/events', { text: 'a' }).operation?.id).toBe('add');
		expect(check('POST', '/events', { id: 1, note: null })).toMatchObject({ problems: [] });
		expect(check('POST', '/events', { id: 1, note: null }).operation?.id).toBe('edit');
	});

	it('refuses unknown keys also where the document forgot to', () => {
		expect(check('POST', '/events', { id: 1, more: 1 }).problems).toEqual([
			'body.more: is not in the contract',
		]);
		expect(check('POST', '/events', { id: 1, inner: { b: 1 } }).problems).toEqual([
			'body.inner.b: is not in the contract',
		]);
	});
});
