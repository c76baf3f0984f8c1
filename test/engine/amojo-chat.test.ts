import { wordsOf } from '../support/bench';
import { ACCOUNT, BOT, DEMO_CHAT, MANAGER, SCOPE } from '../../sandbox/amojo/seed';
import { chatCredential, useAmojo } from '../support/amojo';

const bench = useAmojo();
const client = { senderId: 'client-1', senderName: 'Анна 👩‍💻' };
const incoming = {
	conversationId: 'chat/1 ?',
	...client,
	text: 'Привет 👋 a/b \\ "q" <b>&\u2028 €',
};

it('connects, sends both ways, reads back, reacts, types, tells the status and disconnects', async () => {
	const connected = await bench.run('channel.connect', { title: 'Мой канал' });
	expect(connected.json).toMatchObject([
		{ scope_id: SCOPE, title: 'Мой канал', hook_api_version: 'v2' },
	]);

	const chat = await bench.run('chat.create', {
		conversationId: 'chat/1 ?',
		userId: 'client-1',
		userName: 'Анна 👩‍💻',
		additionalFields: { userPhone: '+79151112233', userEmail: 'anna@example.com' },
	});
	const chatId = String((chat.json[0] as { id: string }).id);
	expect(chat.json).toMatchObject([{ user: { phone: '+79151112233', client_id: 'client-1' } }]);
	const again = await bench.run('chat.create', {
		conversationId: 'chat/1 ?',
		userId: 'client-1',
		userName: 'Анна',
	});
	expect((again.json[0] as { id: string }).id).toBe(chatId);

	const first = await bench.run('message.sendIncoming', {
		...incoming,
		additionalFields: { msgid: 'm-1', timestamp: '2026-10-16T13:15:59.123Z' },
	});
	expect(first.json).toMatchObject([{ msgid: 'm-1', conversation_id: chatId }]);
	const { id } = first.json[0] as { id: string };
	const reply = await bench.run('message.sendOutgoing', {
		conversationId: 'chat/1 ?',
		receiverId: 'client-1',
		receiverName: 'Анна',
		senderName: 'Ольга',
		text: 'Да',
		additionalFields: { replyToMessage: id },
	});
	expect(bench.requests('new_message')[1]?.body).toMatchObject({
		payload: {
			sender: { id: 'bot:Ольга', name: 'Ольга', ref_id: BOT },
			receiver: { id: 'client-1', name: 'Анна' },
			reply_to: { message: { id } },
		},
	});
	expect(reply.error).toBeUndefined();

	const history = await bench.run('chat.getHistory', { conversationId: chatId, returnAll: true });
	const told = history.json as Array<{ message: { text: string } }>;
	expect(told.map(({ message }) => message.text)).toEqual(['Да', incoming.text]);
	expect(told[1]).toMatchObject({ timestamp: 1792156559, msec_timestamp: 1792156559123 });

	const edited = await bench.run('message.edit', { id, text: 'Исправлено' });
	expect(edited.json).toMatchObject([{ id, msgid: 'm-1' }]);
	const reaction = { conversationId: 'chat/1 ?', msgid: 'm-1' };
	await bench.run('reaction.send', { ...reaction, emoji: '👍', userId: 'client-1' });
	await bench.run('reaction.send', {
		...reaction,
		emoji: '🔥',
		reactAs: 'manager',
		userRefId: MANAGER,
	});
	await bench.run('reaction.send', { ...reaction, type: 'unreact', userId: 'client-1' });
	await bench.run('typing.send', { conversationId: 'chat/1 ?', senderId: 'client-1' });
	await bench.run('deliveryStatus.send', { msgid: id, statusCode: -1, errorCode: 904 });
	const message = bench.sandbox.state.messages.find((one) => one.id === id);
	expect(message).toMatchObject({
		message: { text: 'Исправлено' },
		reactions: { [MANAGER]: '🔥' },
	});
	expect(message?.status).toEqual({ status_code: -1, error_code: 904 });
	await bench.run('deliveryStatus.send', { bodyFormat: 'legacy', msgid: id, deliveryStatus: 2 });
	expect(bench.requests('delivery_status')[1]?.body).toEqual({ msgid: id, delivery_status: 2 });

	const off = await bench.run('channel.disconnect');
	expect(off.json).toEqual([{ disconnected: true }]);
	expect(bench.requests('disconnect')[0]?.body).toEqual({ account_id: ACCOUNT });
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
	expect(
		bench
			.requests()
			.map(({ status }) => status)
			.filter((status) => status >= 400),
	).toEqual([]);
});

