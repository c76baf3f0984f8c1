import { useAmojo } from '../support/amojo';
import { wordsOf } from '../support/salebot';

const bench = useAmojo();
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
