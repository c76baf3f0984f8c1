import { listOf } from '../../../nodes/shared/webhook/settings';
import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { answerThen } from '../../../nodes/shared/webhook/answer';
import { eventIdOf, hmac, sameSecret } from '../../../nodes/shared/webhook/signature';

describe('sameSecret', () => {
	it.each([
		['abc', 'abc', true],
		['ключ-№1', 'ключ-№1', true],
		['x'.repeat(10_000), 'x'.repeat(10_000), true],
		['abc', 'abd', false],
		['abc', 'abcd', false],
		['', 'abc', false],
		[undefined, 'undefined', false],
		[['abc'], 'abc', false],
		[{ secret: 'abc' }, 'abc', false],
	])('%p against %p: %p', (given, secret, same) => {
		expect(sameSecret(given, secret)).toBe(same);
	});
});

describe('hmac', () => {
	// RFC 4231, test case 2, and RFC 2202, test case 2.
	it('agrees with the published vectors', () => {
		const text = 'what do ya want for nothing?';
		expect(hmac('sha256', 'Jefe', text)).toBe(
			'5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
		);
		expect(hmac('sha1', 'Jefe', text)).toBe('effcdf6ae5eb2fa2d27416d5f184df9c259a7c79');
	});

	it('signs bytes as they are, in any number of parts', () => {
		const bytes = Buffer.from([0xff, 0x00, 0xc3]);
		expect(hmac('sha256', 'k', '17.', bytes)).toBe(
			hmac('sha256', 'k', Buffer.concat([Buffer.from('17.'), bytes])),
		);
		expect(hmac('sha256', 'k', bytes)).not.toBe(hmac('sha256', 'k', bytes.toString()));
	});
});

describe('eventIdOf', () => {
	it('depends on every part and on where one part ends', () => {
		expect(eventIdOf('a', 1, null)).toBe(eventIdOf('a', '1', undefined));
		const ids = [
			eventIdOf('a', 'b'),
			eventIdOf('ab'),
			eventIdOf('a","b'),
			eventIdOf('b', 'a'),
			eventIdOf('a', 'b', null),
			eventIdOf('a', 'null'),
			eventIdOf('a', null),
			eventIdOf('a', ''),
			eventIdOf(Buffer.from('a'), 'b'),
		];
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
	});
});

describe('answerThen', () => {
	const item: INodeExecutionData = { json: { eventId: '1' } };

	function context() {
		const sent: unknown[] = [];
		const response = {
			status: (code: number) => (sent.push(code), response),
			json: (body: unknown) => (sent.push(body), response),
		};
		return {
			sent,
			functions: { getResponseObject: () => response } as unknown as IWebhookFunctions,
		};
	}

	it('has answered before it completes the item', async () => {
		const { sent, functions } = context();
		let before: unknown[] = [];
		const result = await answerThen(functions, item, async (given) => {
			before = [...sent];
			return { json: { ...given.json, more: true } };
		});
		expect(before).toEqual([200, { received: true }]);
		expect(result).toEqual({
			noWebhookResponse: true,
			workflowData: [[{ json: { eventId: '1', more: true } }]],
		});
	});

	it('starts the workflow and says what is missing where completing fails', async () => {
		const { functions } = context();
		const result = await answerThen(functions, item, () => Promise.reject(new Error('no disk')));
		expect(result.workflowData).toEqual([[{ json: { eventId: '1', missing: 'no disk' } }]]);
	});
});

it.each<[unknown, string[]]>([
	['vip, waiting', ['vip', 'waiting']],
	['["vip","waiting"]', ['vip', 'waiting']],
	['```json\n["vip", 7]\n```', ['vip', '7']],
	['"vip", "waiting"', ['vip', 'waiting']],
	[{ mode: 'title', value: '["vip"]' }, ['vip']],
	['["vip', ['["vip']],
	[
		[7, ' vip '],
		['7', 'vip'],
	],
])('a filter of a trigger reads %j as %j', (given, list) => expect(listOf(given)).toEqual(list));
