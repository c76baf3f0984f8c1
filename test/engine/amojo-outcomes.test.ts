import type { INodeParameters } from 'n8n-workflow';
import { LAG } from '../../nodes/Amojo/import/known';
import { useAmojo } from '../support/amojo';
import { wordsOf } from '../support/bench';

const bench = useAmojo();
beforeEach(() => jest.replaceProperty(LAG, 'ms', 300));
afterEach(() => {
	jest.restoreAllMocks();
	bench.sandbox.settings.historyLagMs = 0;
});
const QUICK = { maxRetries: 1 };
const silent = { action: 'new_message', drop: 'beforeAnswer' } as const;
const people = {
	sendIncoming: { senderId: 'guest-7', senderName: 'Вера' },
	sendOutgoing: { receiverId: 'guest-7', receiverName: 'Вера', senderName: 'Bot' },
};
const send = async (
	operation: 'sendIncoming' | 'sendOutgoing',
	more: { msgid?: string; conversationRefId?: string } = {},
	wish = {},
	options: { maxRetries: number } = QUICK,
) =>
	await bench.run(
		`message.${operation}`,
		{
			conversationId: 'room 12',
			...people[operation],
			text: 'Is it open?',
			additionalFields: more,
			options,
		},
		wish,
	);

describe.each(['sendIncoming', 'sendOutgoing'] as const)('%s', (operation) => {
	it.each([{}, { msgid: 'told-1' }])(
		'that was not heard of but arrived is done: %j',
		async (more) => {
			bench.sandbox.fault(silent);
			const ran = await send(operation, more);
			expect(ran.error).toBeUndefined();
			const [held, ...others] = bench.sandbox.state.messages.filter(
				({ message }) => message.text === 'Is it open?',
			);
			expect(others).toEqual([]);
			expect(ran.json).toEqual([
				{
					conversation_id: held?.chat,
					chat_id: held?.chat,
					id: held?.id,
					msgid: held?.client_id,
				},
			]);
			expect(bench.requests('new_message')).toHaveLength(2);
		},
	);

	it('that is refused after a silence and did not arrive is refused', async () => {
		bench.sandbox.fault({ action: 'new_message', drop: 'connection' });
		bench.sandbox.fault({ action: 'new_message', status: 400, body: { error_description: 'no' } });
		const ran = await send(operation, {}, { settings: { onError: 'continueRegularOutput' } });
		expect(ran.json).toMatchObject([{ outcome: 'refused' }]);
		expect(Object.keys(ran.json[0] ?? {})).not.toContain('sentParts');
	});

	it('under a given ID is there already when another run sent it, also where the history lags', async () => {
		await send(operation, { msgid: 'told-9' });
		bench.sandbox.settings.historyLagMs = 200;
		const again = await send(operation, { msgid: 'told-9' });
		expect(again.error).toBeUndefined();
		const [held, ...others] = bench.sandbox.state.messages.filter(
			({ client_id: id }) => id === 'told-9',
		);
		expect(others).toEqual([]);
		expect(again.json).toMatchObject([
			{ id: held?.id, chat_id: held?.chat, msgid: 'told-9', status: 'duplicate' },
		]);
	});

	it('under a given ID that another message of the chat bears is refused, and says so', async () => {
		await send(operation, { msgid: 'told-8' });
		const ran = await bench.run('message.' + operation, {
			conversationId: 'room 12',
			...people[operation],
			text: 'Another question',
			additionalFields: { msgid: 'told-8' },
		});
		expect(wordsOf(ran)).toMatch(/already exists.*another message under this 'Message ID'/);
	});

	it('under a given ID that nothing bears is refused as it was', async () => {
		bench.sandbox.fault({ action: 'new_message', status: 400, body: { error_description: 'no' } });
		const ran = await send(operation, { msgid: 'told-7' });
		expect(wordsOf(ran)).toMatch(/HTTP 400: no/);
	});

	it.each(['..', '.', 'a/b'])(
		'is not looked for at another address where its chat is called %s',
		async (conversationRefId) => {
			bench.sandbox.fault({ action: 'new_message', status: 400, body: {} });
			const ran = await send(operation, { msgid: 'told-6', conversationRefId });
			expect(wordsOf(ran)).toMatch(/HTTP 400/);
			expect(bench.requests().map((one) => one.operation)).toEqual(['new_message']);
		},
	);

	it('that timed out before the server takes nothing more is unknown, not unsent', async () => {
		bench.sandbox.fault(silent);
		bench.sandbox.fault({ action: 'new_message', status: 429, headers: { 'retry-after': '900' } });
		const ran = await send(operation, {}, { settings: { onError: 'continueRegularOutput' } });
		expect(ran.json).toMatchObject([{ outcome: 'unknown' }]);
	});

	it('under an ID of ours is unknown where nobody answers, and says that another run doubles it', async () => {
		bench.sandbox.fault({ ...silent, times: 2 });
		const ran = await send(operation);
		expect(wordsOf(ran)).toMatch(/took effect is unknown: another run would do it anew/);
		expect(wordsOf(ran)).not.toContain('Run it again');
	});

	it('under a given ID may be run again', async () => {
		bench.sandbox.fault({ ...silent, times: 2 });
		expect(wordsOf(await send(operation, { msgid: 'told-2' }))).toContain('run it again');
	});

	it.each([
		[{}, true],
		[{ msgid: 'told-3' }, false],
	])('%j with Retry On Fail: warned of %s', async (more, warned) => {
		const ran = await send(operation, more, { settings: { retryOnFail: true } });
		expect(ran.hints.join().includes('Retry On Fail')).toBe(warned);
	});
});

it.each<[string, INodeParameters, object, string]>([
	['channel.connect', {}, { error_code: 905, error_description: 'closed' }, 'closed, 905'],
	['chat.getHistory', { conversationId: 'c' }, { error: 'no rights' }, 'no rights'],
	['talk.get', { id: 7 }, { success: false, title: 'Not now' }, 'Not now'],
	['contact.getAll', {}, { errors: ['Not now'], title: 'Not now' }, 'Not now'],
])('%s: HTTP 200 that says no is no success', async (operation, parameters, body, words) => {
	bench.sandbox.fault({ status: 200, body });
	expect(wordsOf(await bench.run(operation, parameters))).toContain(words);
});
