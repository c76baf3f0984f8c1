import { newContact } from '../../sandbox/chatwoot/records';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();
const conversationId = ID.conversation.boris;
const settings = { onError: 'continueRegularOutput' } as const;
const bodies = (operation: string) =>
	bench.requests(operation).map(({ body }) => body as Record<string, unknown>);

afterEach(() => {
	Object.assign(bench.sandbox.settings, { messagesPerMinute: 200 });
});

describe('recurring messages', () => {
	const CREATE = 'create-recurring-scheduled-message';
	const basic = { conversationId, content: 'Rent', scheduledAt: '2041-03-20T10:00:00Z' };

	it.each([
		[{}, { frequency: 'weekly', interval: 1, end_type: 'never', week_days: [3] }],
		[{ recurrenceRuleFrequency: 'daily' }, { frequency: 'daily', interval: 1, end_type: 'never' }],
		[
			{ recurrenceRuleFrequency: 'monthly' },
			{ frequency: 'monthly', interval: 1, end_type: 'never', monthly_type: 'day_of_month' },
		],
		[
			{
				recurrenceRuleFrequency: 'monthly',
				additionalFields: { recurrenceRuleMonthlyType: 'day_of_week' },
			},
			{ monthly_type: 'day_of_week', monthly_week: 3, monthly_weekday: 3 },
		],
		[
			{ recurrenceRuleFrequency: 'yearly', additionalFields: { recurrenceRuleEndCount: 4 } },
			{ frequency: 'yearly', end_type: 'after_count', end_count: 4 },
		],
		[
			{
				recurrenceRuleFrequency: 'yearly',
				additionalFields: { recurrenceRuleYearMonth: 11, recurrenceRuleYearDay: 30 },
			},
			{ frequency: 'yearly', year_month: 11, year_day: 30 },
		],
		[
			{ recurrenceRuleFrequency: 'monthly', additionalFields: { recurrenceRuleMonthDay: 31 } },
			{ monthly_type: 'day_of_month', month_day: 31 },
		],
		[
			{ additionalFields: { recurrenceRuleEndDate: '2042-01-01' } },
			{ end_type: 'on_date', end_date: '2042-01-01' },
		],
	])('are made with %j', async (given, rule) => {
		await bench.get('recurringMessage.create', { ...basic, ...given });
		expect(bodies(CREATE)).toMatchObject([{ recurrence_rule: rule }]);
	});

	it.each([
		[{ scheduledAt: '' }, "'Scheduled At' is empty"],
		[{ scheduledAt: '', status: 'draft' }, "'Week Days' is empty"],
		[{ additionalFields: { recurrenceRuleEndType: 'on_date' } }, "'End Date' is empty"],
	])('are refused with %j', async (given, words) => {
		expect(wordsOf(await bench.run('recurringMessage.create', { ...basic, ...given }))).toContain(
			words,
		);
		expect(bodies(CREATE)).toEqual([]);
	});

	it.each([
		['recurringMessage.create', CREATE],
		['scheduledMessage.create', 'create-scheduled-message'],
	])('%s is held where the contact has answered', async (operation, contract) => {
		const additionalFields = { holdOnReply: true };
		await bench.get(operation, { ...basic, additionalFields });
		expect(bodies(contract)).toMatchObject([{ hold_on_reply: true }]);
	});

	it.each([
		['its text', { content: 'Later' }],
		['its file', { removeAttachment: true }],
		['a part of its rule', { recurrenceRuleInterval: 3 }],
	])('keep the time of the next one when %s is changed', async (_, updateFields) => {
		const [made] = await bench.get('recurringMessage.create', basic);
		const { id: recurringId = 0, pending_scheduled_message: next } = Object(made);
		const given = { conversationId, recurringId, updateFields: { ...updateFields } };
		const [changed] = await bench.get('recurringMessage.update', given);
		expect(changed).toMatchObject({
			pending_scheduled_message: { scheduled_at: Object(next).scheduled_at },
		});
	});

	it('keep the hour where the time of the next one has passed', async () => {
		const { state } = bench.sandbox;
		const scheduledAt = '2031-03-05T07:30:00Z';
		const [made] = await bench.get('recurringMessage.create', { ...basic, scheduledAt });
		const { id: recurringId = 0 } = made as { id?: number };
		for (const one of state.scheduled.values())
			if (one.recurring_id === recurringId) one.scheduled_at = Date.parse('2026-03-04T07:30:00Z');
		const given = { conversationId, recurringId, updateFields: { content: 'Later' } };
		await bench.get('recurringMessage.update', given);
		const time = new Date(String(bodies('update-recurring-scheduled-message')[0]?.scheduled_at));
		expect(time.getTime()).toBeGreaterThan(Date.now());
		expect([time.getUTCDay(), time.toISOString().slice(11)]).toEqual([3, '07:30:00.000Z']);
	});

	it('keep the rest of their rule when a part is changed', async () => {
		const [made] = await bench.get('recurringMessage.create', basic);
		const { id: recurringId = 0 } = made as { id?: number };
		const update = async (updateFields: object) => {
			await bench.get('recurringMessage.update', {
				conversationId,
				recurringId,
				updateFields: { ...updateFields },
			});
			return bodies('update-recurring-scheduled-message').pop()?.recurrence_rule;
		};
		expect(await update({ recurrenceRuleInterval: 2 })).toMatchObject({
			frequency: 'weekly',
			interval: 2,
			week_days: [3],
		});
		const monthly = await update({ recurrenceRuleFrequency: 'monthly' });
		expect(monthly).toMatchObject({
			frequency: 'monthly',
			interval: 2,
			monthly_type: 'day_of_month',
		});
		expect(monthly).not.toHaveProperty('week_days');
		expect(await update({ recurrenceRuleEndCount: 3 })).toMatchObject({
			end_type: 'after_count',
			end_count: 3,
		});
		const looks = () => bench.requests('list-recurring-scheduled-messages').length;
		expect([looks(), await update({ status: 'completed' }), looks()]).toEqual([6, undefined, 6]);
	});
});

