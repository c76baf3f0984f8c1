import type { INodeParameters } from 'n8n-workflow';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();

const refusal = async (...given: Parameters<typeof bench.run>) => {
	const ran = await bench.run(...given);
	expect(ran.items).toEqual([]);
	return wordsOf(ran);
};

describe('what a change does not name stays', () => {
	const macro = async (more: INodeParameters = {}) => {
		const [made] = await bench.get('macro.create', {
			name: 'Close',
			actionsMode: 'json',
			actionsJson: '[{ "action_name": "resolve_conversation" }]',
			...more,
		});
		return Number(made?.id);
	};

	it.each(['global', 'personal'])('who may use a macro: %s', async (visibility) => {
		const id = await macro({ visibility });
		await bench.get('macro.update', { id, updateFields: { name: 'Close it' } });
		expect(await bench.get('macro.get', { id })).toMatchObject([{ name: 'Close it', visibility }]);
	});

	it('unless it is changed, beside a change that does not name it', async () => {
		const id = await macro({ visibility: 'personal' });
		await Promise.all([
			bench.get('macro.update', { id, updateFields: { name: 'Other' } }),
			bench.get('macro.update', { id, updateFields: { visibility: 'global' } }),
		]);
		const [now] = await bench.get('macro.get', { id });
		expect(now).toMatchObject({ name: 'Other', visibility: 'global' });
	});

	it('the other way of being notified', async () => {
		const update = async (updateFields: INodeParameters) =>
			await bench.get('notification.updateSettings', { updateFields });
		await update({ selectedEmailFlags: ['email_conversation_creation'] });
		await update({ selectedPushFlags: ['push_conversation_mention'] });
		const both = {
			selected_email_flags: ['email_conversation_creation'],
			selected_push_flags: ['push_conversation_mention'],
		};
		expect(await bench.get('notification.getSettings')).toMatchObject([both]);
		await update({ clear: ['selectedPushFlags'] });
		expect(await bench.get('notification.getSettings')).toMatchObject([
			{ ...both, selected_push_flags: [] },
		]);
	});

	it('the hours of the other days', async () => {
		const id = ID.inbox.api;
		const day = { open_hour: 8, open_minutes: 30, close_hour: 12, close_minutes: 0 };
		const [after] = await bench.get('inbox.update', {
			id,
			updateFields: { workingHours: JSON.stringify([{ day_of_week: 4, ...day }]) },
		});
		const hours = after?.working_hours as Array<Record<string, unknown>>;
		expect(hours.map(({ day_of_week: of }) => of)).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(hours[4]).toMatchObject(day);
		expect(hours[3]).toMatchObject({ open_hour: 9, close_hour: 17 });
	});
});

describe('what the server passes over is told', () => {
	const portal = 'seed-portal';

	it('the locale of an article, which is that of its category', async () => {
		await bench.get('portal.update', {
			id: portal,
			updateFields: { configAllowedLocales: 'en, es' },
		});
		const [category] = await bench.get('portalCategory.create', {
			id: portal,
			name: 'Envíos',
			slug: 'envios',
			locale: 'es',
		});
		const categoryId = Number(category?.id);
		const given = { id: portal, title: 'Where?', authorId: ID.admin };
		const made = await refusal('article.create', {
			...given,
			additionalFields: { categoryId, locale: 'en' },
		});
		expect(made).toContain("locale is es, that of the article's category, not en");
		expect(made).toContain('created it otherwise');
		const [article] = await bench.get('article.create', {
			...given,
			additionalFields: { categoryId, locale: 'es' },
		});
		const id = Number(article?.id);
		expect(
			await refusal('article.update', { portal, id, updateFields: { locale: 'en' } }),
		).toContain("locale is es, that of the article's category, not en");
		await bench.get('article.update', { portal, id, updateFields: { locale: 'es' } });
	});

	it.each<[label: string, fields: INodeParameters]>([
		['Scheduled At', { scheduledAt: '2041-02-03T04:05:06Z' }],
		['Audience', { audience: '1' }],
	])("a campaign's '%s' on a website", async (label, fields) => {
		const given = { title: 'Prices', message: 'Ask us', inboxId: ID.inbox.website };
		expect(await refusal('campaign.create', { ...given, additionalFields: fields })).toMatch(
			new RegExp(
				`created it otherwise: a campaign on a website has no .*Leave '${label}' out`,
				's',
			),
		);
		const [campaign] = await bench.get('campaign.create', given);
		const id = Number(campaign?.id);
		expect(await refusal('campaign.update', { id, updateFields: fields })).toContain(
			`Leave '${label}' out`,
		);
	});

	it('a hook of an app that the server does not offer', async () => {
		const told = await refusal('integration.createHook', { appId: 'opnai' });
		expect(told).toContain('has no app opnai');
		expect(bench.requests('create-an-integration-hook')).toEqual([]);
	});

	it('but not the form in which a time is shown: a campaign that is sent out once', async () => {
		const scheduledAt = '2041-02-03T04:05:06.789+03:00';
		const [campaign] = await bench.get('campaign.create', {
			title: 'Prices',
			message: 'Ask us',
			inboxId: ID.inbox.baileys,
			additionalFields: { scheduledAt },
		});
		const inSeconds = Math.floor(Date.parse(scheduledAt) / 1000);
		expect(campaign?.scheduled_at).toBe(inSeconds);
		const id = Number(campaign?.id);
		const later = { scheduledAt: '2041-02-04T04:05:06Z', audience: [7] };
		expect(await bench.get('campaign.update', { id, updateFields: later })).toMatchObject([
			{ scheduled_at: Date.parse(later.scheduledAt) / 1000 },
		]);
	});

	it('a note that is too long, which is answered with and not kept', async () => {
		const id = ID.contact.anna;
		const [note] = await bench.get('contactNote.create', { id, content: 'Call back' });
		const noteId = Number(note?.id);
		const words = await refusal('contactNote.update', { id, noteId, content: 'ä'.repeat(20_001) });
		expect(words).toContain('the note still has its old text');
		expect(words).toContain("'Content' is too long");
		expect(words).not.toContain('took effect before');
		expect(await bench.get('contactNote.get', { id, noteId })).toMatchObject([
			{ content: 'Call back' },
		]);
		const content = 'ä'.repeat(20_000);
		await bench.get('contactNote.update', { id, noteId, content });
		expect(await bench.get('contactNote.get', { id, noteId })).toMatchObject([{ content }]);
	});

	it.each<[kind: keyof typeof ID.inbox, fields: INodeParameters, label: string]>([
		['api', { channelProviderConfig: { api_key: 'k' } }, 'Provider Config (JSON)'],
		['api', { channelWelcomeTitle: 'Hi' }, 'Welcome Title'],
		['website', { channelWebhookUrl: 'https://n8n.example/hook' }, 'Webhook URL'],
	])('a setting that an inbox of %s does not have: %j', async (kind, channelFields, label) => {
		const words = await refusal('inbox.update', { id: ID.inbox[kind], channelFields });
		expect(words).toContain(`Take '${label}' out`);
		// The call that is told of is none of those before it.
		expect(words).not.toContain('took effect before');
	});
});

