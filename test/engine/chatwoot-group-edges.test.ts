import type { INodeParameters } from 'n8n-workflow';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();
const { team, both, cloud } = ID.group;
const jidOf = (id: number) => `120363000000000${id}@g.us`;
const by = (mode: string, value: string | number) => ({ __rl: true, mode, value });
const LID = '77770000000001@lid';

/** Every operation about one group, with the least it needs. */
const OPERATIONS: Array<[string, INodeParameters]> = [
	['sync', {}],
	['syncAndWait', { options: { pollInterval: 0.1, waitTimeout: 5 } }],
	['getMembers', {}],
	['addMembers', { participants: '+55 21 95555-1234' }],
	['updateMemberRole', { memberId: by('address', '+5511945678901'), role: 'admin' }],
	['removeMember', { memberId: by('address', '+5511945678901') }],
	['update', { updateFields: { subject: 'Partners 2' } }],
	['getInviteLink', {}],
	['revokeInviteLink', {}],
	['getJoinRequests', {}],
	['updateSetting', { property: 'restrict', enabled: true }],
	['leave', {}],
];

describe('a group in two inboxes of the newer fork', () => {
	beforeEach(() => {
		bench.sandbox.settings.personality = 'newer';
	});

	it.each(OPERATIONS)('%s says that the inbox is wanted, and works with it', async (name, more) => {
		const parameters = { id: jidOf(both), ...more };
		const refused = await bench.run(`group.${name}`, parameters);
		expect(wordsOf(refused)).toContain("'Inbox' in Options");
		await bench.get(`group.${name}`, {
			...parameters,
			options: { ...(more.options as INodeParameters), inboxId: by('id', `${ID.inbox.second}`) },
		});
		expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
	});

	it('takes messages by the inbox that is chosen', async () => {
		const send = { id: both, content: 'Hello', mentions: '+5511945678901' };
		await bench.get('group.sendMessage', { ...send, options: { inboxId: ID.inbox.baileys } });
		const ran = await bench.run('group.sendMessage', {
			...send,
			options: { inboxId: ID.inbox.second },
		});
		expect(wordsOf(ran)).toContain('no conversation in Chatwoot yet');
	});

	it('handles join requests of one of them', async () => {
		const { state } = bench.sandbox;
		state.joinRequests.set(both, [
			{ jid: '5521933332222@s.whatsapp.net', request_time: '1', request_method: 'InviteLink' },
		]);
		const options = { inboxId: ID.inbox.second };
		const [request] = await bench.get('group.getJoinRequests', { id: both, options });
		expect(request).toMatchObject({ jid: '5521933332222@s.whatsapp.net' });
		await bench.get('group.handleJoinRequests', {
			id: both,
			participants: [request as INodeParameters],
			requestAction: 'reject',
			options,
		});
		expect(await bench.get('group.getJoinRequests', { id: both, options })).toEqual([]);
	});
});

describe('whom a member is named by', () => {
	const clara = () => {
		const { state } = bench.sandbox;
		const contact = [...state.contacts.values()].find(({ identifier }) => identifier === LID);
		const member = state.members.find(
			(one) => one.group_contact_id === team && one.contact_id === contact?.id,
		);
		return { contact: contact?.id ?? 0, member: member?.id ?? 0 };
	};

	it.each<[string, () => unknown]>([
		['the record in ID mode', () => by('id', String(clara().member))],
		['the record in the list', () => by('list', clara().member)],
		['the record bare', () => clara().member],
		['the contact', () => by('contact', String(clara().contact))],
		['a phone in ID mode', () => by('id', '+55 11 93456-7890')],
		['a phone without its plus in ID mode', () => by('id', '5511934567890')],
		['a JID with a device', () => by('address', '5511934567890:12@s.whatsapp.net')],
		['an old JID', () => '5511934567890@c.us'],
		['a LID', () => by('address', LID)],
		['a LID bare', () => LID],
	])('%s', async (_, member) => {
		const [changed] = await bench.get('group.updateMemberRole', {
			id: jidOf(team).toUpperCase(),
			memberId: member() as INodeParameters,
			role: 'admin',
		});
		expect(changed).toMatchObject({ id: team, member_id: clara().member });
		const { contact } = clara();
		await bench.get('group.sendMessage', {
			id: team,
			content: 'Well done',
			mentions: `${contact}, ${LID}, 5511934567890@s.whatsapp.net`,
		});
		const [sent] = bench.requests('create-a-new-message-in-a-conversation');
		const link = `[@Clara](mention://contact/${contact}/Clara)`;
		expect(sent?.body).toEqual({ content: `Well done ${link}` });
	});

	it.each<[string, INodeParameters, string]>([
		['removeMember', { id: team, memberId: 'Clara' }, "'Member' is no ID"],
		['removeMember', { id: team, memberId: by('contact', '1.5') }, "'Member' is no ID"],
		['get', { id: 'Launch team' }, "'Group' is no ID"],
		['get', { id: '={{ $json.nothing }}' }, "'Group' is empty"],
		[
			'create',
			{ inboxId: 'WhatsApp', subject: 'x', participants: '5511934567890' },
			"'Inbox' is no",
		],
		['create', { inboxId: 11, subject: 'x'.repeat(101), participants: '1' }, '100 characters'],
		['create', { inboxId: 11, subject: 'x', participants: LID }, 'no phone for a LID'],
		['create', { inboxId: 11, subject: 'x', participants: '12 34' }, 'country code'],
		['addMembers', { id: team, participants: ' , ' }, "'Participants'"],
		['update', { id: team, updateFields: { subject: 'x'.repeat(101) } }, '100 characters'],
		['update', { id: team, updateFields: { description: 'x'.repeat(2049) } }, '2048 characters'],
		['update', { id: team, updateFields: {} }, "'Update Fields'"],
		['handleJoinRequests', { id: team, participants: '5511934567890' }, 'no JID'],
		['findByJid', { jid: '5511934567890@s.whatsapp.net' }, 'no JID of a group'],
		['sendMessage', { id: team }, "'Message' is empty"],
	])('%s %j is refused before anything is sent', async (name, parameters, words) => {
		const ran = await bench.run(`group.${name}`, parameters, {
			items: [{ json: {} }, { json: {} }],
		});
		expect(wordsOf(ran)).toContain(words);
		expect(wordsOf(ran)).toContain('[Item 0]');
		expect(bench.requests()).toEqual([]);
	});
});