describe('a conversation', () => {
	const until = { conversationId, status: 'snoozed', snoozedUntil: '2041-02-03T04:05:06Z' };
	const TOGGLE = 'toggle-status-of-a-conversation';

	it('is snoozed until the next reply though it had a time', async () => {
		await bench.get('conversation.setStatus', until);
		const [item] = await bench.get('conversation.setStatus', { conversationId, status: 'snoozed' });
		expect(item).toMatchObject({ current_status: 'snoozed', snoozed_until: null });
		expect(bodies(TOGGLE).map(({ status }) => status)).toEqual(['snoozed', 'open', 'snoozed']);
	});

	it('gets its status once more where the answer is lost: it is named, so that nothing toggles', async () => {
		bench.sandbox.fault({ action: TOGGLE, drop: 'beforeAnswer' });
		const given = { conversationId, status: 'resolved', options: { maxRetries: 1 } };
		expect(await bench.get('conversation.setStatus', given)).toMatchObject([
			{ current_status: 'resolved' },
		]);
		expect(bodies(TOGGLE)).toEqual([{ status: 'resolved' }, { status: 'resolved' }]);
	});

	it('is not opened where nothing has to be taken away', async () => {
		await bench.get('conversation.setStatus', { conversationId, status: 'snoozed' });
		expect(bodies(TOGGLE)).toHaveLength(1);
	});

	it('is told to be open where the snooze failed', async () => {
		await bench.get('conversation.setStatus', until);
		const running = bench.run(
			'conversation.setStatus',
			{ conversationId, status: 'snoozed' },
			{ settings },
		);
		while (bodies(TOGGLE).length < 2) await new Promise((resolve) => setImmediate(resolve));
		bench.sandbox.fault({ action: TOGGLE, status: 422, body: { error: 'Asleep' } });
		expect((await running).json).toMatchObject([
			{ error: expect.stringContaining('is open now, but not snoozed'), sentParts: 1 },
		]);
	});

	it('takes a message again when the minute is over', async () => {
		const { settings: server } = bench.sandbox;
		server.messagesPerMinute = 1;
		await bench.get('message.send', { conversationId, content: 'one' });
		const options = { timeout: 300 };
		const late = await bench.run('message.send', { conversationId, content: 'two', options });
		expect(wordsOf(late)).toContain('Too many messages');
		const running = bench.get('message.send', {
			conversationId,
			content: 'three',
			options: { timeout: 900 },
		});
		setTimeout(() => (server.messagesPerMinute = 200), 200);
		expect(await running).toHaveLength(1);
	});

	it('takes the first message later, too, where the inbox has one conversation', async () => {
		const { settings: server, state } = bench.sandbox;
		Object.assign(state.inboxes.get(ID.inbox.api)?.settings ?? {}, {
			lock_to_single_conversation: true,
		});
		server.messagesPerMinute = 1;
		const { anna } = ID.conversation;
		await bench.get('message.send', { conversationId: anna, content: 'one' });
		const first = { inboxId: ID.inbox.api, contactId: ID.contact.anna, content: 'two' };
		const running = bench.get('conversation.create', { ...first, options: { timeout: 900 } });
		setTimeout(() => (server.messagesPerMinute = 200), 200);
		expect(await running).toMatchObject([{ id: anna }]);
	});
});

it('shows a new label in the sidebar, unless told otherwise', async () => {
	await bench.get('label.create', { title: 'gold' });
	await bench.get('label.create', { title: 'lead', additionalFields: { showOnSidebar: false } });
	expect(bodies('create-a-label')).toMatchObject([
		{ label: { show_on_sidebar: true } },
		{ label: { show_on_sidebar: false } },
	]);
});

