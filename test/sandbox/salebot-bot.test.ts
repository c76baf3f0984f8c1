import { TELEGRAM_BOT } from '../../sandbox/salebot/seed';
import { listen, useSalebot } from './salebot-client';

const box = useSalebot();
const { post, control } = box;

describe('the bot and the webhook', () => {
	let hook: Awaited<ReturnType<typeof listen>>;
	beforeEach(async () => {
		hook = await listen({ status: 200, body: '' });
		await control('settings', { webhookUrl: hook.url });
	});
	afterEach(() => hook.stop());
	const texts = () => hook.received.map(({ body }) => [body.is_input, body.message]);

	it('tells of a client message and of the answer, in order and in the real shape', async () => {
		await control('incoming', { clientId: 1001, text: 'price', internalId: '123' });
		expect(hook.received.map(({ body }) => body)).toEqual([
			{
				id: 22_563_045_582,
				client: {
					id: 1001,
					recepient: '6253651200',
					client_type: 1,
					name: 'Anna',
					avatar: expect.any(String),
					created_at: expect.any(Number),
					tag: 'spring',
					group: TELEGRAM_BOT,
					variables: expect.objectContaining({ tg_username: 'anna' }),
				},
				message: 'price',
				attachments: null,
				message_id: null,
				project_id: 424757,
				is_input: 1,
				delivered: 1,
				error_message: null,
				internal_id: '123',
			},
			expect.objectContaining({
				id: 22_563_045_583,
				is_input: 0,
				message: 'Prices start at 1500.',
				message_id: 702,
			}),
		]);
		expect(hook.received[0]?.url).toBe('/hook?secret=s3');
	});

	it('pauses at the hand-over block until resume_bot', async () => {
		await box.salebot.incoming({ clientId: 1001, text: 'operator' });
		await box.salebot.incoming({ clientId: 1001, text: 'price' });
		await post('callback', { client_id: 1001, message: 'price' });
		await box.salebot.settled();
		expect(box.salebot.state.client(1001)?.paused).toBe(true);
		expect(texts()).toEqual([
			[1, 'operator'],
			[0, 'An operator will answer soon.'],
			[1, 'price'],
		]);
		await post('callback', { client_id: 1001, message: 'start', resume_bot: true });
		await box.salebot.incoming({ clientId: 1001, text: 'price' });
		expect(texts().slice(3)).toEqual([
			[0, 'Welcome to the demo shop!'],
			[1, 'price'],
			[0, 'Prices start at 1500.'],
		]);
	});

	it('tells of what the API sends, of files, operators, failures and system events', async () => {
		const file = { attachment_url: 'https://example.com/a.png', attachment_type: 'image' };
		await post('message', { client_id: 1002, ...file });
		await box.salebot.incoming({ clientId: 1002, attachments: ['https://example.com/b.png'] });
		await box.salebot.incoming({ clientId: 1002, text: 'Hi', operator: 'olga@example.com' });
		await box.salebot.incoming({
			clientId: 1002,
			text: 'Lost',
			operator: 'olga@example.com',
			errorMessage: 'blocked',
		});
		await box.salebot.incoming({ clientId: 1002, event: 'new_chat_member' });
		await box.salebot.incoming({ event: 'left_chat_member' });
		expect(hook.received.map(({ body }) => body)).toMatchObject([
			{ is_input: 0, message: null, attachments: [{ type: 'image', url: file.attachment_url }] },
			{ is_input: 1, message: null, attachments: ['https://example.com/b.png'] },
			{ is_input: 0, message: 'Hi', message_id: null },
			{ is_input: 0, message: 'Lost', delivered: 0, error_message: 'blocked' },
			{ is_input: 1, message: 'new_chat_member', client: { id: 1002 } },
			{ is_input: 1, message: 'left_chat_member' },
		]);
		expect(hook.received[5]?.body).not.toHaveProperty('client');
	});

	it('does not send again after an error, and goes on', async () => {
		const deaf = await listen({ status: 500, body: 'no' });
		box.salebot.settings.webhookUrl = deaf.url;
		await box.salebot.incoming({ clientId: 1003, text: 'a' });
		await deaf.stop();
		await box.salebot.incoming({ clientId: 1003, text: 'b' });
		expect(deaf.received).toHaveLength(1);
		expect(box.salebot.deliveries.map(({ status, error }) => [status, error !== null])).toEqual([
			[500, false],
			[null, true],
		]);
	});

	it('plays the API request of a block and brings back the answer', async () => {
		const shop = await listen({ status: 200, body: '{"cell":{"row":4}}' });
		const answer = await control('api-request', { url: shop.url, json: { client_id: 1001 } });
		await shop.stop();
		expect(shop.received[0]?.body).toEqual({ client_id: 1001 });
		expect(answer).toMatchObject({ status: 200, json: { cell: { row: 4 } } });
	});
});
