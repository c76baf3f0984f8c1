import type { INodeParameters } from 'n8n-workflow';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();
const conversationId = ID.conversation.boris;

afterEach(() => {
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
});

/** An item with pictures and papers in its binary fields. */
const withFiles = {
	items: [
		{
			json: {},
			binary: Object.fromEntries(
				[
					['face', 'image/png', 'face.png'],
					['paper', 'application/pdf', 'paper.pdf'],
				].map(([name = '', mimeType = '', fileName = '']) => [
					name,
					{ data: Buffer.from(name).toString('base64'), mimeType, fileName },
				]),
			),
		},
	],
};
const sent = (operation: string) => {
	const [only] = bench.requests(operation);
	return only?.body;
};

describe('beside a file, all else keeps its shape', () => {
	it('of an inbox with its channel', async () => {
		const [inbox] = await bench.get(
			'inbox.create',
			{
				name: 'Shop',
				channelType: 'web_widget',
				channelFields: {
					channelWebsiteUrl: 'https://shop.example.com',
					channelHmacMandatory: true,
					channelSelectedFeatureFlags: 'attachments, emoji_picker',
				},
				additionalFields: { avatar: 'face', greetingEnabled: false },
			},
			withFiles,
		);
		expect(inbox).toMatchObject({ name: 'Shop', greeting_enabled: false });
		expect(sent('inboxCreation')).toMatchObject({
			channel: {
				type: 'web_widget',
				website_url: 'https://shop.example.com',
				hmac_mandatory: true,
				selected_feature_flags: ['attachments', 'emoji_picker'],
			},
		});
	});

	it.each([
		['agentBot.create', 'create-an-account-agent-bot', {}],
		['agentBot.update', 'update-an-account-agent-bot', { id: ID.bot }],
	])('%s: of a bot with its settings', async (operation, contract, given) => {
		const fields = { avatar: 'face', botConfig: '{ "tries": 3, "polite": false }' };
		const more = operation.endsWith('create')
			? { name: 'Robot', additionalFields: fields, options: { includeSecrets: true } }
			: { updateFields: fields };
		const [bot] = await bench.get(operation, { ...given, ...more }, withFiles);
		expect(sent(contract)).toMatchObject({ bot_config: { tries: 3, polite: false } });
		const pictures = bench.requests('update-an-account-agent-bot').pop()?.body;
		expect(JSON.stringify(pictures)).toContain('"file":"face.png"');
		expect(bot).toMatchObject({
			bot_config: { tries: 3, polite: false },
			...('name' in more && { access_token: expect.any(String) }),
		});
	});

	it('of a contact with its attributes', async () => {
		const [contact] = await bench.get(
			'contact.create',
			{
				inboxId: String(ID.inbox.api),
				additionalFields: {
					name: 'Zoya',
					email: 'zoya@example.com',
					avatar: 'face',
					additionalAttributes: '{ "city": "Olinda" }',
				},
				customAttributesMode: 'json',
				customAttributesJson: '{ "plan": "pro" }',
			},
			withFiles,
		);
		expect(contact).toMatchObject({
			name: 'Zoya',
			custom_attributes: { plan: 'pro' },
			additional_attributes: { city: 'Olinda' },
			thumbnail: expect.stringContaining('face.png'),
		});
	});

	it('of a message with several files, a note with a template and a planned one', async () => {
		const [message] = await bench.get(
			'message.send',
			{
				conversationId,
				content: 'Both',
				attachments: { attachment: [{ binaryField: 'face' }, { binaryField: 'paper' }] },
				additionalFields: {
					private: true,
					templateParams:
						'{ "name": "a", "language": "en", "category": "UTILITY", "processed_params": { "body": { "1": "x" } } }',
					attachmentsMetadata: '{ "face.png": { "note": "smiles" } }',
				},
			},
			withFiles,
		);
		expect(message).toMatchObject({
			private: true,
			attachments: [{ file_type: 'image' }, { file_type: 'file' }],
			additional_attributes: {
				template_params: { name: 'a', processed_params: { body: { 1: 'x' } } },
			},
		});
		const [planned] = await bench.get(
			'scheduledMessage.create',
			{
				conversationId,
				content: 'Later',
				scheduledAt: '2041-02-03T04:05:06Z',
				additionalFields: { attachment: 'paper' },
			},
			withFiles,
		);
		expect(planned).toMatchObject({ content: 'Later', status: 'pending' });
		expect(JSON.stringify(planned)).toContain('paper.pdf');
	});

	it('of a group message', async () => {
		await bench.get(
			'group.sendMessage',
			{
				id: ID.group.team,
				content: 'Look',
				mentionAll: true,
				attachments: 'face' as unknown as INodeParameters,
			},
			withFiles,
		);
		expect(sent('create-a-new-message-in-a-conversation')).toMatchObject({
			content: 'Look [@all](mention://contact/0/all)',
		});
	});

	it('and what is emptied is emptied', async () => {
		const updateFields = { avatar: 'face', clear: ['email'] };
		const [contact] = await bench.get(
			'contact.update',
			{ id: ID.contact.anna, updateFields },
			withFiles,
		);
		expect(contact).toMatchObject({
			email: null,
			thumbnail: expect.stringContaining('face.png'),
		});
	});

	it('is refused by name where the file is missing', async () => {
		const attachments = { attachment: [{ binaryField: 'missing' }] };
		const ran = await bench.run('message.send', { conversationId, attachments }, withFiles);
		expect(wordsOf(ran)).toMatch(/'missing' \[item 0\]/);
		expect(bench.requests()).toEqual([]);
	});
});

