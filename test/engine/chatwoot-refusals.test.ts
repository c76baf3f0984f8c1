import type { INodeParameters } from 'n8n-workflow';
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

describe('a hint speaks of what was refused, and of the way out', () => {
	const { anna } = ID.conversation;
	const message = { conversationId: anna, messageId: 1 };

	it.each([
		[
			'what another version does is no matter where the server names another cause',
			'webhook.create',
			{ url: 'http://nowhere', subscriptions: ['message_created'] },
			['create-a-webhook', 422, 'Url is invalid'],
			/begins with http/,
			/4\.1\d/,
		],
		[
			'an agent is no bot',
			'conversationLabel.add',
			{ conversationId: anna, labels: 'late' },
			['conversation-add-labels', 401, 'You are not authorized to do this action'],
			/not a member of the inbox/,
			/bot/,
		],
		[
			'a bot is one',
			'conversationLabel.add',
			{ conversationId: anna, labels: 'late' },
			['conversation-add-labels', 401, 'Access to this endpoint is not authorized for bots'],
			/after Chatwoot 4\.11 only/,
			/member of the inbox/,
		],
		[
			'whoever changes a contact wants no other one changed',
			'contact.update',
			{ id: ID.contact.boris, updateFields: { identifier: 'other' } },
			['contactUpdate', 422, 'Identifier has already been taken'],
			/'Merge'/,
			/Create or Update/,
		],
		[
			'a canned response that is changed needs no other one',
			'cannedResponse.update',
			{ id: 1, updateFields: { shortCode: 'hi' } },
			['update-canned-response-in-account', 422, 'Short code has already been taken'],
			/with this short code already/,
			/Create or Update/,
		],
		[
			'only what was sent can be changed',
			'message.edit',
			{ ...message, content: 'New' },
			['edit-a-message', 403, 'Only outgoing messages can be edited'],
			/what a contact has written stays/,
			/token/,
		],
		[
			'only an API inbox is told what became of a message',
			'message.updateStatus',
			{ ...message, status: 'read' },
			['update-message-status', 403, 'Message status update is only allowed for API inboxes'],
			/inbox of the API channel/,
			/token/,
		],
		[
			'a feature can be switched on',
			'company.create',
			{ name: 'Farm' },
			['create-a-company', 403, 'Companies are not enabled for this account'],
			/Super Admin console/,
			/token/,
		],
	] as const)('%s', async (_, operation, parameters, [action, status, error], wanted, unwanted) => {
		bench.sandbox.fault({ action, status, body: { error }, times: 9 });
		const words = wordsOf(await bench.run(operation, parameters as INodeParameters));
		expect(words).toContain(error);
		expect(words).toMatch(wanted);
		expect(words).not.toMatch(unwanted);
	});
});

it('sends a transcript to nothing but an address', async () => {
	const parameters = { conversationId: ID.conversation.anna, email: 'anna at home' };
	expect(wordsOf(await bench.run('conversation.sendTranscript', parameters))).toContain("'Email'");
	expect(bench.requests('send-a-transcript')).toEqual([]);
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

it.each([
	['message.send', { attachments: 'face' }, 'additionalFields'],
	['scheduledMessage.create', { scheduledAt: '2041-01-01T10:00:00Z' }, 'additionalFields'],
	['scheduledMessage.update', { scheduledMessageId: 1 }, 'updateFields'],
	['recurringMessage.create', { scheduledAt: '2041-01-01T10:00:00Z' }, 'additionalFields'],
	['recurringMessage.update', { recurringId: 1 }, 'updateFields'],
])('%s: no template of which a form would make text', async (operation, given, collection) => {
	const face = { data: '', mimeType: 'image/png', fileName: 'face.png' };
	const of = (value: unknown) => ({
		...(operation !== 'message.send' && { attachment: 'face' }),
		templateParams: JSON.stringify({
			name: 'a',
			language: 'en',
			processed_params: { body: { 1: value } },
		}),
	});
	for (const value of [5, false, null]) {
		const told = await bench.run(
			operation,
			{ conversationId: ID.conversation.anna, content: 'Hi', ...given, [collection]: of(value) },
			{ items: [{ json: {}, binary: { face } }] },
		);
		expect(wordsOf(told)).toContain("'Template (JSON)' holds numbers or switches");
	}
	expect(bench.requests()).toEqual([]);
});
