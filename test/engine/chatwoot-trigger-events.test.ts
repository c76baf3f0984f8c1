import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { useTrigger } from '../support/chatwootTrigger';

const bench = useChatwoot({ inboxEvents: true });
const use = useTrigger(bench);

const { anna, boris } = ID.conversation;
const team = `120363000000000${ID.group.team}@g.us`;
const { api, baileys } = ID.inbox;
const events = [
	'message_created',
	'conversation_updated',
	'contact_updated',
	'conversation_typing_on',
];

/** A client, an agent, a note, this credential's own user, a group, and what is no message. */
async function happenings() {
	const group = bench.sandbox.state.conversations.find(({ group_type }) => group_type === 'group');
	bench.sandbox.incoming({ conversation: anna, text: 'client' });
	bench.sandbox.incoming({
		conversation: Number(group?.display_id),
		text: 'member',
		member: ID.contact.boris,
	});
	const agent = { ...bench.credentials, accessToken: 'sandbox-agent-token' };
	await bench.get(
		'message.send',
		{ conversationId: anna, content: 'agent' },
		{ credentials: agent },
	);
	await bench.get(
		'message.send',
		{ conversationId: anna, content: 'note', additionalFields: { private: true } },
		{ credentials: agent },
	);
	await bench.get('message.send', { conversationId: anna, content: 'own' });
	await bench.get('conversation.setTyping', { conversationId: anna, typingStatus: 'on' });
	await bench.get('conversation.setStatus', { conversationId: boris, status: 'resolved' });
	await bench.get('contact.update', { id: ID.contact.vera, updateFields: { name: 'Vera V' } });
	await use.settled();
}

const seen = () =>
	use.now.started
		.map(({ event, text }) => String(text ?? event).replace(/^conversation_/, ''))
		.sort();

it.each([
	['nothing', {}, ['client', 'contact_updated', 'member', 'typing_on', 'updated']],
	[
		'direction outgoing',
		{ direction: 'outgoing' },
		['agent', 'contact_updated', 'typing_on', 'updated'],
	],
	[
		'direction both',
		{ direction: 'both' },
		['agent', 'client', 'contact_updated', 'member', 'typing_on', 'updated'],
	],
	[
		'own messages too',
		{ direction: 'outgoing', ownMessages: 'include' },
		['agent', 'contact_updated', 'own', 'typing_on', 'updated'],
	],
	['private notes', { privateNotes: 'only' }, ['contact_updated', 'note', 'updated']],
	[
		'notes too',
		{ privateNotes: 'include', direction: 'outgoing' },
		['agent', 'contact_updated', 'note', 'typing_on', 'updated'],
	],
	['sender types', { senderTypes: ['user'] }, ['agent', 'contact_updated', 'typing_on', 'updated']],
	[
		'contacts',
		{ senderTypes: ['contact'], conversationType: 'both' },
		['client', 'contact_updated', 'member', 'updated'],
	],
	['inbox', { inboxId: { __rl: true, mode: 'list', value: api } }, ['client', 'typing_on']],
	[
		'several inboxes',
		{ inboxId: { __rl: true, mode: 'id', value: `${api}, ${baileys}` } },
		['client', 'member', 'typing_on', 'updated'],
	],
	['groups', { conversationType: 'group' }, ['member']],
	[
		'individuals',
		{ conversationType: 'individual' },
		['client', 'contact_updated', 'typing_on', 'updated'],
	],
	['group JID', { groupJid: team.toUpperCase() }, ['member']],
	['another JID', { groupJid: '120363000000000999@g.us' }, []],
	['label', { labels: { __rl: true, mode: 'list', value: 'VIP' } }, ['client', 'typing_on']],
	[
		'one of several labels',
		{ labels: { __rl: true, mode: 'title', value: 'x, vip' } },
		['client', 'typing_on'],
	],
	['statuses', { statuses: ['resolved', 'snoozed'] }, ['updated']],
	[
		'provider events',
		{ providerEvents: 'groups.update' },
		['client', 'contact_updated', 'member', 'typing_on', 'updated'],
	],
])('filters by %s', async (_, filters, expected) => {
	const parameters = { events, filters };
	await use.published(parameters, 'newer');
	// What the server leaves out for the inbox is left out here too.
	for (const webhook of use.webhooks) webhook.inbox_id = null;
	await happenings();
	expect(seen()).toEqual(expected);
	expect(new Set(bench.sandbox.deliveries.map(({ status }) => status))).toEqual(new Set([200]));
	expect(bench.sandbox.deliveries).toHaveLength(8);
});

