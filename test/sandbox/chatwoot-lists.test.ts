import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot, type Sent } from './chatwoot-client';

const box = useChatwoot();
const { anna, boris, vera } = ID.conversation;
const of = (conversation_id: number, more: Sent = {}): Sent => ({
	...more,
	path: { conversation_id, ...more.path },
});

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
			values: unknown[],
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
		expect(await names(condition('labels', 'is_present', []))).toEqual(['Anna']);
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
