import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();
const bot = () => ({ ...bench.credentials, accessToken: 'sandbox-bot-token' });

describe('a group just created', () => {
	const parameters = {
		inboxId: ID.inbox.baileys,
		subject: 'Harvest',
		participants: '+55 11 98765-4321',
		options: { pollInterval: 0.1, waitTimeout: 1, maxRetries: 0 },
	};

	it('is named when looking for it fails, so that nobody creates it again', async () => {
		bench.sandbox.fault({ action: 'contactSearch', status: 500, times: 99 });
		const ran = await bench.run('group.createAndWait', parameters);
		expect(wordsOf(ran)).toMatch(/The group was created.*\d+@g\.us.*HTTP 500/s);
		expect(bench.requests('create-group')).toHaveLength(1);
	});

	it('is found when looking for it failed at first', async () => {
		bench.sandbox.fault({ action: 'contactSearch', status: 500, times: 2 });
		const [made] = await bench.get('group.createAndWait', parameters);
		expect(made).toMatchObject({ subject: 'Harvest', contact: { group_type: 'group' } });
	});
});

it('tells a time that has passed from a wrong token', async () => {
	const ran = await bench.run('scheduledMessage.create', {
		conversationId: ID.conversation.anna,
		content: 'Too late',
		scheduledAt: '2020-05-01T00:00:00Z',
	});
	expect(wordsOf(ran)).toContain('Choose a later time');
	expect(wordsOf(ran)).not.toContain('token');
});

it.each([
	['conversation.get', {}],
	['conversation.removeCustomAttributes', { keys: 'plan' }],
])('%s tells an agent bot that the fork refuses it', async (operation, more) => {
	const parameters = { conversationId: ID.conversation.anna, ...more };
	const ran = await bench.run(operation, parameters, { credentials: bot() });
	expect(wordsOf(ran)).toMatch(/not authorized for bots.*agent bot/s);
});

it.each([
	['internalMessage.react', { message: 40_404, emoji: '🎈' }, 'no such internal message'],
	[
		'internalMessage.pin',
		{ channel: 40_404, id: 2 },
		'no such channel, or no such internal message',
	],
	['internalChannel.addMembers', { channel: 40_404, userIds: [7] }, 'no such channel or agent'],
])('%s says what was not found', async (operation, parameters, words) => {
	expect(wordsOf(await bench.run(operation, parameters))).toContain(words);
});

it('keeps each item’s own outcome when the node goes on', async () => {
	const items = [ID.group.team, 987_654, '', ID.group.team].map((id) => ({ json: { id } }));
	const settings = { onError: 'continueRegularOutput' as const };
	const ran = await bench.run(
		'group.getInviteLink',
		{ id: '={{ $json.id }}' },
		{ items, settings },
	);
	expect(ran.items.map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 1, 2, 3].map((item) => ({ item })),
	);
	expect(ran.json.map((json) => (json as { error?: string }).error)).toEqual([
		undefined,
		expect.stringContaining('HTTP 404'),
		"'Group' is empty [Item 2]",
		undefined,
	]);
});

describe('Retry On Fail of n8n', () => {
	const settings = { retryOnFail: true };
	const { anna } = ID.conversation;
	it.each([
		['message.get', { conversationId: anna, messageId: '={{ $json.message }}' }],
		['group.getAll', {}],
		['group.findByJid', { jid: '={{ $json.jid }}' }],
		['contactLabel.add', { id: ID.contact.anna, labels: 'new' }],
		['contactLabel.remove', { id: ID.contact.anna, labels: 'vip' }],
		['conversationLabel.add', { conversationId: anna, labels: 'new' }],
		['conversationLabel.remove', { conversationId: anna, labels: 'vip' }],
		['conversation.removeCustomAttributes', { conversationId: anna, keys: 'plan' }],
		['contact.upsert', { email: 'anna@example.com' }],
	])('is no danger to %s', async (operation, parameters) => {
		const { contacts, messages, conversations } = bench.sandbox.state;
		const of = conversations.find(({ display_id }) => display_id === anna);
		const json = {
			jid: contacts.get(ID.group.team)?.identifier ?? '',
			message: messages.find(({ conversation_id }) => conversation_id === of?.id)?.id ?? 0,
		};
		const ran = await bench.run(operation, parameters, { settings, items: [{ json }] });
		expect(ran.error).toBeUndefined();
		expect(ran.hints).toEqual([]);
	});

	it('is one to a message', async () => {
		const parameters = { conversationId: anna, content: 'Once' };
		const ran = await bench.run('message.send', parameters, { settings });
		expect(ran.hints.join()).toContain('Retry On Fail');
	});
});