it('does without group_type and without the events of others at upstream', async () => {
	await use.published({ events, filters: { conversationType: 'individual' } }, 'upstream');
	await happenings();
	expect(seen()).toEqual(['client', 'contact_updated', 'typing_on', 'updated']);
	await use.listening({ events: ['contact_updated'] }, { after: use.now });
	bench.sandbox.incoming({ conversation: anna, text: 'not asked for' });
	await use.settled();
	expect(use.now.started).toEqual([]);
});

it('lets outgoing ones through to whom the fork tells of them, but not the own ones', async () => {
	await use.published({ events: [], forkEvents: ['message_outgoing'] });
	await happenings();
	expect(seen()).toEqual(['agent']);
});

it('tells who joined a group, by provider_event and group', async () => {
	const forkEvents = ['provider_event_received'];
	const providerEvents = 'group-participants.update, groups.update';
	await use.published({ events: [], forkEvents, filters: { providerEvents, groupJid: team } });
	const gateway = (event: string, data: unknown) =>
		use.happen('provider-event', { inbox: baileys, event, data });
	await gateway('group-participants.update', {
		id: team,
		action: 'add',
		participants: [{ id: '1@lid' }],
	});
	await gateway('group-participants.update', { id: '120363000000000999@g.us', action: 'add' });
	await gateway('groups.update', [{ id: '120363000000000999@g.us' }, { id: team, subject: 'New' }]);
	await gateway('messages.upsert', { messages: [{ key: { remoteJid: team } }] });
	await use.settled();
	expect(use.now.started).toMatchObject([
		{
			providerEvent: 'group-participants.update',
			groupJid: team,
			groupType: 'group',
			inboxId: baileys,
			inboxName: 'WhatsApp',
			body: { provider_event_data: { action: 'add' } },
		},
		{ providerEvent: 'groups.update' },
	]);
});

it('says what an event is about, and changed attributes also by name', async () => {
	await use.published({ events }, 'upstream');
	await happenings();
	const of = (name: string) => use.now.started.find(({ text, event }) => (text ?? event) === name);
	expect(of('client')).toMatchObject({
		event: 'message_created',
		accountId: 1,
		inboxId: api,
		inboxName: 'API',
		conversationId: anna,
		status: 'open',
		labels: ['vip'],
		contactId: ID.contact.anna,
		contactPhone: '+5511912345678',
		direction: 'incoming',
		private: false,
		senderType: 'contact',
		senderId: ID.contact.anna,
		senderName: 'Anna',
		attachments: [],
		changedAttributes: null,
		providerEvent: null,
		createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
	});
	expect(of('conversation_updated')).toMatchObject({
		conversationId: boris,
		messageId: null,
		direction: null,
		changedAttributes: { status: { previous_value: 'open', current_value: 'resolved' } },
		body: {
			changed_attributes: [{ status: { previous_value: 'open', current_value: 'resolved' } }],
		},
	});
	expect(of('contact_updated')).toMatchObject({
		contactId: ID.contact.vera,
		contactName: 'Vera V',
		changedAttributes: { name: { previous_value: 'Vera', current_value: 'Vera V' } },
	});
	expect(of('conversation_typing_on')).toMatchObject({ senderType: 'user', private: false });
});

