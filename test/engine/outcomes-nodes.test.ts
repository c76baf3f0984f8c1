import type { INodeParameters } from 'n8n-workflow';
import { NODES } from '../../harness/catalog';
import { runNode, runTool } from '../../harness/engine';
import { call, items, setMood, subject, told, value, WORDS } from '../support/moods';

interface Case {
	node: string;
	parameters: INodeParameters;
	/** Changes nothing, so that nothing is ever unknown. */
	reads?: boolean;
}

const CASES: Case[] = [
	{ node: 'amocrm', parameters: call('contact.create', { name: value }) },
	{
		node: 'amocrm',
		parameters: call('contact.getAll', { filters: { query: value } }),
		reads: true,
	},
	{
		node: 'amojo',
		parameters: call('message.sendIncoming', {
			conversationId: value,
			senderId: 's',
			senderName: 'S',
			text: 'x',
		}),
	},
	{
		node: 'bridge',
		parameters: call('message.sendToChat', { toChatId: value, toUserId: '7', text: 'x' }),
	},
	{
		node: 'bridge',
		parameters: call('rate.get', { fromCurrency: value, toCurrency: 'RUB' }),
		reads: true,
	},
	{ node: 'chatwoot', parameters: call('contactNote.create', { id: value, content: 'x' }) },
	{ node: 'chatwootAdmin', parameters: call('team.create', { name: value }) },
	{
		node: 'chatwootReports',
		parameters: call('auditLog.getAll', { options: { page: value } }),
		reads: true,
	},
	{ node: 'chatwootPlatform', parameters: call('platformAccount.create', { name: value }) },
	{
		node: 'chatwootClient',
		parameters: call('clientConversation.create', { contactIdentifier: value }),
	},
	{ node: 'salebot', parameters: call('message.send', { clientId: value, message: 'x' }) },
];

describe.each(CASES)(
	'$node $parameters.resource.$parameters.operation',
	({ node, parameters, reads }) => {
		it.each([
			['refuses', 'refused'],
			['hangsUp', reads ? 'notSent' : 'unknown'],
		] as const)(
			'where the server %s the error items say %s, on both outputs',
			async (how, outcome) => {
				setMood(how);
				const whole = await subject(node);
				const { credentialTypes } = whole;
				const run = async (onError: 'continueRegularOutput' | 'continueErrorOutput') =>
					await runNode({ ...whole, credentialTypes, parameters, items, settings: { onError } });
				const regular = await run('continueRegularOutput');
				const branch = await run('continueErrorOutput');
				const told = [regular.task?.data?.main?.[0], branch.task?.data?.main?.[1]];
				for (const list of told) {
					expect(list).toHaveLength(items.length);
					for (const [index, { json, pairedItem }] of (list ?? []).entries()) {
						expect(json).toMatchObject({ ...WORDS, outcome });
						expect(json.error).toContain(`[Item ${index}]`);
						expect(pairedItem).toEqual({ item: index });
					}
				}
			},
		);

		it('says the same to an agent, without numbers of items', async () => {
			setMood('refuses');
			const told = await runTool({
				...(await subject(node)),
				parameters,
				items: items.slice(0, 1),
			});
			expect(told).toMatchObject([{ ...WORDS, outcome: 'refused' }]);
			expect(JSON.stringify(told)).not.toContain('[Item');
		});

		it('names in a run that stops what failed and what was not sent', async () => {
			setMood('hangsUp');
			const { error } = await runNode({
				...(await subject(node)),
				parameters: { ...parameters, options: { ...Object(parameters.options), concurrency: 1 } },
				items,
			});
			expect(error).toMatchObject({
				context: { failedItems: [0], failedCount: 1, sentItems: 0, firstUnsentItem: reads ? 0 : 1 },
			});
			expect(String(Reflect.get(Object(error), 'description'))).toContain(
				'0 of 3 items were sent.',
			);
		});
	},
);

describe.each([
	['chatwoot', 'label.delete', { id: 5 }, 404],
	['chatwoot', 'scheduledMessage.delete', { conversationId: 1, scheduledMessageId: 5 }, 404],
	['chatwootAdmin', 'team.delete', { teamId: 5 }, 404],
	['chatwootPlatform', 'platformUser.delete', { id: 5 }, 404],
	['amocrm', 'source.delete', { id: 5 }, 404],
	['amocrm', 'talk.close', { id: 5 }, 422],
	['amojo', 'channel.disconnect', {}, 404],
])('%s %s', (node, operation, given, then) => {
	const run = async () => {
		const whole = { ...call(operation, given), options: { maxRetries: 1 } };
		const settings = { onError: 'continueRegularOutput' } as const;
		return await runNode({ ...(await subject(node)), parameters: whole, settings });
	};

	it('is done where only the try before, which got no answer, can have done it', async () => {
		const mood = { unheard: 1, then };
		setMood(mood);
		const { json } = await run();
		expect(json).toEqual([expect.not.objectContaining({ error: expect.anything() })]);
		expect(mood.unheard).toBe(-1);
	});

	it.each([
		['is refused where the first try says so', { unheard: 0, then }, 'refused'],
		['is unknown where it is refused for something else', { unheard: 1, then: 403 }, 'unknown'],
	])('%s', async (_, how, outcome) => {
		setMood(how);
		expect((await run()).json).toMatchObject([{ ...WORDS, outcome }]);
	});
});

