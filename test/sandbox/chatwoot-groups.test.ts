import { AGENT_TOKEN, ID, OWN_PHONE } from '../../sandbox/chatwoot/seed';
import { BIG_GROUP_SIZE } from '../../sandbox/chatwoot/seed/groups';
import { useChatwoot, type Sent } from './chatwoot-client';

const box = useChatwoot();
const OFFLINE = 'Whatsapp::Providers::WhatsappBaileysService::ProviderUnavailableError';

interface Row {
	id: number;
	role: string;
	contact: { id: number; phone_number: string | null; identifier: string | null };
}
interface Page {
	payload: Row[];
	meta: Record<string, unknown>;
}

const of = (id: number, more: Sent = {}): Sent => ({ ...more, path: { id, ...more.path } });
const page = (id: number, query: object) =>
	box.get<Page>('contact-group-members-list', of(id, { query }));
const members = async (id: number) => (await page(id, { per_page: 100 })).payload;
const error = async (id: string, sent: Sent) => {
	const { status, data } = await box.call(id, sent);
	return [status, (data as { error: unknown }).error];
};
const { team, big, both, cloud } = ID.group;

describe('members of a group', () => {
	it('lose one and double our number on their pages, as the server does', async () => {
		const first = await page(big, { page: 1, per_page: 10 });
		const rest = [
			await page(big, { page: 2, per_page: 10 }),
			await page(big, { page: 3, per_page: 10 }),
		];
		expect(first.meta).toEqual({
			total_count: BIG_GROUP_SIZE,
			page: 1,
			per_page: 10,
			inbox_phone_number: OWN_PHONE,
			is_inbox_admin: false,
		});
		expect(first.payload[0]?.contact.phone_number).toBe(OWN_PHONE);
		const all = [first, ...rest].flatMap(({ payload }) => payload.map(({ id }) => id));
		expect(all).toHaveLength(BIG_GROUP_SIZE);
		expect(new Set(all).size).toBe(BIG_GROUP_SIZE - 1);
		// A page of one less starts at the row that was lost.
		const { payload } = await page(big, { page: 2, per_page: 9 });
		expect(all).not.toContain(payload[0]?.id);
		expect((await page(big, { per_page: 100 })).payload).toHaveLength(BIG_GROUP_SIZE);
	});

	it('come with administrators first, some known by a LID only', async () => {
		const rows = await members(team);
		expect(rows.map(({ role }) => role)).toEqual(['admin', 'admin', 'member', 'member', 'member']);
		expect(rows.map(({ contact }) => contact.identifier)).toContain('77770000000002@lid');
		expect((await page(ID.contact.boris, {})).payload).toEqual([]);
	});

	it('are added one call each, plus or not; a refusal in the middle leaves the earlier ones', async () => {
		const add = (participants: string[], id: number = team) =>
			box.call('contact-group-members-add', of(id, { body: { participants } }));
		expect(await add([])).toMatchObject({ status: 422, data: { error: 'participants_required' } });
		expect(await add(['1'], ID.contact.anna)).toMatchObject({
			data: { error: 'Contact is not a valid group' },
		});
		expect(await add(['+5511977777777', '5511912345678'])).toMatchObject({
			status: 200,
			data: undefined,
		});
		expect(await members(team)).toHaveLength(7);
		// Long enough to look at the group before WhatsApp has told of it.
		await box.control('settings', { laterMs: 500 });
		expect(await add(['5511966666666', '55 11 9', '5511955555555'])).toMatchObject({
			status: 422,
			data: { error: OFFLINE },
		});
		expect(await members(team)).toHaveLength(7);
		await box.control('settings', { laterMs: 5 });
		await box.chatwoot.settled();
		const phones = (await members(team)).map(({ contact }) => contact.phone_number);
		expect(phones).toContain('+5511966666666');
		expect(phones).not.toContain('+5511955555555');
	});

	it('change roles and leave, but not the creator, a LID, or where we may not', async () => {
		const rows = await members(team);
		const [, creator, plain, hidden] = rows;
		const role = (row: Row | undefined, to: string, id: number = team) =>
			of(id, { path: { member_id: row?.id ?? 0 }, body: { role: to } });
		const patch = 'contact-group-member-update-role';
		expect((await box.call(patch, role(plain, 'admin'))).status).toBe(200);
		expect(await error(patch, role(creator, 'member'))).toEqual([
			422,
			'group_creator_not_modifiable',
		]);
		expect(await error(patch, role(hidden, 'admin'))).toEqual([422, OFFLINE]);
		expect(await error(patch, role({ id: 1 } as Row, 'admin'))).toEqual([
			404,
			'Resource could not be found',
		]);
		const neighbour = (await members(big))[4];
		expect(await error(patch, role(neighbour, 'admin', big))).toEqual([422, OFFLINE]);
		await box.control('settings', { strict: false });
		expect(await error(patch, role(plain, 'owner'))).toEqual([422, 'invalid_role']);
		const gone = of(team, { path: { member_id: plain?.id ?? 0 } });
		expect((await box.call('contact-group-member-remove', gone)).status).toBe(200);
		expect((await members(team)).map(({ id }) => id)).not.toContain(plain?.id);
		await box.control('settings', { personality: 'newer' });
		expect((await box.call(patch, role(hidden, 'admin'))).status).toBe(200);
	});
});