it('takes whatever is no event for what it is', async () => {
	await use.listening({ signature: 'off' });
	const nonsense = ['[]', '{}', '{"event":1}', '""', '', '{"event":"message_created"}'];
	for (const body of nonsense) expect((await use.deliver(body)).status).toBe(400);
	// Chatwoot itself would mark a message as failed, and call again for ever.
	const byHand = await use.listening({ source: 'manual' });
	for (const body of nonsense) expect((await use.deliver(body)).status).toBe(200);
	expect(byHand.started).toEqual([]);
	expect(byHand.warnings).toHaveLength(nonsense.length);
	expect(byHand.warnings[0]).toMatch(/dropped a call: This is no event of Chatwoot/);
	expect(
		(await use.deliver({ event: 'automation_event.conversation_created', can_reply: true, id: 7 }))
			.status,
	).toBe(200);
	const odd = {
		event: 'message_created',
		message_type: 'incoming',
		conversation: [],
		sender: 'x',
		created_at: 'x',
		labels: 1,
		changed_attributes: [null, 'x'],
		attachments: {},
	};
	expect((await use.deliver(odd)).status).toBe(200);
	expect(use.now.started).toMatchObject([
		{ event: 'automation_event.conversation_created', conversationId: 7 },
		{ senderType: 'none', createdAt: null, attachments: [], changedAttributes: {} },
	]);
	expect(use.now.calls.filter(({ error }) => error)).toEqual([]);
	await use.listening({ source: 'manual', manualEvents: ['conversation_opened'] });
	await use.deliver({ event: 'conversation_opened' });
	await use.deliver(odd);
	expect(use.now.started).toHaveLength(1);
});

it('hands no token on, and leaves what is not Chatwoot’s own', async () => {
	const trigger = await use.published(
		{ events: [...events, 'inbox_updated', 'inbox_created'] },
		'upstream',
	);
	bench.sandbox.settings.inboxEvents = true;
	const { state } = bench.sandbox;
	const tokens = state.contactInboxes.map(({ pubsub_token }) => pubsub_token);
	for (const inbox of state.inboxes.values()) {
		Object.assign(inbox.channel, {
			provider_config: { api_key: 'canary-provider' },
			hmac_token: 'canary-hmac',
			secret: 'canary-secret',
			page_access_token: 'canary-page',
			imap_password: 'canary-imap',
		});
	}
	const conversation = state.conversation(anna);
	Object.assign(conversation?.custom_attributes ?? {}, { secret: 'of the customer' });
	await happenings();
	for (const id of [baileys, api]) {
		await bench.get('inbox.update', { id, updateFields: { name: `Inbox ${id}` } });
	}
	await use.settled();
	const inboxes = trigger.started.filter(({ event }) => event === 'inbox_updated');
	expect(inboxes).toHaveLength(2);
	expect(inboxes[0]).toMatchObject({ body: { channel: { provider: 'baileys' } } });
	const out = JSON.stringify(trigger.started);
	expect(out).not.toMatch(/pubsub_token|canary/);
	for (const token of tokens) expect(out).not.toContain(token);
	expect(out).toContain('of the customer');
	expect(JSON.stringify(bench.sandbox.deliveries.map(({ payload }) => payload))).toMatch(
		/canary-provider/,
	);
});

it('knows channels from what customers and gateways say', async () => {
	await use.listening({ source: 'manual' });
	const own = { hmac_token: 'own', channel: { token: 'own' } };
	await use.deliver({
		event: 'inbox_updated',
		channel: { phone_number: '+1', nested: [{ auth_token: 'canary' }] },
		changed_attributes: [{ page_access_token: { current_value: 'canary' } }, { name: {} }],
	});
	await use.deliver({
		event: 'conversation_updated',
		can_reply: true,
		channel: 'Channel::Api',
		contact_inbox: { id: 1, pubsub_token: 'canary' },
		messages: [{ account_id: 7, content_attributes: own }],
		custom_attributes: own,
		provider_event_data: own,
	});
	expect(JSON.stringify(use.now.started)).not.toContain('canary');
	expect(use.now.started).toMatchObject([
		{ changedAttributes: { name: {} }, body: { channel: { phone_number: '+1', nested: [{}] } } },
		{
			accountId: 7,
			body: {
				channel: 'Channel::Api',
				contact_inbox: { id: 1 },
				messages: [{ content_attributes: own }],
				custom_attributes: own,
				provider_event_data: own,
			},
		},
	]);
});
