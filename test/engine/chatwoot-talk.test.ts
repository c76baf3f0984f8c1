import type { INodeExecutionData } from 'n8n-workflow';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();
const conversationId = ID.conversation.anna;
const SEND = 'create-a-new-message-in-a-conversation';

afterEach(() => {
	const calls = bench.requests().filter(({ path }) => path.startsWith('/api/'));
	expect(calls.flatMap(({ problems }) => problems)).toEqual([]);
});

const file = (name: string) => ({
	data: Buffer.from(name).toString('base64'),
	mimeType: 'text/plain',
	fileName: `${name}.txt`,
});
const idsOf = (list: unknown[]) => list.map((one) => (one as { id: number }).id);

async function fill(count: number) {
	const items = Array.from({ length: count }, (_, index) => ({ json: { text: `text ${index}` } }));
	return idsOf(
		await bench.get('message.send', { conversationId, content: '={{ $json.text }}' }, { items }),
	);
}

describe('messages', () => {
	it('keep the order of their items', async () => {
		const ids = await fill(12);
		expect(ids).toEqual([...ids].sort((a, b) => a - b));
	});

	it('come newest first by cursors, each once', async () => {
		const ids = await fill(47);
		const all = idsOf(await bench.get('message.getAll', { conversationId, returnAll: true }));
		expect(all.slice(0, 47)).toEqual([...ids].reverse());
		expect(new Set(all).size).toBe(all.length);
		const some = await bench.get('message.getAll', { conversationId, limit: 5 });
		expect(idsOf(some)).toEqual([...ids].reverse().slice(0, 5));
		const later = await bench.get('message.getAll', {
			conversationId,
			returnAll: true,
			filters: { after: ids[39] ?? 0 },
		});
		expect(idsOf(later)).toEqual(ids.slice(40));
		const between = await bench.get('message.getAll', {
			conversationId,
			returnAll: true,
			filters: { after: ids[10] ?? 0, before: ids[13] ?? 0 },
		});
		expect(idsOf(between)).toEqual(ids.slice(10, 13));
		const earlier = await bench.get('message.getAll', {
			conversationId,
			limit: 2,
			filters: { before: ids[5] ?? 0 },
			options: { oldestFirst: true },
		});
		expect(idsOf(earlier)).toEqual([ids[3], ids[4]]);
	});

	it('are not sent where the file of a later item is missing', async () => {
		const before = bench.requests().length;
		const items: INodeExecutionData[] = [
			{ json: {}, binary: { one: file('one') } },
			{ json: {}, binary: { two: file('two') } },
		];
		const ran = await bench.run('message.send', { conversationId, attachments: 'one' }, { items });
		expect(wordsOf(ran)).toMatch(/'one'.*item 1/is);
		expect(bench.requests()).toHaveLength(before);
	});

	it('carry files with name and type, and a reply as text beside them', async () => {
		const [first] = await fill(1);
		const [sent] = await bench.get(
			'message.send',
			{
				conversationId,
				content: 'See',
				attachments: {
					attachment: [
						{ binaryField: 'one', fileName: 'renamed.txt' },
						{ binaryField: 'two', mimeType: 'text/markdown' },
					],
				},
				additionalFields: { inReplyTo: first ?? 0, private: true },
			},
			{ items: [{ json: {}, binary: { one: file('one'), two: file('two') } }] },
		);
		expect(sent).toMatchObject({ private: true, content_attributes: { in_reply_to: first } });
		const { id } = sent as { id: number };
		const { items } = await bench.run('message.get', {
			conversationId,
			messageId: id,
			downloadAttachments: true,
		});
		const [{ binary, json } = { binary: undefined, json: {} }] = items;
		expect(Object.values(binary ?? {}).map(({ fileName }) => fileName)).toEqual([
			'renamed.txt',
			'two.txt',
		]);
		expect(Buffer.from(binary?.attachment_0?.data ?? '', 'base64').toString()).toBe('one');
		expect(json).toMatchObject({ attachments: [{ binaryField: 'attachment_0' }, {}] });
	});

	it.each([
		['input_select', { items: { item: [{ title: 'Yes' }] } }, [{ title: 'Yes', value: 'Yes' }]],
		[
			'article',
			{ articleItems: { item: [{ title: 'A', link: 'https://example.com' }] } },
			[{ title: 'A', link: 'https://example.com' }],
		],
		[
			'cards',
			{
				cardItems: {
					item: [
						{ title: 'A', actions: { action: [{ text: 'Go', target: 'https://a.example' }] } },
					],
				},
			},
			[{ title: 'A', actions: [{ text: 'Go', type: 'link', uri: 'https://a.example' }] }],
		],
		[
			'form',
			{ formItems: { item: [{ name: 'mail', label: 'Mail', type: 'email', required: true }] } },
			[{ name: 'mail', label: 'Mail', type: 'email', required: true }],
		],
	])('have the items of %s', async (contentType, form, items) => {
		await bench.get('message.send', { conversationId, content: 'Q', contentType, ...form });
		expect(bench.requests(SEND)[0]?.body).toMatchObject({
			content_type: contentType,
			content_attributes: { items },
		});
	});

	it('take their items from JSON, and not from a form that is left behind it', async () => {
		const own = { items: [{ title: 'No', value: 'no' }] };
		await bench.get('message.send', {
			conversationId,
			content: 'Q',
			contentType: 'input_select',
			items: { item: [{ title: 'Yes' }] },
			additionalFields: { contentAttributesJson: own },
		});
		expect(bench.requests(SEND)[0]?.body).toMatchObject({ content_attributes: own });
	});

	it('react, and are sent from a template', async () => {
		const [first] = await fill(1);
		await bench.get('message.react', { conversationId, messageId: first ?? 0, content: '👍' });
		await bench.get('message.sendTemplate', {
			conversationId,
			name: 'order_update/en/UTILITY',
			processedParamsBody: { parameter: [{ value: 'Anna' }, { value: '17' }] },
		});
		const [, reaction, template] = bench.requests(SEND).map(({ body }) => body);
		expect(reaction).toMatchObject({ content_attributes: { is_reaction: true } });
		expect(template).toMatchObject({
			template_params: {
				name: 'order_update',
				language: 'en',
				category: 'UTILITY',
				processed_params: { body: { 1: 'Anna', 2: '17' } },
			},
		});
	});

	it('are not sent twice where the outcome is unknown', async () => {
		bench.sandbox.fault({ action: SEND, status: 500, times: 9 });
		const ran = await bench.run('message.send', { conversationId, content: 'x' });
		expect(bench.requests(SEND)).toHaveLength(1);
		expect(wordsOf(ran)).toContain('Whether it took effect is unknown');
	});

	it('can be planned, with times in the zone of the workflow', async () => {
		const zone = { timezone: 'America/Sao_Paulo' };
		const [made] = await bench.get(
			'scheduledMessage.create',
			{ conversationId, content: 'Later', scheduledAt: '2040-01-01T10:00:00' },
			zone,
		);
		expect(bench.requests('create-scheduled-message')[0]?.body).toMatchObject({
			scheduled_at: '2040-01-01T13:00:00.000Z',
		});
		const { id } = made as { id: number };
		await bench.get('scheduledMessage.update', {
			conversationId,
			scheduledMessageId: id,
			updateFields: { content: 'Changed' },
		});
		expect(await bench.get('scheduledMessage.getAll', { conversationId })).toMatchObject([
			{ content: 'Changed' },
		]);
		expect(
			await bench.get('scheduledMessage.delete', { conversationId, scheduledMessageId: id }),
		).toMatchObject([{ deleted: true }]);
	});
});

