import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContract, loadContract } from '../../sandbox/contract';
import { readOverlay } from '../../sandbox/contract/load';
import { applyOverlay, type Correction } from '../../sandbox/contract/overlay';

const file = (name: string) => join(__dirname, '../../contracts', name);
const written = file('chatwoot.openapi.json');
const raw = JSON.parse(readFileSync(written, 'utf8')) as Record<string, unknown>;
const overlay = readOverlay(written);
const contract = loadContract(written);
const extra = loadContract(file('chatwoot.extra.openapi.json'));

const SOURCE =
	/^(chatwoot\.md \d(\.\d)?|(fazer-ai|chatwoot)\/chatwoot (4\.\S+ )?\S+|recordings\/chatwoot: [\w-]+(, [\w-]+)*)( \(.+\))?(; |$)/;
const names = (more: Partial<Correction>) =>
	applyOverlay(
		{
			paths: {
				'/a': { get: { operationId: 'a', parameters: [{ $ref: '#/components/parameters/p' }] } },
			},
			components: { parameters: { p: { name: 'page', in: 'query', schema: { type: 'string' } } } },
		},
		{ document: '', corrections: [{ target: 'a', reason: 'r', source: 's', ...more }] },
	);

describe('the Chatwoot document', () => {
	it('has 153 real operations', () => {
		expect(createContract(raw).operations).toHaveLength(154);
		expect(contract.operations).toHaveLength(153);
		expect(
			contract.operations.every(({ path }) => /^\/(api|public|platform|survey)\//.test(path)),
		).toBe(true);
	});

	it('is corrected where it is wrong, each time for a reason with a source', () => {
		const corrections = overlay?.corrections ?? [];
		expect(corrections.length).toBeGreaterThan(100);
		for (const { target, reason, source } of corrections) {
			expect([target, reason.length > 10, SOURCE.test(source)]).toEqual([target, true, true]);
		}
	});

	it('keeps every written answer valid', () => {
		for (const { id } of contract.operations)
			for (const { name, status, value } of contract.examples(id))
				expect([id, name, ...contract.checkResponse(id, Number(status), value)]).toEqual([
					id,
					name,
				]);
	});

	it('takes what the servers take and nothing else', () => {
		const members = '/api/v1/accounts/1/contacts/9/group_members';
		const problems = (request: Parameters<typeof contract.check>[0]) =>
			contract.check(request).problems;
		expect(
			problems({ method: 'GET', path: members, query: { inbox_id: '3', per_page: '100' } }),
		).toEqual([]);
		expect(problems({ method: 'GET', path: members, query: { limit: '3' } })).toEqual([
			'query.limit: is not in the contract',
		]);
		const webhooks = '/api/v1/accounts/1/webhooks';
		const url = 'https://n8n.example/webhook/1';
		expect(problems({ method: 'POST', path: webhooks, body: { webhook: { url } } })).toEqual([]);
		expect(problems({ method: 'POST', path: webhooks, body: { url } })).not.toEqual([]);
		const messages = '/api/v1/accounts/1/conversations/7/messages';
		const attachments = ['<file>'];
		const form = { method: 'POST', path: messages, contentType: 'multipart/form-data; boundary=x' };
		expect(problems({ ...form, body: { attachments, private: 'true' } })).toEqual([]);
		expect(problems({ ...form, path: webhooks, body: {} })).toEqual([
			'body: create-a-webhook takes application/json, not multipart/form-data',
		]);
		expect(problems({ method: 'POST', path: messages, body: { private: 'true' } })).toEqual([
			'body.private: must be boolean',
		]);
	});
});

describe('the endpoints the document lacks', () => {
	it('say where each was seen, down to the fields of a body', () => {
		expect(extra.operations.length).toBeGreaterThan(40);
		for (const { id, definition, parameters, body } of extra.operations) {
			expect([id, SOURCE.test(String(definition['x-source']))]).toEqual([id, true]);
			expect(typeof definition['x-idempotent']).toBe('boolean');
			const cited = [
				...parameters.map((one) => one.definition),
				...Object.values((body?.schema as { properties?: object } | undefined)?.properties ?? {}),
			] as Array<Record<string, unknown>>;
			expect([id, cited.filter((one) => !one['x-source'])]).toEqual([id, []]);
		}
	});

	it('are none of the document and share its components', () => {
		for (const { id, method, path } of extra.operations) {
			expect(contract.operations.some((one) => one.id === id)).toBe(false);
			expect(contract.operations.some((one) => one.method === method && one.path === path)).toBe(
				false,
			);
		}
		expect(extra.checkResponse('retry-a-message', 200, { id: 'x' })).toEqual([
			'response.id: must be number',
		]);
	});

	it('are read as one with the document: the more exact path wins', () => {
		const both = loadContract(written, file('chatwoot.extra.openapi.json'));
		expect(both.operations).toHaveLength(contract.operations.length + extra.operations.length);
		const [found] = both.match('GET', '/api/v1/accounts/1/conversations/search');
		expect(found?.operation.id).toBe('search-conversations');
	});
});

describe('an overlay', () => {
	it('merges, replaces, adds and removes, also parameters by their names', () => {
		const schema = { type: 'integer' };
		expect(names({ target: 'a#/parameters/page', replace: { name: 'q' } })).toMatchObject({
			paths: { '/a': { get: { parameters: [{ name: 'q' }] } } },
		});
		expect(names({ target: '#/components/parameters/p', merge: { schema } })).toMatchObject({
			components: { parameters: { p: { name: 'page', schema } } },
		});
		expect(names({ target: 'a#/tags', append: ['x'] })).toMatchObject({
			paths: { '/a': { get: { tags: ['x'] } } },
		});
		expect(names({ target: 'a#/parameters/page', remove: true })).toMatchObject({
			paths: { '/a': { get: { parameters: [] } } },
		});
		expect(names({ target: '*', merge: { x: 1 } })).toMatchObject({
			paths: { '/a': { get: { x: 1 } } },
		});
	});

	it('refuses a target that is not there, no reason, no effect and two things at once', () => {
		expect(() => names({ target: 'b', remove: true })).toThrow('The document has no b to correct');
		expect(() => names({ target: 'a#/responses/200', merge: {} })).toThrow('no a#/responses/200');
		expect(() => names({ reason: '', remove: true })).toThrow('gives no reason');
		expect(() => names({ merge: { operationId: 'a' } })).toThrow('changes nothing');
		expect(() => names({ remove: true, merge: {} })).toThrow('exactly one thing');
	});
});