describe('participants', () => {
	it('are the digits of their phones, each once', async () => {
		const people = [
			'+55 (21) 98888-0001',
			'0055 21 98888-0002',
			'5521988880003@s.whatsapp.net',
			'5521988880003',
			5521988880004,
		];
		await bench.get('group.create', {
			inboxId: ID.inbox.baileys,
			subject: '  Spring  ',
			participants: people,
		});
		expect(bench.requests('create-group').map(({ body }) => body)).toEqual([
			{
				inbox_id: ID.inbox.baileys,
				subject: 'Spring',
				participants: ['5521988880001', '5521988880002', '5521988880003', '5521988880004'],
			},
		]);
	});
});

describe('what a group’s refusal means', () => {
	const ask = async (parameters: INodeParameters = { id: team }) =>
		wordsOf(await bench.run('group.revokeInviteLink', parameters));
	const S = 'Whatsapp::Session::Errors::';

	it.each([
		['Whatsapp::Providers::WhatsappBaileysService::ProviderUnavailableError', 'admin of the group'],
		[`${S}NotConnected`, 'connection of the group'],
		[`${S}RateLimited`, 'no more calls'],
		[`${S}Timeout`, 'in time'],
		[`${S}Quarantined`, 'anew'],
		[`${S}NotSupported`, 'Baileys provider'],
		[`${S}SomethingNew`, 'connection of the group'],
		['Offline', 'connection of the group'],
		['Baileys API is unavailable', 'connection of the group'],
		['group_creator_not_modifiable', 'creator'],
		['group member has no WhatsApp address', 'LID'],
		['Contact is not a valid group', 'no WhatsApp group'],
	])('%s', async (error, words) => {
		bench.sandbox.fault({ status: 422, body: { error } });
		const told = await ask();
		expect(told).toContain(words);
		expect(told).toContain(error);
	});

	it('a contact that is no group, and an inbox in which it has no conversation', async () => {
		bench.sandbox.fault({ status: 422, body: { error: 'ProviderUnavailableError' } });
		expect(await ask({ id: ID.contact.anna })).toContain('Or the contact is no WhatsApp group');
		const elsewhere = { id: team, content: 'Hi', options: { inboxId: ID.inbox.api } };
		const told = wordsOf(await bench.run('group.sendMessage', elsewhere));
		expect(told).toContain(`in inbox ${ID.inbox.api}`);
		expect(told).toContain("Take 'Inbox' out");
	});

	it('an inbox that cannot have groups, a contact that is none, an unknown one', async () => {
		expect(await ask({ id: cloud })).toContain('Baileys');
		expect(await ask({ id: 999_999 })).toContain('no such group');
		expect(wordsOf(await bench.run('group.get', { id: ID.contact.anna }))).toContain(
			'is no WhatsApp group',
		);
		bench.sandbox.settings.personality = 'upstream';
		expect(await ask()).toContain('no such address');
	});
});

it('goes on with the next item where one fails, each with its own input', async () => {
	const ran = await bench.run(
		'group.getInviteLink',
		{ id: '={{ $json.group }}' },
		{
			items: [team, 'nonsense', cloud, jidOf(team)].map((group) => ({ json: { group } })),
			settings: { onError: 'continueRegularOutput' },
		},
	);
	expect(ran.error).toBeUndefined();
	expect(ran.items.map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 1, 2, 3].map((item) => ({ item })),
	);
	expect(ran.json).toMatchObject([
		{ invite_url: expect.stringContaining('https://chat.whatsapp.com/') },
		{ error: expect.stringContaining("'Group' is no ID") },
		{ error: expect.stringContaining('Chatwoot failed to answer') },
		{ invite_code: expect.any(String) },
	]);
});

it.each([
	['contactDetails', 502],
	['contact-sync-group', 503],
	['contact-sync-group', 429],
])(
	'Sync and Wait: an outage of %s (%i) counts against the time, not the tries',
	async (action, status) => {
		for (let count = 0; count < 2; count += 1) bench.sandbox.fault({ action, status });
		const options = { pollInterval: 0.1, waitTimeout: 5, maxRetries: 0 };
		expect(await bench.get('group.syncAndWait', { id: team, options })).toMatchObject([
			{ synced: true },
		]);
	},
);

it('Sync and Wait ends with its time where the server throttles all along', async () => {
	for (let count = 0; count < 20; count += 1)
		bench.sandbox.fault({ action: 'contact-sync-group', status: 429 });
	const options = { pollInterval: 0.1, waitTimeout: 1 };
	const begun = Date.now();
	const ran = await bench.run('group.syncAndWait', { id: team, options });
	expect(wordsOf(ran)).toMatch(/not synced in time/);
	expect(Date.now() - begun).toBeLessThan(2500);
});
