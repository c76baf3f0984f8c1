import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { CallError, excerpt, InputError } from '../../../nodes/shared/vocabulary/errors';
import { toNodeError } from '../../../nodes/shared/engine/outcomes/nodeError';

const node: INode = {
	id: '1',
	name: 'Node',
	type: 'test',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const context = { getNode: () => node };

describe('excerpt', () => {
	it('shows the words of a page and not its markup', () => {
		const page =
			'<html><head><style>a{}</style><script>x()</script></head><body> <h1>Bad\nGateway</h1></body></html>';
		expect(excerpt(page)).toBe('Bad Gateway');
	});

	it('is made in no time, whatever stands there', () => {
		for (const piece of ['<', '<script>', '<a', ' ', '<style></script>', '</', 'x']) {
			const started = process.cpuUsage().user;
			excerpt(piece.repeat(4_000_000 / piece.length));
			expect(process.cpuUsage().user - started).toBeLessThan(500_000);
		}
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