describe('conversations', () => {
	it('come whatever their status', async () => {
		await bench.get('conversation.setStatus', { conversationId, status: 'resolved' });
		const all = idsOf(await bench.get('conversation.getAll', { returnAll: true }));
		expect(all).toContain(conversationId);
		const open = idsOf(await bench.get('conversation.getAll', { returnAll: true, status: 'open' }));
		expect(open).not.toContain(conversationId);
		const groups = await bench.get('conversation.getAll', { filters: { groupType: 'group' } });
		expect(groups).toHaveLength(4);
	});

	it('are made once for two messages at once', async () => {
		const parameters = { inboxId: ID.inbox.api, contactId: ID.contact.vera };
		const made = await bench.get('conversation.getOrCreate', parameters, {
			items: [{ json: {} }, { json: {} }],
		});
		expect(made.map((one) => (one as { created: boolean }).created)).toEqual([true, false]);
		expect(new Set(idsOf(made)).size).toBe(1);
	});

	it('are reopened, reused or begun anew', async () => {
		const parameters = {
			inboxId: ID.inbox.api,
			contactBy: 'phoneNumber',
			phoneNumber: '+55 11 91234-5678',
		};
		const resolve = async () =>
			await bench.get('conversation.setStatus', { conversationId, status: 'resolved' });
		await resolve();
		expect(
			await bench.get('conversation.getOrCreate', { ...parameters, whenResolved: 'reuse' }),
		).toMatchObject([{ id: conversationId, status: 'resolved' }]);
		expect(await bench.get('conversation.getOrCreate', parameters)).toMatchObject([
			{ id: conversationId, reopened: true },
		]);
		await resolve();
		expect(
			await bench.get('conversation.getOrCreate', { ...parameters, whenResolved: 'new' }),
		).toMatchObject([{ created: true }]);
	});

	it('keep the attributes and labels that are not meant', async () => {
		const set = { conversationId, customAttributesMode: 'json' };
		await bench.get('conversation.setCustomAttributes', {
			...set,
			customAttributesJson: '{ "a": 1 }',
		});
		await bench.get('conversation.addCustomAttributes', {
			...set,
			customAttributesJson: '{ "b": 2 }',
		});
		expect(await bench.get('conversation.get', { conversationId })).toMatchObject([
			{ custom_attributes: { a: 1, b: 2 } },
		]);
		await bench.get('conversation.removeCustomAttributes', { conversationId, keys: 'a' });
		const [conversation] = await bench.get('conversation.get', { conversationId });
		expect((conversation as { custom_attributes: unknown }).custom_attributes).toEqual({ b: 2 });
		expect(await bench.get('conversationLabel.add', { conversationId, labels: 'x' })).toEqual([
			{ labels: ['vip', 'x'] },
		]);
	});

	it('are assigned and taken away', async () => {
		const assigned = await bench.get('conversation.assign', {
			conversationId,
			assigneeId: ID.agent,
		});
		expect(assigned).toMatchObject([{ id: ID.agent }]);
		expect(
			await bench.get('conversation.assign', { conversationId, target: 'noAssignee' }),
		).toMatchObject([{ success: true }]);
		expect(bench.requests('assign-a-conversation')[1]?.body).toEqual({ assignee_id: null });
		expect(
			await bench.get('conversation.assign', { conversationId, target: 'team', teamId: ID.team }),
		).toMatchObject([{ id: ID.team }]);
	});

	it('are begun, given a priority, muted and counted', async () => {
		const [made] = await bench.get('conversation.create', {
			inboxId: ID.inbox.api,
			contactId: ID.contact.vera,
			content: 'Hello',
		});
		expect(made).toMatchObject({ inbox_id: ID.inbox.api });
		await bench.get('conversation.setPriority', { conversationId, priority: 'none' });
		expect(bench.requests('toggle-priority-of-a-conversation')[0]?.body).toEqual({
			priority: null,
		});
		for (const operation of ['mute', 'unmute', 'markAsRead', 'markAsUnread', 'getParticipants']) {
			await bench.get(`conversation.${operation}`, { conversationId });
		}
		expect(await bench.get('conversation.getCounts')).toMatchObject([
			{ all_count: expect.any(Number) },
		]);
	});
});

it('marks the notifications of one conversation, and of no other', async () => {
	const { anna, boris } = ID.conversation;
	for (const one of [anna, boris]) {
		const own = { conversationId: one, target: 'assignee', assigneeId: ID.admin };
		await bench.get('conversation.assign', own);
		bench.sandbox.incoming({ conversation: one, text: 'Anybody?' });
	}
	const mark = (primaryActorId: number) =>
		bench.get('notification.markAllAsRead', { additionalFields: { primaryActorId } });
	const unread = async () =>
		(await bench.get('notification.getAll', { returnAll: true })).map(
			({ primary_actor: of }) => Object(of).id as number,
		);
	await mark(4711);
	expect((await unread()).sort()).toEqual([anna, boris]);
	await mark(anna);
	expect(await unread()).toEqual([boris]);
	await bench.get('notification.markAllAsRead');
	expect(await unread()).toEqual([]);
});