it('keeps the strict types: numbers given for identifiers go as text', async () => {
	await bench.run('message.sendIncoming', {
		conversationId: 17,
		senderId: 42,
		senderName: 'Anna',
		text: 5,
		additionalFields: { msgid: 99, timestamp: '1760000000' },
	});
	expect(bench.sent('new_message')).toMatchObject({
		payload: {
			conversation_id: '17',
			msgid: '99',
			timestamp: 1760000000,
			msec_timestamp: 1760000000000,
			sender: { id: '42' },
			message: { text: '5' },
		},
	});
});

it('sends every type with the fields it requires', async () => {
	const types = [
		{ type: 'location', locationLat: 55.75, locationLon: 37.62 },
		{ type: 'contact', contactName: 'Boris', contactPhone: '+79150000000' },
		{ type: 'voice', media: 'https://example.com/a.ogg' },
		{ type: 'sticker', media: 'https://example.com/a.webp' },
		{ type: 'picture', media: 'https://example.com/a.png', fileName: 'a.png', fileSize: 10 },
	];
	for (const one of types) {
		const ran = await bench.run('message.sendIncoming', { conversationId: 'c', ...client, ...one });
		expect(ran.error).toBeUndefined();
	}
	const messages = bench.requests('new_message').map(({ body }) => Object(body).payload.message);
	expect(messages[0]).toEqual({ type: 'location', location: { lat: 55.75, lon: 37.62 } });
	expect(messages[4]).toEqual({
		type: 'picture',
		media: 'https://example.com/a.png',
		file_name: 'a.png',
		file_size: 10,
	});
});

it('takes the type from each item, and asks only for what that type requires', async () => {
	const rows = [
		{ type: 'text', text: 'Hello' },
		{ type: 'location', lat: 55.75, lon: 37.62 },
		{ type: 'contact', name: 'Boris' },
		{ type: 'voice', media: 'https://example.com/a.ogg', text: 'listen' },
		{ type: 'picture' },
		{ type: 'poll', text: 'x' },
	];
	const ran = await bench.run(
		'message.sendIncoming',
		{
			conversationId: 'c',
			...client,
			type: '={{ $json.type }}',
			text: '={{ $json.text }}',
			media: '={{ $json.media }}',
			locationLat: '={{ $json.lat }}',
			locationLon: '={{ $json.lon }}',
			contactName: '={{ $json.name }}',
		},
		{
			items: rows.map((json) => ({ json })),
			settings: { onError: 'continueRegularOutput' },
		},
	);
	const messages = bench.requests('new_message').map(({ body }) => Object(body).payload.message);
	expect(messages).toEqual([
		{ type: 'text', text: 'Hello' },
		{ type: 'location', location: { lat: 55.75, lon: 37.62 } },
		{ type: 'voice', media: 'https://example.com/a.ogg', text: 'listen' },
	]);
	const told = (ran.json as Array<{ error?: string }>).map(({ error = '' }) => error);
	expect(told[2]).toMatch(/'Phone in the Contact' is empty/);
	expect(told[4]).toMatch(/'File URL' is empty/);
	expect(told[5]).toMatch(/'Message Type'.*poll/);
});

it('sends comments, and extra fields merged into the body', async () => {
	await bench.run('message.comment', {
		conversationId: 'post-1',
		...client,
		text: 'Nice',
		postId: 'p-1',
		postUrl: 'https://example.com/p/1',
		additionalFields: {
			extraFields: { account_id: ACCOUNT, payload: { msec_timestamp: null } },
		},
	});
	const body = bench.sent('new_message');
	expect(body).toMatchObject({
		account_id: ACCOUNT,
		payload: { message: { post: { id: 'p-1', url: 'https://example.com/p/1' } } },
	});
	expect(body.payload).not.toHaveProperty('msec_timestamp');
	expect(bench.requests()[0]?.problems).toEqual([]);
});

it('serves several accounts: an Account ID of the item makes the scope', async () => {
	const other = '52e591f7-c98f-4255-8495-827210138c81';
	const ran = await bench.run('message.sendIncoming', {
		...incoming,
		additionalFields: { accountId: other },
	});
	expect(bench.requests()[0]?.path).toBe(
		`/v2/origin/custom/f90ba33d-c9d9-44da-b76c-c349b0ecbe41_${other}`,
	);
	expect(wordsOf(ran)).toMatch(/not connected.*Signature or clock.*connect the account/s);
});

