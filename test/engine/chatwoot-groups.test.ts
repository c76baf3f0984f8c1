import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();
const BIG = 23;
const teamJid = `120363000000000${ID.group.team}@g.us`;
const by = (mode: string, value: string | number) => ({ __rl: true, mode, value });

describe('members', () => {
	it.each([2, 5, 10, 22, 23, 24, 100])('come all, each once, with pages of %s', async (perPage) => {
		const members = await bench.get('group.getMembers', {
			id: ID.group.big,
			returnAll: true,
			options: { perPage },
		});
		const ids = members.map((one) => (one as { id: number }).id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toHaveLength(BIG);
	});

	it('stop at the limit', async () => {
		const members = await bench.get('group.getMembers', { id: ID.group.big, limit: 3 });
		expect(members).toHaveLength(3);
	});

	it('of a contact that is no group are refused', async () => {
		const ran = await bench.run('group.getMembers', { id: ID.contact.boris });
		expect(wordsOf(ran)).toContain(`Contact ${ID.contact.boris} is no WhatsApp group`);
	});

	it.each([
		['contact', ID.contact.boris],
		['address', '+55 11 92345-6789'],
		['address', '5511923456789@s.whatsapp.net'],
	])('are named by %s %s', async (mode, value) => {
		const [changed] = await bench.get('group.updateMemberRole', {
			id: by('id', teamJid),
			memberId: by(mode, value),
			role: 'admin',
		});
		expect(changed).toMatchObject({ success: true, id: ID.group.team, role: 'admin' });
		const members = await bench.get('group.getMembers', { id: ID.group.team });
		const boris = members.find(
			(one) => (one as { contact: { id: number } }).contact.id === ID.contact.boris,
		);
		expect(boris).toMatchObject({ role: 'admin' });
	});

	it('are looked up once for many items', async () => {
		await bench.get(
			'group.removeMember',
			{ id: teamJid, memberId: by('address', '={{ $json.who }}') },
			{ items: [{ json: { who: '+5511923456789' } }, { json: { who: '5511945678901' } }] },
		);
		expect(bench.requests('contactSearch')).toHaveLength(1);
		expect(bench.requests('contact-group-members-list')).toHaveLength(1);
		expect(bench.requests('contact-group-member-remove')).toHaveLength(2);
	});

	it('are added by phones in any form, combined if wished', async () => {
		await bench.get(
			'group.addMembers',
			{ id: ID.group.team, participants: '={{ $json.phone }}', options: { combineItems: true } },
			{ items: [{ json: { phone: '+55 (11) 99999-0001' } }, { json: { phone: '5511999990002' } }] },
		);
		expect(bench.requests('contact-group-members-add').map(({ body }) => body)).toEqual([
			{ participants: ['5511999990001', '5511999990002'] },
		]);
	});
});

describe('a new group', () => {
	const parameters = {
		inboxId: ID.inbox.baileys,
		subject: 'Fresh',
		participants: '+5511999990001',
		options: { pollInterval: 0.1, waitTimeout: 5 },
	};

	it('is waited for until its contact and conversation are there', async () => {
		const [made] = await bench.get('group.createAndWait', parameters);
		expect(made).toMatchObject({
			group_jid: expect.stringMatching(/@g\.us$/),
			subject: 'Fresh',
			id: expect.any(Number),
			conversation_id: expect.any(Number),
			inbox_id: ID.inbox.baileys,
		});
	});

	it('tells the JID where it does not appear in time', async () => {
		bench.sandbox.settings.laterMs = 5000;
		try {
			const ran = await bench.run('group.createAndWait', {
				...parameters,
				options: { pollInterval: 0.1, waitTimeout: 1 },
			});
			expect(wordsOf(ran)).toMatch(/was created, but is not in Chatwoot yet: \d+@g\.us/);
		} finally {
			bench.sandbox.settings.laterMs = 10;
		}
	});

	it('names the three causes where the inbox cannot make groups', async () => {
		const ran = await bench.run('group.create', { ...parameters, inboxId: ID.inbox.cloud });
		expect(wordsOf(ran)).toContain('Access Denied');
		expect(wordsOf(ran)).toContain('Baileys');
	});
});

describe('messages with mentions', () => {
	it('link people where the text names them, the others and everyone behind it', async () => {
		await bench.get('group.sendMessage', {
			id: teamJid,
			content: 'Hi @+5511923456789!',
			mentions: `+5511923456789, ${'77770000000001@lid'}`,
			mentionAll: true,
		});
		const [sent] = bench.requests('create-a-new-message-in-a-conversation');
		const { content } = sent?.body as { content: string };
		expect(content).toMatch(
			/^Hi \[@Boris\]\(mention:\/\/contact\/102\/Boris\)! \[@Clara\]\(mention:\/\/contact\/\d+\/Clara\) \[@all\]\(mention:\/\/contact\/0\/all\)$/,
		);
	});

	it('refuse who is no member', async () => {
		const ran = await bench.run('group.sendMessage', {
			id: ID.group.team,
			content: 'x',
			mentions: '999999',
		});
		expect(wordsOf(ran)).toContain('The group has no member "999999"');
	});
});

describe('the rest of a group', () => {
	it('is listed, by inbox too', async () => {
		const all = await bench.get('group.getAll', { returnAll: true });
		expect(all.map((one) => (one as { id: number }).id).sort()).toEqual([201, 202, 203, 204]);
		const cloud = await bench.get('group.getAll', { filters: { inboxId: ID.inbox.cloud } });
		expect(cloud).toMatchObject([{ id: ID.group.cloud, inbox_id: ID.inbox.cloud }]);
	});

	it('is found by JID', async () => {
		expect(await bench.get('group.findByJid', { jid: teamJid })).toMatchObject([
			{ id: ID.group.team },
		]);
		const ran = await bench.run('group.findByJid', { jid: '120363999999999999@g.us' });
		expect(wordsOf(ran)).toContain('Chatwoot knows no group with the JID');
	});

	it('approves join requests by the rows as they are listed', async () => {
		const requests = await bench.get('group.getJoinRequests', { id: ID.group.team });
		expect(requests).toHaveLength(2);
		const items = requests.map((json) => ({ json: json as { jid: string } }));
		await bench.get(
			'group.handleJoinRequests',
			{ id: ID.group.team, participants: '={{ $json.jid }}', requestAction: 'approve' },
			{ items },
		);
		expect(bench.requests('contact-group-join-requests-handle')).toHaveLength(2);
		expect(await bench.get('group.getJoinRequests', { id: ID.group.team })).toEqual([]);
	});

	it('is renamed and gets a picture', async () => {
		await bench.get(
			'group.update',
			{ id: teamJid, updateFields: { subject: 'Renamed', avatar: 'picture' } },
			{
				items: [
					{
						json: {},
						binary: {
							picture: {
								data: Buffer.from('png').toString('base64'),
								mimeType: 'image/png',
								fileName: 'p.png',
							},
						},
					},
				],
			},
		);
		const [sent] = bench.requests('contact-group-metadata-update');
		expect(sent?.problems).toEqual([]);
		expect(sent?.body).toMatchObject({ subject: 'Renamed' });
		expect(JSON.stringify(sent?.body)).toContain('p.png');
	});

	it('says what a silent provider means', async () => {
		bench.sandbox.settings.whatsapp = 'offline';
		try {
			const ran = await bench.run('group.getInviteLink', { id: ID.group.team });
			expect(wordsOf(ran)).toContain('WhatsApp did not carry it out');
		} finally {
			bench.sandbox.settings.whatsapp = 'online';
		}
	});

	it('says which inboxes can have groups', async () => {
		const ran = await bench.run('group.getInviteLink', { id: ID.group.cloud });
		expect(wordsOf(ran)).toContain('Baileys');
	});

	it('is synced and waited for, and left alone within the cool-down', async () => {
		const parameters = { id: ID.group.team, options: { pollInterval: 0.1, waitTimeout: 5 } };
		expect(await bench.get('group.syncAndWait', parameters)).toMatchObject([{ synced: true }]);
		expect(await bench.get('group.syncAndWait', parameters)).toMatchObject([
			{ synced: false, reason: 'cooldown' },
		]);
		expect(bench.requests('contact-sync-group')).toHaveLength(1);
	});

	it('is changed, left and looked at', async () => {
		await bench.get('group.updateSetting', {
			id: ID.group.team,
			property: 'announce',
			enabled: true,
		});
		expect(await bench.get('group.get', { id: teamJid })).toMatchObject([
			{ id: ID.group.team, additional_attributes: { announce: true } },
		]);
		const [invite] = await bench.get('group.revokeInviteLink', { id: ID.group.team });
		expect(invite).toMatchObject({ invite_url: expect.stringContaining('chat.whatsapp.com') });
		expect(await bench.get('group.leave', { id: ID.group.team })).toEqual([
			{ success: true, id: ID.group.team },
		]);
		expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
	});
});