describe('settings of a group', () => {
	const metadata = 'contact-group-metadata-update';
	it('are its name, description and picture; blank ones are passed over', async () => {
		const form = new FormData();
		form.append('subject', 'Launch');
		form.append('avatar', new Blob(['picture'], { type: 'image/png' }), 'a b.png');
		expect(await box.get(metadata, of(team, { body: form }))).toMatchObject({
			id: team,
			name: 'Launch',
		});
		const { payload } = await box.get<{ payload: { thumbnail: string } }>(
			'contactDetails',
			of(team),
		);
		expect(payload.thumbnail).toContain('/a%20b.png');
		const blank = await box.get(metadata, of(team, { body: { description: '' } }));
		expect(blank).toMatchObject({
			additional_attributes: { description: 'Everything about the launch' },
		});
		expect((await box.call(metadata, of(team, { body: {} }))).status).toBe(200);
	});

	it('are switched by property, read as Rails reads a boolean', async () => {
		const set = (property: string, enabled: unknown) =>
			box.call('contact-group-admin-update', of(team, { body: { property, enabled } }));
		await box.control('settings', { strict: false });
		const attributes = () => box.chatwoot.state.contacts.get(team)?.additional_attributes;
		for (const [given, kept] of [
			['off', false],
			['yes', true],
			['', null],
		]) {
			expect((await set('announce', given)).status).toBe(200);
			expect(attributes()).toMatchObject({ announce: kept });
		}
		expect((await set('locked', true)).data).toEqual({ error: 'invalid_property' });
	});

	it('have an invitation, for administrators', async () => {
		const show = 'contact-group-invite-show';
		const before = await box.get<{ invite_code: string; invite_url: string }>(show, of(team));
		expect(before.invite_url).toBe(`https://chat.whatsapp.com/${before.invite_code}`);
		const after = await box.get<{ invite_code: string }>('contact-group-invite-revoke', of(team));
		expect(after.invite_code).not.toBe(before.invite_code);
		expect(await box.get(show, of(team))).toMatchObject({ invite_code: after.invite_code });
		expect(await error(show, of(big))).toEqual([422, OFFLINE]);
		expect(await error(show, of(cloud))).toEqual([500, 'Internal Server Error']);
		await box.control('settings', { whatsapp: 'offline' });
		expect(await error(show, of(team))).toEqual([422, OFFLINE]);
	});

	it('let in who asked; who did not is passed over in silence', async () => {
		const list = async (id: number) =>
			(
				await box.get<{ payload: Array<{ jid: string }> }>(
					'contact-group-join-requests-list',
					of(id),
				)
			).payload;
		const handle = (participants: string[], request_action: string) =>
			box.call(
				'contact-group-join-requests-handle',
				of(team, { body: { participants, request_action } }),
			);
		const [first, second] = await list(team);
		expect(await list(big)).toEqual([]);
		expect((await handle(['5511900000099@s.whatsapp.net'], 'approve')).status).toBe(200);
		expect(await list(team)).toHaveLength(2);
		await box.control('settings', { strict: false });
		expect((await handle([first?.jid ?? ''], 'maybe')).data).toEqual({ error: OFFLINE });
		expect((await handle([first?.jid ?? ''], 'approve')).status).toBe(200);
		expect((await handle([second?.jid ?? ''], 'reject')).status).toBe(200);
		expect(await list(team)).toEqual([]);
		expect(
			box.chatwoot.state.contacts.get(team)?.additional_attributes.pending_join_requests,
		).toEqual([]);
		await box.chatwoot.settled();
		const phones = (await members(team)).map(({ contact }) => contact.phone_number);
		expect(phones).toContain('+5511956789012');
		expect(phones).not.toContain('+5511967890123');
	});
});