describe('who follows a conversation', () => {
	const conversationId = ID.conversation.boris;
	const conversation = () => {
		const found = bench.sandbox.state.conversation(conversationId);
		if (!found) throw new Error('no conversation');
		return found;
	};
	const leave = () => {
		const inbox = bench.sandbox.state.inboxes.get(conversation().inbox_id);
		if (inbox) inbox.members = [];
	};

	it.each(['addParticipants', 'setParticipants'])('%s belongs to its inbox', async (name) => {
		leave();
		const users = { conversationId, userIds: [ID.agent, ID.admin] };
		expect(await refusal(`conversation.${name}`, users)).toContain(
			`Agent ${ID.agent} does not belong to the inbox of conversation ${conversationId}`,
		);
		expect(await refusal(`conversation.${name}`, { conversationId, userIds: [4711] })).toContain(
			'Agent 4711 does not belong',
		);
		expect(conversation().participants).toEqual([]);
		await bench.get(`conversation.${name}`, { conversationId, userIds: [ID.admin] });
		expect(conversation().participants).toEqual([ID.admin]);
	});

	it('goes on after leaving the inbox, and is looked for once', async () => {
		conversation().participants = [ID.agent];
		leave();
		const items = [1, 2, 3].map(() => ({ json: {} }));
		const users = { conversationId, userIds: [ID.agent, ID.admin] };
		await bench.get('conversation.setParticipants', users, { items });
		expect(conversation().participants).toEqual([ID.agent, ID.admin]);
		expect(bench.requests('list-assignable-agents')).toHaveLength(1);
	});
});

it('an account keeps what is known of its company', async () => {
	const known = { website: 'https://shop.example', referralSource: 'a fair', userRole: 'owner' };
	const [account] = await bench.get('account.update', { updateFields: known });
	expect(account).toMatchObject({
		custom_attributes: { website: 'https://shop.example', referral_source: 'a fair' },
	});
	expect(bench.requests('update-account').at(-1)?.body).toEqual({
		website: 'https://shop.example',
		referral_source: 'a fair',
		user_role: 'owner',
	});
});

it('a portal has the logo that was uploaded, and says so where there is none', async () => {
	const data = { mimeType: 'image/png', fileName: 'logo.png', data: 'iVBORw0KGgo=' };
	const items = [{ json: {}, binary: { data } }];
	const [file] = await bench.get('file.upload', { attachment: 'data' }, { items });
	const blobId = String(Object(file).blob_id);
	const fields = { name: 'Help', slug: 'logo' };
	await bench.get('portal.create', { ...fields, additionalFields: { blobId } });
	expect(await bench.get('portal.get', { portal: 'logo' })).toMatchObject([
		{ logo: { blob_id: blobId } },
	]);
	const id = 'logo';
	const ran = await bench.run('portal.update', { id, updateFields: { blobId: 'not-uploaded' } });
	expect(wordsOf(ran)).toContain("the 'blob_id' that 'File: Upload' has put out");
	await bench.get('portal.update', { id, updateFields: { blobId } });
});