it.each(['name', '-city', 'phone_number'])('loses no contact sorted by %s', async (sort) => {
	const { state } = bench.sandbox;
	for (let index = 0; index < 70; index += 1) {
		newContact(state, {
			name: `N${index % 3}`,
			email: `n${index}@example.com`,
			additional_attributes: { city: ['Recife', 'Olinda', ''][index % 3] },
		});
	}
	const all = (await bench.get('contact.getAll', {
		returnAll: true,
		options: { sort },
	})) as Array<{ id: number; name: string }>;
	const known = [...state.contacts.values()].filter(
		({ email, phone_number: phone, identifier }) => email ?? phone ?? identifier,
	);
	expect(new Set(all.map(({ id }) => id)).size).toBe(known.length);
	if (sort !== 'name') return;
	const names = all.map(({ name }) => name.toLowerCase());
	expect(names).toEqual([...names].sort());
});

it('has one shape for one agent as for two', async () => {
	const one = await bench.get('inbox.addMembers', { inboxId: ID.inbox.cloud, userIds: '1' });
	const two = await bench.get('inbox.addMembers', { inboxId: ID.inbox.cloud, userIds: '1, 2' });
	expect([one, two].map((items) => items.map((item) => Object.keys(item as object)))).toEqual(
		[1, 1].map(() => [['success', 'inbox_id', 'user_ids', 'members']]),
	);
});

describe('what is told of a refusal fits', () => {
	it.each([
		['label.create', { title: 'vip' }, 'There is a label with this title'],
		['label.create', { title: 'two words' }, 'letters, digits, - and _'],
		['contact.create', { additionalFields: { email: 'anna@example.com' } }, "'Create or Update'"],
	])('%s %j', async (operation, parameters, words) => {
		expect(wordsOf(await bench.run(operation, parameters))).toContain(words);
	});

	it.each([
		[403, { error: 'Only outgoing messages can be edited' }, /^(?!.*agent bots)/s],
		[422, '', /gives no reason/],
		[422, { error: 'invalid_role' }, /^(?!.*WhatsApp connection)/s],
	])('%i %j', async (status, body, pattern) => {
		bench.sandbox.fault({ status, body });
		const parameters = { conversationId, messageId: 5, content: 'x' };
		expect(wordsOf(await bench.run('message.edit', parameters))).toMatch(pattern);
	});
});

describe('a new group', () => {
	const parameters = { inboxId: ID.inbox.baileys, subject: 'New', participants: '+5511988880001' };

	it('is waited for with its members', async () => {
		const options = { pollInterval: 0.1, waitTimeout: 5 };
		const [group] = await bench.get('group.createAndWait', { ...parameters, options });
		const { id = 0 } = group as { id?: number };
		expect(group).toMatchObject({ members_synced: true });
		expect((await bench.get('group.getMembers', { id })).length).toBeGreaterThan(0);
	});

	it('is waited for while the server is away', async () => {
		const options = { pollInterval: 0.2, waitTimeout: 8, maxRetries: 0 };
		bench.sandbox.fault({ action: 'contactSearch', status: 502, times: 12 });
		const [group] = await bench.get('group.createAndWait', { ...parameters, options });
		expect(group).toMatchObject({ members_synced: true });
	});

	it('without a JID is told of at once', async () => {
		bench.sandbox.fault({ action: 'create-group', status: 200, body: {} });
		const words = wordsOf(await bench.run('group.createAndWait', parameters));
		expect(words).toContain('named no JID');
		expect(bench.requests('contactSearch')).toEqual([]);
	});

	it.each([
		['is silent', { delayMs: 6_000 }],
		['is throttling', { status: 429, headers: { 'retry-after': '5' } }],
		['asks to come again later', { status: 503, headers: { 'retry-after': '5' } }],
	])('is waited for no longer where the server %s', async (_, fault) => {
		bench.sandbox.fault({ action: 'contactSearch', chance: 1, ...fault });
		const began = Date.now();
		const ran = await bench.run('group.createAndWait', {
			...parameters,
			options: { pollInterval: 0.1, waitTimeout: 1 },
		});
		expect(Date.now() - began).toBeLessThan(3_000);
		expect(wordsOf(ran)).toMatch(
			/was created, but is not in Chatwoot yet: \d+.*Chatwoot does not/s,
		);
	});
});

it('a sync is waited for while the server is away', async () => {
	const options = { pollInterval: 0.2, waitTimeout: 8, maxRetries: 0 };
	const began = Date.now();
	// The look before and the sync itself go well, then the server is away for more than two seconds.
	const off = setInterval(() => {
		if (bench.requests('contact-sync-group').length === 0) return;
		clearInterval(off);
		bench.sandbox.fault({ action: 'contactDetails', status: 502, times: 12 });
	}, 1);
	try {
		const [group] = await bench.get('group.syncAndWait', { id: ID.group.team, options });
		expect(group).toMatchObject({ synced: true });
	} finally {
		clearInterval(off);
	}
	expect(Date.now() - began).toBeLessThan(8_000);
});