it.each<[Record<string, string>, RegExp]>([
	[{ accountId: '17029541' }, /'Account ID' is no amojo_id: "17029541".*not the number/],
	[{ accountId: ' ' }, /'Account ID' is empty/],
	[{ channelId: '' }, /'Channel ID' of the credential is empty/],
	[{ channelId: '../chats' }, /'Channel ID' of the credential is no ID: "..\/chats"/],
	[{ channelId: 'undefined' }, /'Channel ID' of the credential is no ID: "undefined"/],
])('sends nothing with a credential whose IDs are none: %j', async (wrong, words) => {
	const credentials = {
		amojoChatCrmApi: { ...chatCredential(bench.sandbox.url), ...wrong },
	};
	const message = {
		...{ conversationId: 'chat-1', time: '2026-10-16T13:15:59Z', direction: 'incoming' },
		...{ clientId: 'client-1', clientName: 'Anna', text: 'Hi', linkContacts: false },
	};
	for (const [operation, parameters] of [
		['message.sendIncoming', incoming],
		['message.import', message],
	] as const) {
		expect(wordsOf(await bench.run(operation, parameters, { credentials }))).toMatch(words);
	}
	expect(bench.requests()).toEqual([]);
});

it.each(['..', 'null', '[object Object]', 'bot 7', '76fc\n2bea', '%2e%2e'])(
	'lets no message speak in the name of the bot %j',
	async (botId) => {
		const credentials = {
			amojoChatCrmApi: { ...chatCredential(bench.sandbox.url), botId },
		};
		const out = {
			conversationId: 'chat-1',
			receiverId: 'client-1',
			receiverName: 'Anna',
			text: 'Hi',
		};
		const row = {
			...{ conversationId: 'chat-1', time: '2026-10-16T13:15:59Z', direction: 'outgoing' },
			...{ clientId: 'client-1', clientName: 'Anna', text: 'Hi', linkContacts: false },
		};
		for (const [operation, parameters] of [
			['message.sendOutgoing', out],
			['message.import', row],
		] as const) {
			const words = wordsOf(await bench.run(operation, parameters, { credentials }));
			expect(words).toMatch(/'Bot ID' of the credential is no ID: .*letter of amoCRM support/s);
		}
		expect(bench.requests('new_message')).toEqual([]);
	},
);

it('tells a wrong secret with both clocks and without the secret', async () => {
	const credentials = {
		amojoChatCrmApi: {
			domain: 'custom',
			baseUrl: bench.sandbox.url,
			channelId: SCOPE.split('_')[0] ?? '',
			channelSecret: 'wrong-secret-7f3a',
			accountId: ACCOUNT,
			botId: BOT,
		},
	};
	const ran = await bench.run('message.sendIncoming', incoming, { credentials });
	expect(wordsOf(ran)).toMatch(/Invalid signature.*clock.*amojo: .*here: .*GMT/s);
	expect(ran.stored).not.toContain('wrong-secret-7f3a');
	// 403 is never tried again.
	expect(bench.requests()).toHaveLength(1);
});

it('repeats a send after an answer that was lost, with the same ID and a new signature', async () => {
	bench.sandbox.fault({ action: 'new_message', status: 502 });
	bench.sandbox.fault({ action: 'new_message', status: 429 });
	const ran = await bench.run('message.sendIncoming', incoming);
	expect(ran.error).toBeUndefined();
	const ids = bench.requests('new_message').map(({ body }) => Object(body).payload.msgid);
	expect(new Set(ids).size).toBe(1);
	expect(ids).toHaveLength(3);
	expect(bench.sandbox.state.messages).toHaveLength(2);
});

it('gives nothing for a chat that is empty or unknown, and pages by fifty', async () => {
	const none = await bench.run('chat.getHistory', { conversationId: 'unknown', returnAll: true });
	expect(none.items).toEqual([]);
	const items = Array.from({ length: 120 }, (_, index) => ({ json: { index } }));
	await bench.run(
		'message.sendIncoming',
		{ conversationId: 'demo-chat', ...client, text: '={{ $json.index }}' },
		{ items },
	);
	const all = await bench.run('chat.getHistory', { conversationId: DEMO_CHAT, returnAll: true });
	expect(all.items).toHaveLength(121);
	expect(bench.requests('history').map(({ query }) => [query.limit, query.offset])).toEqual([
		['50', undefined],
		['50', undefined],
		['50', '49'],
		['50', '98'],
	]);
	const some = await bench.run('chat.getHistory', { conversationId: DEMO_CHAT, limit: 60 });
	expect(some.items).toHaveLength(60);
});

it('an answer tells which of its IDs is the chat', async () => {
	const message = { conversationId: 'named', senderId: 'a', senderName: 'A', text: 'Hello' };
	const ran = await bench.run('message.sendIncoming', message);
	const chat = bench.sandbox.state.chats.find(({ client_id: id }) => id === 'named');
	expect(ran.json).toMatchObject([{ chat_id: chat?.id }]);
});