describe('conditions as JSON', () => {
	const filter = async (payloadJson: string) =>
		await bench.run('conversation.filter', { payloadMode: 'json', payloadJson, returnAll: true });
	const status = '"attribute_key": "status", "filter_operator": "equal_to", "values": ["open"]';

	it('are joined as written, in any case', async () => {
		await filter(`[{ ${status}, "query_operator": "or" }, { ${status} }]`);
		expect(sent('conversationFilter')).toMatchObject({
			payload: [{ query_operator: 'OR' }, { attribute_key: 'status' }],
		});
	});

	it.each([
		[`[{ ${status}, "query_operator": "xor" }, { ${status} }]`, 'condition 1 by "xor"'],
		['[{ "filter_operator": "equal_to", "values": [1] }]', 'Condition 1'],
		[`[{ ${status} }, { "attribute_key": "status", "values": [] }]`, 'no filter_operator'],
		['["status"]', 'list of objects'],
		['{', 'not valid JSON'],
	])('%s is refused before it is sent', async (payload, words) => {
		expect(wordsOf(await filter(payload))).toContain(words);
		expect(bench.requests()).toEqual([]);
	});
});

describe('values of an automation rule', () => {
	const values = async (attributeKey: string, given: unknown) => {
		const condition = { attributeKey, filterOperator: 'equal_to', values: given };
		const ran = await bench.run('automationRule.create', {
			name: 'Rule',
			eventName: 'message_created',
			conditions: { condition: [condition] },
			actions: { action: [{ actionName: 'resolve_conversation' }] },
		} as INodeParameters);
		expect(ran.error).toBeUndefined();
		const [request] = bench.requests('add-new-automation-rule-to-account');
		return (request?.body as { conditions: Array<{ values: unknown }> }).conditions[0]?.values;
	};

	it.each([
		['content', 'Well, thank you', ['Well, thank you']],
		['mail_subject', 'Order 7, urgent\nInvoice', ['Order 7, urgent', 'Invoice']],
		['content', '={{ ["a, b", "c"] }}', ['a, b', 'c']],
		['content', '={{ 42 }}', ['42']],
		['email', 'a@example.com, b@example.com', ['a@example.com', 'b@example.com']],
	])('%s %s', async (key, given, expected) => {
		expect(await values(key, given)).toEqual(expected);
	});
});

