import { chatCredential, tokenCredential, useAmojo } from '../support/amojo';
import { inTwoProcesses } from '../support/processes';

const bench = useAmojo({ latencyMs: 60, rateLimit: false });

it('two processes that import chats of one person at the same time link them all to one contact', async () => {
	const told = await inTwoProcesses([
		{
			node: 'Amojo/Amojo',
			credentials: {
				AmojoChatCrmApi: chatCredential(bench.sandbox.url),
				AmoCrmChatCrmApi: tokenCredential(bench.sandbox.url),
			},
			parameters: {
				resource: 'message',
				operation: 'import',
				linkContacts: true,
				accountOAuth2: false,
				conversationId: '={{ `chat ${Math.random()}` }}',
				sourceMessageId: '={{ `chat ${Math.random()}` }}',
				time: '={{ 1596470808 + $json.n }}',
				direction: 'incoming',
				clientId: 'vera',
				clientName: 'Vera',
				text: 'Hello',
				additionalFields: { clientPhone: '8 (000) 321-45-67' },
				options: { requestsPerSecond: 1000 },
			},
			executions: 2,
			calls: 2,
		},
	]);
	const all = told.flat(2) as Array<{ status: string; contact_id: number }>;
	expect(all.map(({ status }) => status)).toEqual(Array(8).fill('imported'));
	expect(new Set(all.map(({ contact_id: id }) => id)).size).toBe(1);
	const { links, contacts } = bench.sandbox.state;
	expect(new Set(links.map(({ contact_id: id }) => id)).size).toBe(1);
	// Each process may have made one before it could see that of the other.
	expect(contacts.length).toBeLessThanOrEqual(2);
});
