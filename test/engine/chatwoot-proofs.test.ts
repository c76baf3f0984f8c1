import type { INodeParameters } from 'n8n-workflow';
import { BOT_TOKEN, ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();
const SEND = 'create-a-new-message-in-a-conversation';
const conversationId = ID.conversation.boris;
const bot = () => ({ ...bench.credentials, accessToken: BOT_TOKEN });

const stateOf = (displayId: number) => {
	const found = bench.sandbox.state.conversation(displayId);
	if (!found) throw new Error(`no conversation ${displayId}`);
	return found;
};
const refusal = async (...given: Parameters<typeof bench.run>) => {
	const ran = await bench.run(...given);
	expect(ran.items).toEqual([]);
	return wordsOf(ran);
};

describe('a conversation is given to nobody else than was meant', () => {
	it.each([
		['agent', { target: 'assignee', assigneeId: 4711 }],
		['agent bot', { target: 'assignee', assigneeType: 'AgentBot', assigneeId: ID.agent }],
		['team', { target: 'team', teamId: 4711 }],
	])('refuses an unknown %s before the present one is taken away', async (kind, parameters) => {
		Object.assign(stateOf(conversationId), { assignee_id: ID.agent, team_id: ID.team });
		const words = await refusal('conversation.assign', { conversationId, ...parameters });
		expect(words).toMatch(new RegExp(`The account has no ${kind} (4711|${ID.agent})`));
		expect(bench.requests('assign-a-conversation')).toEqual([]);
		expect(stateOf(conversationId)).toMatchObject({ assignee_id: ID.agent, team_id: ID.team });
	});

	it('tells an agent from a bot with the same ID', async () => {
		const bot = { assigneeType: 'AgentBot', assigneeId: ID.bot };
		await bench.get('conversation.assign', { conversationId, target: 'assignee', ...bot });
		expect(stateOf(conversationId)).toMatchObject({ assignee_id: null, assignee_bot_id: ID.bot });
		const body = { id: ID.bot, name: 'Olga', email: 'olga@example.com', role: 'agent' };
		bench.sandbox.fault({ action: 'assign-a-conversation', status: 200, body });
		const words = await refusal('conversation.assign', {
			conversationId,
			target: 'assignee',
			...bot,
		});
		expect(words).toContain('the agent who has the ID of the bot');
	});

	it('looks once for many items', async () => {
		const items = [1, 2, 3].map(() => ({ json: {} }));
		const parameters = { conversationId, target: 'assignee', assigneeId: ID.agent };
		await bench.get('conversation.assign', parameters, { items });
		expect(bench.requests('assign-a-conversation')).toHaveLength(3);
		expect(bench.requests('get-account-agents')).toHaveLength(1);
	});

	it('judges the answer where a bot may not look', async () => {
		const parameters = { conversationId, target: 'assignee', assigneeId: 4711 };
		const words = await refusal('conversation.assign', parameters, { credentials: bot() });
		expect(words).toContain('id is empty in its answer, not 4711');
	});

	it('begins no conversation for an unknown team', async () => {
		const parameters = { inboxId: ID.inbox.api, contactId: ID.contact.anna };
		const additionalFields = { teamId: 4711 };
		const words = await refusal('conversation.create', { ...parameters, additionalFields });
		expect(words).toContain('The account has no team 4711');
		expect(bench.requests('newConversation')).toEqual([]);
	});
});

describe('rules and macros act for nobody else than was meant', () => {
	const actions = (name: string, ...params: unknown[]) => ({
		actionsMode: 'json',
		actionsJson: [{ action_name: name, action_params: params }],
	});
	const rule = {
		name: 'Given away',
		eventName: 'conversation_created',
		conditionsMode: 'json',
		conditionsJson: [{ attribute_key: 'status', filter_operator: 'equal_to', values: ['open'] }],
	};

	it.each([
		['macro.create', 'agent', { name: 'Given away', ...actions('assign_agent', 4711) }],
		['macro.create', 'team', { name: 'Given away', ...actions('assign_team', '4711') }],
		['automationRule.create', 'agent', { ...rule, ...actions('assign_agent', '4711') }],
		[
			'automationRule.create',
			'team',
			{ ...rule, ...actions('send_email_to_team', { team_ids: [ID.team, 4711], message: 'Hi' }) },
		],
	])('%s refuses an unknown %s, which Chatwoot would keep', async (operation, kind, parameters) => {
		const words = await refusal(operation, parameters as INodeParameters);
		expect(words).toContain(`The account has no ${kind} 4711`);
		expect(bench.requests('create-a-macro')).toEqual([]);
		expect(bench.requests('add-new-automation-rule-to-account')).toEqual([]);
	});

	it.each([['nil'], ['self'], [ID.agent]])('takes %s for the agent', async (agent) => {
		const parameters = { name: 'Given', ...actions('assign_agent', agent) };
		await bench.get('macro.create', parameters as INodeParameters);
		expect(bench.requests('create-a-macro')).toHaveLength(1);
	});
});

describe('a message that is answered or reacted to must be there', () => {
	const foreign = () => bench.sandbox.state.messagesOf(stateOf(ID.conversation.anna))[3];

	it.each([
		['message.react', { messageId: '={{ $json.id }}', content: '👍' }],
		['message.send', { content: 'Yes', additionalFields: { inReplyTo: '={{ $json.id }}' } }],
		[
			'message.send',
			{ content: 'Yes', additionalFields: { inReplyToExternalId: '={{ $json.outside }}' } },
		],
		[
			'message.send',
			{
				content: '🎉',
				additionalFields: {
					contentAttributesJson: '={{ ({ in_reply_to: $json.id, is_reaction: true }) }}',
				},
			},
		],
	])('%s refuses one of another conversation before anything is sent', async (operation, given) => {
		const { id = 0, source_id: outside } = foreign() ?? {};
		const items = [{ json: { id, outside } }];
		const words = await refusal(operation, { conversationId, ...given }, { items });
		expect(words).toMatch(/Conversation 2 has no message/);
		expect(bench.requests(SEND)).toEqual([]);
	});

	it('finds one by its outer ID beyond the newest page', async () => {
		const additionalFields = { inReplyToExternalId: 'seed-7' };
		const parameters = { conversationId: ID.conversation.anna, content: 'Yes', additionalFields };
		const [message] = await bench.get('message.send', parameters);
		expect(message).toMatchObject({
			content_attributes: { in_reply_to_external_id: 'seed-7', in_reply_to: expect.any(Number) },
		});
	});

	it('says what was sent where a bot may not look', async () => {
		const additionalFields = { inReplyTo: 999_999 };
		const parameters = { conversationId, content: 'Yes', additionalFields };
		const words = await refusal('message.send', parameters, { credentials: bot() });
		expect(words).toContain('The message was sent, but not as an answer');
	});

	it('is asked for in a group too', async () => {
		const options = { inReplyTo: foreign()?.id ?? 0 };
		const words = await refusal('group.sendMessage', { id: ID.group.team, content: 'x', options });
		expect(words).toContain('has no message');
		expect(bench.requests(SEND)).toEqual([]);
	});

	it('is spoken for by a bot that the account has', async () => {
		const additionalFields = { senderType: 'AgentBot', senderId: 4711 };
		const parameters = { conversationId, content: 'Beep', additionalFields };
		expect(await refusal('message.send', parameters)).toContain(
			'The account has no agent bot 4711',
		);
		expect(bench.requests(SEND)).toEqual([]);
	});
});

it.each<[fields: (message: number) => INodeParameters, calls: number]>([
	[() => ({ contentAttributesJson: '{ "is_reaction": true }' }), 0],
	[() => ({ contentAttributesJson: '{ "is_reaction": true, "in_reply_to": "" }' }), 0],
	[() => ({ isReaction: true }), 0],
	[(id) => ({ isReaction: true, contentAttributesJson: `{ "in_reply_to": ${id} }` }), 1],
])('sends a reaction only where it is one to something: %s', async (fields, calls) => {
	const { anna } = ID.conversation;
	const [message] = bench.sandbox.state.messagesOf(stateOf(anna));
	await bench.run('message.send', {
		conversationId: anna,
		content: '🙏',
		additionalFields: fields(message?.id ?? 0),
	});
	expect(bench.requests(SEND)).toHaveLength(calls);
});

it('writes to nobody in private instead of to a group', async () => {
	const words = await refusal('group.sendMessage', { id: ID.contact.boris, content: 'All here?' });
	expect(words).toContain(`Contact ${ID.contact.boris} is no WhatsApp group`);
	expect(bench.requests(SEND)).toEqual([]);
});

it.each([
	['url', 'https://elsewhere.example.com/hook'],
	['inboxId', ID.inbox.api],
])('does not say that the %s of a webhook was changed where it was not', async (name, value) => {
	const url = 'https://example.com/hook';
	const [made] = await bench.get('webhook.create', {
		url,
		additionalFields: { inboxId: ID.inbox.baileys },
	});
	const { id: webhookId = 0 } = made as { id?: number };
	const updateFields = { name: 'New', [name]: value };
	const words = await refusal('webhook.update', { webhookId, updateFields });
	expect(words).toContain('Chatwoot answered without doing it');
	expect(words).toContain('delete the webhook and create it anew');
});

it('does not call a message delivered that stays read', async () => {
	const { anna } = ID.conversation;
	const [message] = bench.sandbox.state.messagesOf(stateOf(anna));
	Object.assign(message ?? {}, { status: 'read' });
	const parameters = { conversationId: anna, messageId: message?.id ?? 0, status: 'delivered' };
	const words = await refusal('message.updateStatus', parameters);
	expect(words).toContain('status is read in its answer, not delivered');
});

describe('what is written in the internal chat', () => {
	const room = async (name: string) => {
		const [made] = await bench.get('internalChannel.create', { name });
		return Object(made).id as number;
	};
	const said = async (channel: number, more: INodeParameters = {}) => {
		const binary = { note: { data: 'bm90ZQ==', mimeType: 'text/plain', fileName: 'note.txt' } };
		const parameters = { channel, content: 'Tea?', ...more };
		const ran = await bench.run('internalMessage.send', parameters, {
			items: [{ json: {}, binary }],
		});
		return { words: ran.error && wordsOf(ran), message: Object(ran.json[0]) };
	};

	it('has its files, and stands in its own channel', async () => {
		const [channel, other] = [await room('tea'), await room('coffee')];
		const { message } = await said(channel, { attachments: '={{ ["note"] }}', content: '' });
		expect(message).toMatchObject({ attachments: [{ extension: 'txt', file_type: 'file' }] });
		const additionalFields = { parentId: message.id };
		expect((await said(channel, { additionalFields })).message.parent_id).toBe(message.id);
		expect((await said(other, { additionalFields })).words).toContain('message in it to answer');
		const both = { parentId: message.id, alsoSendInChannel: true };
		await said(channel, { content: 'In both', additionalFields: both });
		const shown = await bench.get('internalMessage.getAll', { channel, returnAll: true });
		expect(shown.map(({ content }) => content)).toEqual(['In both', '']);
		const alone = { alsoSendInChannel: true };
		expect((await said(channel, { additionalFields: alone })).words).toContain(
			"Fill in 'Thread Of'",
		);
	});

	it('has a reaction of its own, once', async () => {
		const { message } = await said(await room('reactions'));
		const parameters = { message: message.id, emoji: ' 🍵 ' };
		const body = { id: 1, emoji: '🍵', internal_chat_message_id: message.id + 1 };
		bench.sandbox.fault({ action: 'react-to-an-internal-message', status: 201, body });
		expect(await refusal('internalMessage.react', parameters)).toContain(
			`internal_chat_message_id is ${message.id + 1} in its answer, not ${message.id}`,
		);
		const [reaction] = await bench.get('internalMessage.react', parameters);
		expect(reaction).toMatchObject({ emoji: '🍵', internal_chat_message_id: message.id });
		expect(await refusal('internalMessage.react', parameters)).toContain(
			'has put it there already',
		);
	});

	it('is said to nobody else than was meant', async () => {
		const direct = { channelType: 'dm', additionalFields: { memberIds: [ID.agent, 4711] } };
		expect(await refusal('internalChannel.create', direct)).toContain(
			'The account has no agent 4711',
		);
		expect(bench.requests('create-an-internal-channel')).toEqual([]);
		const body = { id: 9, name: 'tea', members: [{ id: 1, user_id: ID.admin }] };
		bench.sandbox.fault({ action: 'create-an-internal-channel', status: 201, body });
		const named = { name: 'tea', additionalFields: { memberIds: [ID.agent] } };
		expect(await refusal('internalChannel.create', named)).toContain(`${ID.agent} is not in`);
	});

	it.each([
		['pin', {}],
		['unpin', { pinned: true }],
	])('%s is believed where the answer shows it', async (operation, content_attributes) => {
		const body = { id: 3, content_attributes };
		bench.sandbox.fault({ action: `${operation}-an-internal-message`, status: 200, body });
		const words = await refusal(`internalMessage.${operation}`, { channel: 2, id: 3 });
		expect(words).toContain('answered without doing it: pinned is');
	});
});

describe('what the server does in the background', () => {
	const bulk = (ids: string, updateFields: object) => ({ ids, updateFields: { ...updateFields } });

	it.each([
		['conversation', { type: 'Conversation' }, '999999', { labelsAdd: 'vip' }],
		['contact', { type: 'Contact' }, '999999', { labelsAdd: 'vip' }],
		['agent', { type: 'Conversation' }, String(conversationId), { fieldsAssigneeId: 4711 }],
		['team', { type: 'Conversation' }, String(conversationId), { fieldsTeamId: 4711 }],
	])('is not begun for an unknown %s', async (kind, what, ids, fields) => {
		const words = await refusal('bulkAction.run', { ...what, ...bulk(ids, fields) });
		expect(words).toMatch(new RegExp(`no (such )?${kind}`));
		expect(bench.requests('bulk-actions')).toEqual([]);
	});

	it('snoozes until a time, and nothing that would keep an older one', async () => {
		const until = '2031-05-01T00:00:00.000Z';
		const snooze = (more: object) => ({
			type: 'Conversation',
			...bulk(String(conversationId), { fieldsStatus: 'snoozed', ...more }),
		});
		await bench.get('bulkAction.run', snooze({ snoozedUntil: until }));
		await bench.sandbox.settled();
		expect(bench.requests('bulk-actions')[0]?.body).toMatchObject({ snoozed_until: 1_935_360_000 });
		const words = await refusal('bulkAction.run', snooze({}));
		expect(words).toContain('is snoozed until a time, which Chatwoot would keep');
		const open = snooze({ snoozedUntil: until, fieldsStatus: 'open' });
		expect(await refusal('bulkAction.run', open)).toContain("Set 'Status' to Snoozed");
		expect(bench.requests('bulk-actions')).toHaveLength(1);
		const alone = {
			type: 'Conversation',
			...bulk(String(conversationId), { snoozedUntil: until }),
		};
		await bench.get('bulkAction.run', alone);
		expect(bench.requests('bulk-actions')[1]?.body).toMatchObject({
			fields: { status: 'snoozed' },
		});
	});

	it('is begun for what is there', async () => {
		const given = bulk(String(conversationId), { labelsAdd: 'vip' });
		await bench.get('bulkAction.run', { type: 'Conversation', ...given });
		expect(bench.requests('bulk-actions')).toHaveLength(1);
	});
});