it('each item names its own account', async () => {
	const { error } = await bench.run(
		'label.getAll',
		{
			returnAll: true,
			options: { accountId: { __rl: true, mode: 'id', value: '={{ $json.account }}' } },
		},
		{ items: [{ json: { account: '1' } }, { json: { account: 2 } }] },
	);
	expect(error).toBeUndefined();
	expect(bench.requests().map(({ path }) => path)).toEqual([
		'/api/v1/accounts/1/labels',
		'/api/v1/accounts/2/labels',
	]);
	const wrong = await bench.run('label.getAll', { options: { accountId: 'Demo' } });
	expect(wordsOf(wrong)).toContain("'Account' is no ID");
});

describe('inboxes and webhooks', () => {
	it('list, change members and take a bot away', async () => {
		expect((await bench.get('inbox.getAll')).length).toBeGreaterThan(5);
		const inboxId = ID.inbox.website;
		await bench.get('inbox.addMembers', { inboxId, userIds: `${ID.agent}` });
		expect(await bench.get('inbox.getMembers', { inboxId })).toMatchObject([{ id: ID.agent }]);
		await bench.get('inbox.removeMembers', { inboxId, userIds: [ID.agent] });
		expect(await bench.get('inbox.getMembers', { inboxId })).toEqual([]);
		await bench.get('inbox.setAgentBot', { id: inboxId, agentBot: ID.bot });
		expect(await bench.get('inbox.getAgentBot', { id: inboxId })).toMatchObject([{ id: ID.bot }]);
		await bench.get('inbox.setAgentBot', { id: inboxId, removeBot: true });
		expect(await bench.get('inbox.getAgentBot', { id: inboxId })).toEqual([]);
	});

	it('are made, changed and deleted', async () => {
		const [inbox] = await bench.get('inbox.create', {
			name: 'New',
			channelType: 'api',
			channelFields: { channelWebhookUrl: 'https://example.com/in' },
		});
		const { id } = inbox as { id: number };
		await bench.get('inbox.update', { id, updateFields: { greetingEnabled: true } });
		expect(await bench.get('inbox.get', { id })).toMatchObject([{ greeting_enabled: true }]);
		const [hook] = await bench.get('webhook.create', {
			url: 'https://example.com/hook',
			subscriptions: ['message_created'],
		});
		const { id: webhookId } = hook as { id: number };
		expect(webhookId).toEqual(expect.any(Number));
		const again = await bench.run('webhook.create', { url: 'https://example.com/hook' });
		expect(wordsOf(again)).toContain('Url has already been taken');
		await bench.get('webhook.update', {
			webhookId,
			updateFields: { subscriptions: ['contact_created'] },
		});
		expect(await bench.get('webhook.getAll')).toMatchObject([
			{ id: webhookId, subscriptions: ['contact_created'] },
		]);
		await bench.get('webhook.delete', { webhookId });
		expect(await bench.get('webhook.getAll')).toEqual([]);
	});
});

describe('what newer servers take besides', () => {
	it('a portal keeps the rest of its looks, and tells of an inbox without live chat', async () => {
		const id = 'shop';
		await bench.get('portal.create', {
			name: 'Shop',
			slug: id,
			additionalFields: { configAllowedLocales: 'en, de', configDraftLocales: 'de' },
		});
		const looks = { configLayout: 'documentation', customHeadHtml: '<meta name="a">' };
		await bench.get('portal.update', {
			id,
			updateFields: { ...looks, configSocialProfiles: '{"youtube":"shop"}' },
		});
		await bench.get('portal.update', { id, updateFields: { configShowAuthor: false } });
		const [portal] = await bench.get('portal.get', { portal: id, output: 'raw' });
		expect(portal).toMatchObject({
			custom_head_html: '<meta name="a">',
			config: {
				allowed_locales: [{ draft: false }, { code: 'de', draft: true }],
				layout: 'documentation',
				show_author: false,
				social_profiles: { youtube: 'shop' },
			},
		});
		const before = bench.requests('update-portal-to-account').length;
		const ran = await bench.run('portal.update', { id, updateFields: { inboxId: ID.inbox.api } });
		expect(bench.requests('update-portal-to-account')[before]?.body).toEqual({
			inbox_id: ID.inbox.api,
			portal: { slug: id },
		});
		expect(wordsOf(ran)).toContain('of the type Website');
	});
});