it('does not take what stays for deleted where its owner is not found', async () => {
	setMood({ unheard: 1, then: 404 });
	const parameters = { ...call('inbox.deleteAvatar', { id: 5 }), options: { maxRetries: 1 } };
	const { error } = await runNode({ ...(await subject('chatwootAdmin')), parameters });
	expect(error?.message).toContain('HTTP 404');
});

const note = { id: value, content: 'Call back' };
const macro = {
	name: 'Close',
	actionsMode: 'json',
	actionsJson: [{ action_name: 'resolve_conversation' }],
};

describe('a success that shows nothing, or something else, is not told as undone', () => {
	it.each<[string, string, unknown, INodeParameters]>([
		['chatwoot', 'contactNote.create', {}, note],
		['chatwoot', 'contactNote.create', 'done', note],
		['chatwoot', 'contactLabel.set', { payload: null }, { id: value, labels: 'vip' }],
		['chatwootAdmin', 'team.create', null, { name: value }],
		['chatwootAdmin', 'team.create', { id: 4, name: 'another' }, { name: value }],
		['chatwootAdmin', 'macro.create', { payload: { id: 4, name: 'Other' } }, macro],
		['chatwootPlatform', 'platformAccount.create', {}, { name: value }],
		['chatwootClient', 'clientConversation.create', [], { contactIdentifier: value }],
		['salebot', 'client.load', {}, { platformId: value, groupId: 'shop_bot', clientType: 1 }],
		['amocrm', 'contact.create', {}, { name: value }],
	])('%s %s answered with %j', async (node, of, body, parameters) => {
		expect(await told(node, of, { body }, parameters)).toMatchObject({
			...WORDS,
			outcome: 'unknown',
		});
	});

	it('is told as undone where it shows the thing as it was, and could be done again', async () => {
		const body = { id: 3, name: 'Sales' };
		expect(
			await told(
				'chatwootAdmin',
				'team.update',
				{ body },
				{ teamId: value, updateFields: { name: 'Care' } },
			),
		).toMatchObject({ ...WORDS, outcome: 'refused' });
	});
});

describe('what only looks is never unknown, whatever its method', () => {
	const conditions = [{ attribute_key: 'city', filter_operator: 'equal_to', values: ['Kazan'] }];
	const filtered = { payloadMode: 'json', payloadJson: conditions };
	it.each<[string, string, INodeParameters]>([
		['chatwoot', 'contact.filter', filtered],
		['chatwoot', 'conversation.filter', filtered],
		['chatwoot', 'inbox.checkNumberOnWhatsapp', { id: value, phoneNumber: '+5511987654321' }],
		['salebot', 'client.findByPlatformId', { platformIds: value }],
		['salebot', 'order.getVariables', { clientId: value, orderId: '8' }],
		['bridge', 'rate.quote', { fromCurrency: 'USDT', toCurrency: 'RUB' }],
	])('%s %s', async (node, of, parameters) => {
		const home = of === 'inbox.checkNumberOnWhatsapp' ? 'chatwootAdmin' : node;
		expect(await told(home, of, 'hangsUp', parameters)).toMatchObject({ outcome: 'notSent' });
		const odd = await told(home, of, { body: { strange: true } }, parameters);
		expect(odd?.outcome ?? 'refused').toBe('refused');
	});
});

describe('a thing that is not there is no success', () => {
	it.each<[string, string, INodeParameters]>([
		['amocrm', 'account.get', {}],
		['bridge', 'contact.get', {}],
		['chatwoot', 'conversation.get', { conversationId: value }],
		['chatwoot', 'contact.get', { id: value }],
		['chatwoot', 'notification.countUnread', {}],
		['chatwootAdmin', 'macro.get', { id: value }],
		['chatwootReports', 'liveReport.getMetrics', {}],
		['chatwootPlatform', 'platformAccount.get', { accountId: value }],
		['chatwootClient', 'clientContact.get', { contactIdentifier: value }],
	])('%s %s answered with nothing', async (node, of, parameters) => {
		const words = { ...WORDS, outcome: 'refused' };
		expect(await told(node, of, { body: null }, parameters)).toMatchObject(words);
	});

	it.each<[string, string, unknown, INodeParameters]>([
		['chatwoot', 'contact.upsert', {}, { email: 'anna@example.com', name: 'Anna' }],
		['chatwoot', 'conversation.getOrCreate', { payload: [] }, { inboxId: '1', contactId: '2' }],
		['chatwootAdmin', 'cannedResponse.upsert', [], { shortCode: 'hi', content: 'Hello' }],
		['chatwootClient', 'clientContact.getOrCreate', null, { sourceId: 'anna' }],
	])('%s %s does not say that it was created', async (node, of, body, parameters) => {
		const words = { error: expect.any(String), outcome: 'unknown' };
		expect(await told(node, of, { body }, parameters)).toMatchObject(words);
	});
});

it('what changes something by GET may have done it', async () => {
	const cleared = await told('salebot', 'history.clear', 'hangsUp', { clientId: value });
	expect(cleared).toMatchObject({ ...WORDS, outcome: 'unknown' });
});

it('knows every node', () => {
	const known = new Set(CASES.map(({ node }) => node));
	expect([...known].sort()).toEqual(NODES.map(({ node }) => node).sort());
});
