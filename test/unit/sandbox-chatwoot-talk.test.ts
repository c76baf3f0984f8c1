import axios from 'axios';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot, type Sent } from './sandbox-chatwoot-client';

const box = useChatwoot();
const { anna, boris, vera } = ID.conversation;
const of = (conversation_id: number, more: Sent = {}): Sent => ({
	...more,
	path: { conversation_id, ...more.path },
});

interface Message {
	id: number;
	content: string | null;
	content_attributes: Record<string, unknown>;
	attachments?: Array<{ data_url: string; file_type: string; meta: object }>;
}

describe('lists', () => {
	const list = async (query: object) =>
		(
			await box.get<{ data: { meta: object; payload: Array<{ id: number }> } }>(
				'conversationList',
				{ query },
			)
		).data;
	const ids = async (query: object) => (await list(query)).payload.map(({ id }) => id);

	it('of conversations hold open ones unless all are asked for', async () => {
		expect(await ids({})).not.toContain(vera);
		expect((await ids({ status: 'all' })).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(await ids({ status: 'all', group_type: 'group' })).toHaveLength(4);
		expect(await ids({ status: 'all', 'labels[]': ['vip'] })).toEqual([anna]);
		expect(
			await ids({
				assignee_type: 'unassigned',
				inbox_id: ID.inbox.baileys,
				sort_by: 'created_at_asc',
			}),
		).toContain(boris);
		expect((await list({ status: 'all' })).meta).toEqual({
			mine_count: 0,
			assigned_count: 1,
			unassigned_count: 6,
			all_count: 7,
		});
		expect(await ids({ q: 'oi' })).toEqual([boris]);
	});

	it('of conversations have 25 a page, or everything that changed lately', async () => {
		for (let index = 0; index < 30; index++)
			box.chatwoot.incoming({
				phone: `+55119000001${10 + index}`,
				inbox: ID.inbox.baileys,
				text: 'Oi',
			});
		expect(await ids({})).toHaveLength(25);
		expect(await ids({ page: 2 })).toHaveLength(11);
		expect(await ids({ updated_within: 60, page: 2 })).toHaveLength(36);
	});

	it('of contacts have 15 a page, without those nobody could find again', async () => {
		const contacts = async (id: string, query: object) =>
			box.get<{ meta: Record<string, unknown>; payload: Array<{ name: string }> }>(id, { query });
		const first = await contacts('contactList', {});
		expect(first.meta).toMatchObject({ current_page: 1 });
		expect(first.payload).toHaveLength(15);
		const second = await contacts('contactList', { page: 2 });
		expect(second.meta.current_page).toBe('2');
		const found = await contacts('contactSearch', { q: '+5521' });
		expect(found.meta).toEqual({ count: 15, current_page: 1, has_more: true });
		expect((await contacts('contactSearch', { q: '+5521', page: 2 })).meta).toMatchObject({
			count: 6,
			has_more: false,
		});
		const names = [...first.payload, ...second.payload].map(({ name }) => name);
		expect(names).not.toContain('Visitor without an address');
		expect((await contacts('contactSearch', { q: 'CRM-101' })).payload).toEqual([]);
		expect((await contacts('contactSearch', { q: 'crm-101' })).payload).toHaveLength(1);
	});

	it('are filtered by conditions that fit the attribute', async () => {
		const filter = (...payload: object[]) => box.call('contactFilter', { body: { payload } });
		const names = async (...payload: object[]) =>
			((await filter(...payload)).data as { payload: Array<{ name: string }> }).payload.map(
				({ name }) => name,
			);
		const condition = (
			attribute_key: string,
			filter_operator: string,
			values?: unknown[],
			query_operator?: string,
		) => ({
			attribute_key,
			filter_operator,
			values,
			query_operator,
		});
		expect(await names(condition('phone_number', 'equal_to', ['5511912345678']))).toEqual(['Anna']);
		expect(await names(condition('email', 'contains', ['EXAMPLE']))).toEqual(['Anna', 'Vera']);
		expect(
			await names(
				condition('plan', 'equal_to', ['pro'], 'AND'),
				condition('city', 'equal_to', ['oslo'], 'OR'),
				condition('name', 'equal_to', ['boris']),
			),
		).toEqual(['Boris']);
		expect(await names(condition('labels', 'is_present'))).toEqual(['Anna']);
		expect((await filter(condition('group_type', 'equal_to', ['group']))).data).toEqual({
			error: expect.stringContaining('Invalid attribute key - [group_type]'),
		});
		expect((await filter(condition('identifier', 'contains', ['x']))).data).toEqual({
			error: expect.stringContaining('Invalid operator'),
		});
		expect((await filter(condition('name', 'equal_to', []))).status).toBe(422);
	});
});

describe('contacts', () => {
	it('are unique by e-mail, phone and identifier; who has them is not said', async () => {
		const create = (body: object) => box.call('contactCreate', { body });
		expect((await create({ identifier: 'crm-101', phone_number: '+5511912345678' })).data).toEqual({
			message: 'Identifier has already been taken, Phone number has already been taken',
			attributes: ['identifier', 'phone_number'],
		});
		const { data } = await create({ name: 'No phone', inbox_id: ID.inbox.cloud });
		expect(data).toEqual({ error: expect.stringContaining('contact phone number') });
		expect([...box.chatwoot.state.contacts.values()].map(({ name }) => name)).not.toContain(
			'No phone',
		);
		expect((await create({ name: 'Only a name' })).data).toMatchObject({
			payload: { contact_inbox: { inbox: null, source_id: null } },
		});
	});

	it('keep the attributes that an update leaves out; conversations do not', async () => {
		const path = { id: ID.contact.anna };
		const body = { custom_attributes: { seats: 9 } };
		expect(await box.get('contactUpdate', { path, body })).toMatchObject({
			payload: { custom_attributes: { plan: 'pro', seats: 9 } },
		});
		const replace = (custom_attributes: object, more = {}) =>
			box.get(
				'update-custom-attributes-of-a-conversation',
				of(anna, { body: { custom_attributes, ...more } }),
			);
		await replace({ order_id: '1' });
		expect(await replace({ paid: true }, { merge: true })).toEqual({
			custom_attributes: { paid: true },
		});
		await box.control('settings', { personality: 'upstream' });
		expect(await replace({ order_id: '2' }, { merge: true })).toEqual({
			custom_attributes: { paid: true, order_id: '2' },
		});
	});
});

describe('a conversation', () => {
	it('goes by its display id; its id in the database is not found', async () => {
		const [first] = box.chatwoot.state.conversations;
		expect(first?.id).not.toBe(first?.display_id);
		expect((await box.call('get-details-of-a-conversation', of(first?.id ?? 0))).status).toBe(404);
	});

	it('is made from inbox and contact or from an identity, once where the inbox keeps to one', async () => {
		const create = async (body: object) =>
			(await box.get<{ id: number }>('newConversation', { body })).id;
		const pair = { inbox_id: ID.inbox.api, contact_id: ID.contact.anna, source_id: 'anna-source' };
		const made = await create(pair);
		expect(made).toBeGreaterThan(7);
		expect(await create({ source_id: 'anna-source' })).toBe(made + 1);
		await box.get('updateInbox', {
			path: { id: ID.inbox.api },
			body: { lock_to_single_conversation: true },
		});
		expect(await create(pair)).toBe(made + 1);
		expect((await box.call('newConversation', { body: { source_id: 'nobody' } })).status).toBe(404);
	});

	it('is opened for the agent who opens it, and toggled without a status', async () => {
		const toggle = (body: object, token?: string) =>
			box.get<{ payload: object }>('toggle-status-of-a-conversation', of(vera, { body, token }));
		expect((await toggle({})).payload).toEqual({
			success: true,
			conversation_id: vera,
			current_status: 'open',
			snoozed_until: null,
		});
		const until = 1_900_000_000;
		expect((await toggle({ status: 'snoozed', snoozed_until: until })).payload).toMatchObject({
			snoozed_until: '2030-03-17T17:46:40.000Z',
		});
		await box.get(
			'toggle-status-of-a-conversation',
			of(boris, { body: { status: 'open' }, token: 'sandbox-agent-token' }),
		);
		expect(box.chatwoot.state.conversation(boris)?.assignee_id).toBe(ID.agent);
	});

	it('is assigned to an agent before a team, or to nobody', async () => {
		const assign = async (body: object) =>
			(await box.call('assign-a-conversation', of(boris, { body }))).data;
		expect(await assign({ assignee_id: ID.agent, team_id: ID.team })).toMatchObject({
			id: ID.agent,
			role: 'agent',
		});
		expect(box.chatwoot.state.conversation(boris)?.team_id).toBeNull();
		expect(await assign({ assignee_id: null })).toBeNull();
		expect(await assign({ team_id: ID.team })).toMatchObject({ name: 'sales' });
		expect(await assign({ team_id: 0 })).toBeNull();
		expect(await assign({})).toBeNull();
	});
});

describe('messages', () => {
	const read = async (query: object = {}) =>
		(await box.get<{ payload: Message[] }>('list-all-messages', of(anna, { query }))).payload.map(
			({ id }) => id,
		);
	const send = (body: unknown, conversation: number = anna) =>
		box.call('create-a-new-message-in-a-conversation', of(conversation, { body }));
	const sent = async (body: unknown, conversation?: number) =>
		(await send(body, conversation)).data as Message;

	it('are read by cursors, oldest first', async () => {
		const all = box.chatwoot.state.messages
			.filter(
				({ conversation_id }) => conversation_id === box.chatwoot.state.conversation(anna)?.id,
			)
			.map(({ id }) => id);
		const latest = await read();
		expect(latest).toEqual(all.slice(-20));
		expect(await read({ before: latest[0] })).toEqual(all.slice(-40, -20));
		expect(await read({ after: all[0] })).toEqual(all.slice(1, 101));
		expect(await read({ after: all[3], before: all[120] })).toEqual(all.slice(3, 120));
		expect(await read({ filter_internal_messages: '1' })).toEqual(all.slice(-21, -1));
	});

	it('are refused in one way, whatever is wrong', async () => {
		const refused = async (body: object, conversation?: number) =>
			(await send(body, conversation)).data;
		expect(await refused({ content: 'x', message_type: 'incoming' }, boris)).toEqual({
			error: 'Incoming messages are only allowed in Api inboxes',
		});
		expect((await sent({ content: 'x', message_type: 'incoming' })).content).toBe('x');
		expect(
			await refused({ content_type: 'input_select', content_attributes: { items: [] } }),
		).toEqual({
			error: 'Validation failed: Content attributes At least one item is required.',
		});
		expect(
			await refused({
				content_type: 'article',
				content_attributes: { items: [{ title: 'a', url: 'b' }] },
			}),
		).toEqual({
			error: 'Validation failed: Content attributes contains invalid keys for items : [:url]',
		});
		expect(
			await refused({ content_type: 'cards', content_attributes: { items: [{ title: 'a' }] } }),
		).toEqual({
			error: 'Validation failed: Content attributes contains items missing actions',
		});
	});

	it('are stopped at 200 a minute in one conversation', async () => {
		for (let index = 0; index < 200; index++)
			box.chatwoot.incoming({ conversation: vera, text: 'x' });
		expect((await send({ content: 'x' }, vera)).data).toEqual({
			error: 'Validation failed: Too many messages',
		});
	});

	it('reply to what is there; to anything else they reply to nothing', async () => {
		const [last] = (await read()).slice(-1);
		expect(
			(await sent({ content: 'x', content_attributes: { in_reply_to: last } })).content_attributes,
		).toMatchObject({ in_reply_to: last });
		expect(
			(await sent({ content: 'x', content_attributes: { in_reply_to: 5 } })).content_attributes,
		).toEqual({ in_reply_to: null });
	});

	it('carry files, which are reached by a redirect and without a token', async () => {
		const form = new FormData();
		form.append('content_attributes', '{"in_reply_to": 5}');
		form.append('is_recorded_audio', '["voz é.ogg"]');
		const bytes = Buffer.from([0, 255, 13, 10, 45, 45]);
		form.append('attachments[]', new Blob([bytes], { type: 'audio/ogg' }), 'voz é.ogg');
		form.append('attachments[]', new Blob(['text'], { type: 'text/plain' }), 'b.txt');
		const { attachments = [], content, content_attributes } = await sent(form);
		expect([content, content_attributes]).toEqual([null, { in_reply_to: null }]);
		expect(attachments).toMatchObject([
			{ file_type: 'audio', meta: { is_recorded_audio: true }, file_size: 6 },
			{ file_type: 'file', meta: {} },
		]);
		const url = attachments[0]?.data_url ?? '';
		const first = await axios.get(url, { maxRedirects: 0, validateStatus: null });
		expect(first.status).toBe(302);
		const { data, headers } = await axios.get<Buffer>(url, { responseType: 'arraybuffer' });
		expect([Buffer.from(data), headers['content-type']]).toEqual([bytes, 'audio/ogg']);
	});

	it('take files uploaded before, and pass over a file of another name', async () => {
		const blob = { filename: 'a.png', byte_size: 3, checksum: 'x', content_type: 'image/png' };
		const { signed_id, direct_upload } = await box.get<{
			signed_id: string;
			direct_upload: { url: string; headers: Record<string, string> };
		}>('create-a-direct-upload', of(anna, { body: { blob } }));
		await axios.put(direct_upload.url, 'png', { headers: direct_upload.headers });
		expect((await sent({ attachments: [signed_id] })).attachments).toMatchObject([
			{ file_type: 'image', file_size: 3 },
		]);
		await box.control('settings', { strict: false });
		expect(await sent({ attachment: 'x' })).not.toHaveProperty('attachments');
	});

	it('are emptied, edited and sent again', async () => {
		const message = await sent({ content: 'First' });
		const path = { message_id: message.id };
		expect(
			await box.get('edit-a-message', of(anna, { path, body: { content: 'Second' } })),
		).toMatchObject({
			content: 'Second',
			content_attributes: { is_edited: true, previous_content: 'First' },
		});
		expect((await box.call('retry-a-message', of(anna, { path }))).status).toBe(422);
		expect(await box.get('delete-a-message', of(anna, { path }))).toMatchObject({
			content: 'This message was deleted',
			content_attributes: { deleted: true },
		});
		const foreign = box.chatwoot.state.messages.find((one) => one.content === 'Oi!');
		const status = { path: { message_id: foreign?.id ?? 0 }, body: { status: 'read' } };
		expect((await box.call('update-message-status', of(boris, status))).status).toBe(403);
	});
});

describe('messages planned for later', () => {
	const create = (body: object) => box.call('create-scheduled-message', of(anna, { body }));
	const at = (ms: number) => new Date(Date.now() + ms).toISOString();

	it('must lie in the future and say something', async () => {
		expect(
			(await create({ content: 'x', status: 'pending', scheduled_at: at(-1000) })).data,
		).toEqual({
			message: 'Scheduled at must be in the future',
			attributes: ['scheduled_at'],
		});
		expect((await create({ content: 'x', status: 'pending' })).data).toMatchObject({
			attributes: ['scheduled_at'],
		});
		expect((await create({ status: 'draft' })).data).toMatchObject({ attributes: ['content'] });
	});

	it('fill in their variables at once, are sent when due, and are then fixed', async () => {
		const { data } = await create({
			content: 'Hi {{contact.name}}',
			status: 'pending',
			scheduled_at: at(60),
		});
		const { id, content, scheduled_at } = data as {
			id: number;
			content: string;
			scheduled_at: number;
		};
		expect([content, Number.isInteger(scheduled_at)]).toEqual(['Hi Anna', true]);
		await new Promise((resolve) => setTimeout(resolve, 120));
		expect(box.chatwoot.state.messages.slice(-1)[0]).toMatchObject({
			content: 'Hi Anna',
			additional_attributes: { scheduled_message_id: id },
		});
		const path = { scheduled_message_id: id };
		expect(
			(await box.call('update-scheduled-message', of(anna, { path, body: { content: 'x' } }))).data,
		).toMatchObject({
			message: 'Scheduled message can only be modified while draft or pending',
		});
		expect((await box.call('delete-scheduled-message', of(anna, { path }))).status).toBe(422);
	});
});
