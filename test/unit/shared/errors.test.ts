import fc from 'fast-check';
import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { CallError, excerpt, InputError } from '../../../nodes/shared/vocabulary/errors';
import { redactor } from '../../../nodes/shared/engine/redact';
import { toNodeError } from '../../../nodes/shared/engine/nodeError';

const node: INode = {
	id: '1',
	name: 'Node',
	type: 'test',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const context = { getNode: () => node };

describe('redactor', () => {
	it('leaves no secret, in whatever text, also URL-encoded and inside JSON', () => {
		const secret = fc.string({ minLength: 6, maxLength: 40 }).filter((text) => !text.includes('*'));
		fc.assert(
			fc.property(fc.string(), secret, fc.string(), (before, key, after) => {
				const redact = redactor([key]);
				expect(redact(`${before}${key}${after}`)).not.toContain(key);
				expect(redact(`/api/${encodeURIComponent(key)}/x`)).not.toContain(encodeURIComponent(key));
				const inJson = JSON.stringify(key).slice(1, -1);
				expect(redact(JSON.stringify({ before, key }))).not.toContain(inJson);
			}),
		);
	});

	it('blots the longer of two secrets out first', () => {
		expect(redactor(['secret-1', 'secret-1-and-more'])('a secret-1-and-more b')).toBe('a *** b');
	});

	it('passes over what is no secret', () => {
		expect(redactor([undefined, '', 'abc', 12])('abc 12')).toBe('abc 12');
	});
});

describe('excerpt', () => {
	it('shows the words of a page and not its markup', () => {
		const page =
			'<html><head><style>a{}</style><script>x()</script></head><body> <h1>Bad\nGateway</h1></body></html>';
		expect(excerpt(page)).toBe('Bad Gateway');
	});

	it('is short', () => {
		expect(excerpt('x'.repeat(1000))).toHaveLength(301);
		expect(excerpt('abc', 2)).toBe('ab…');
	});
});

describe('toNodeError', () => {
	it('keeps the vendor’s words, the fix and the item of a call', () => {
		const error = toNodeError(
			context,
			new CallError('Salebot refused: client_not_found', {
				status: 404,
				fix: 'Check the ID.',
				cause: 'rate-limited',
				retryAfterMs: 5000,
			}),
			3,
			'3 of 9 items were sent.',
		);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe('Salebot refused: client_not_found [Item 3]');
		expect(error.description).toBe('Check the ID. 3 of 9 items were sent.');
		expect(error.context.itemIndex).toBe(3);
		expect(error instanceof NodeApiError && error.httpCode).toBe('404');
		expect(Reflect.get(error, 'failure')).toEqual({ cause: 'rate-limited', retryAfterMs: 5000 });
	});

	it('shows a wrong input as a warning', () => {
		const error = toNodeError(context, new InputError("'Client' is empty", 'Fill it in.'), 0);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toBe("'Client' is empty [Item 0]");
		expect(error.description).toBe('Fill it in.');
		expect(error.level).toBe('warning');
	});

	it('adds to an error of n8n itself, and copies no cause', () => {
		const own = new NodeOperationError(node, 'No file');
		expect(toNodeError(context, own, 2, 'Nothing was sent.')).toBe(own);
		expect(own.context.itemIndex).toBe(2);
		expect(own.description).toBe('Nothing was sent.');
		const odd = Object.assign(new Error('odd'), { cause: { url: 'https://x/secret' } });
		expect(JSON.stringify(toNodeError(context, odd, 1))).not.toContain('secret');
	});

	it('makes an error of anything', () => {
		expect(toNodeError(context, 'just words', 1).message).toBe('just words [Item 1]');
	});
});