it('is asked by somebody outside whether they may join, where the group wants that', async () => {
	const control = async (input: object) => await box.control('join-request', input);
	const jid = `120363000000000${team}@g.us`;
	await control({ group: jid, phone: '+55 21 96666-0001' });
	await control({ group: team, phone: '5521966660002', lid: '88880000000001@lid' });
	const { payload } = await box.get<{ payload: object[] }>(
		'contact-group-join-requests-list',
		of(team),
	);
	expect(payload.slice(2)).toMatchObject([
		{ jid: '5521966660001@s.whatsapp.net' },
		{ jid: '88880000000001@lid', phone_number: '5521966660002' },
	]);
	const { pending_join_requests: pending } =
		box.chatwoot.state.contacts.get(team)?.additional_attributes ?? {};
	expect(pending).toMatchObject([{}, {}, {}, { jid: '88880000000001@lid', contact_id: null }]);
	await expect(control({ group: ID.contact.boris, phone: '5521966660001' })).rejects.toThrow('400');
	await box.get('contact-group-admin-update', {
		...of(team),
		body: { property: 'join_approval_mode', enabled: false },
	});
	await expect(control({ group: team, phone: '5521966660001' })).rejects.toThrow('400');
});

describe('a new group', () => {
	const create = (body: object, more: Sent = {}) =>
		box.call('create-group', {
			...more,
			body: { subject: 'Plans', participants: ['+5511934567890'], ...body },
		});

	it('is there only when WhatsApp says so', async () => {
		await box.control('settings', { laterMs: 200 });
		const { data } = await create({ inbox_id: ID.inbox.baileys });
		const { group_jid } = data as { group_jid: string };
		expect(data).toEqual({ group_jid: expect.stringMatching(/^\d+@g\.us$/) });
		const find = async () =>
			(
				await box.get<{ payload: Array<{ id: number; group_type: string }> }>('contactSearch', {
					query: { q: group_jid },
				})
			).payload;
		expect(await find()).toEqual([]);
		await box.chatwoot.settled();
		const [group] = await find();
		expect(group?.group_type).toBe('group');
		expect(await members(group?.id ?? 0)).toHaveLength(2);
		const { payload } = await box.get<{ payload: unknown[] }>(
			'contactConversations',
			of(group?.id ?? 0),
		);
		expect(payload).toEqual([expect.objectContaining({ group_type: 'group', status: 'open' })]);
	});

	it('is refused in one way for three reasons', async () => {
		const denied = { status: 403, data: { error: 'Access Denied' } };
		expect(await create({ inbox_id: 99 })).toMatchObject(denied);
		expect(await create({ inbox_id: ID.inbox.cloud })).toMatchObject(denied);
		expect(await create({ inbox_id: ID.inbox.second }, { token: AGENT_TOKEN })).toMatchObject(
			denied,
		);
		await box.control('settings', { strict: false });
		const numbers = { inbox_id: ID.inbox.baileys, participants: [5511934567890] };
		expect((await create(numbers)).status).toBe(500);
	});
});

it('looks at a group again once in a quarter of an hour', async () => {
	await box.control('settings', { laterMs: 100 });
	const sync = async () => (await box.call('contact-sync-group', of(team))).status;
	const last = () =>
		box.chatwoot.state.contacts.get(team)?.additional_attributes.group_last_synced_at;
	expect([await sync(), last()]).toEqual([202, undefined]);
	await box.chatwoot.settled();
	const seen = last();
	expect(seen).toEqual(expect.any(Number));
	expect(await sync()).toBe(202);
	await box.chatwoot.settled();
	expect(last()).toBe(seen);
});

it('leaves a group, and resolves its conversations later', async () => {
	const status = () =>
		box.chatwoot.state.conversations.find(({ contact_id }) => contact_id === team)?.status;
	await box.control('settings', { laterMs: 1500 });
	expect((await box.call('contact-group-admin-leave', of(team))).status).toBe(200);
	expect(status()).toBe('open');
	await box.chatwoot.settled();
	expect(status()).toBe('resolved');
	expect(box.chatwoot.state.contacts.get(team)?.additional_attributes.group_left).toBe(true);
});

describe('a group in several inboxes', () => {
	const invite = (inbox_id?: number, token?: string) =>
		box.call('contact-group-invite-show', of(both, { query: { inbox_id }, token }));

	it('needs no inbox where the fork ignores it', async () => {
		expect((await invite()).status).toBe(200);
		expect((await invite(ID.inbox.cloud)).status).toBe(200);
	});

	it('needs one at the newer fork, unless only one is the caller’s', async () => {
		await box.control('settings', { personality: 'newer' });
		expect((await invite()).data).toEqual({ status: 400, error: 'Bad Request' });
		expect((await invite(ID.inbox.second)).status).toBe(200);
		expect((await invite(ID.inbox.cloud)).data).toEqual({ error: 'Resource could not be found' });
		expect((await invite(undefined, AGENT_TOKEN)).status).toBe(200);
		expect((await invite(ID.inbox.second, AGENT_TOKEN)).status).toBe(404);
		const none = of(cloud, { token: AGENT_TOKEN });
		expect((await box.call('contact-group-invite-show', none)).status).toBe(404);
		expect((await box.call('contact-group-members-list', none)).status).toBe(200);
	});
});
