import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import { NODES } from '../../harness/catalog';
import { runNode, runTool } from '../../harness/engine';
import { vendors } from '../../harness/n8n/vendors';

type Unheard = { unheard: number; then: number };
let mood: 'refuses' | 'hangsUp' | Unheard | { body: unknown } = 'refuses';
const isUnheard = (how: typeof mood): how is Unheard => typeof how === 'object' && 'unheard' in how;
const answers = (how: typeof mood): how is { body: unknown } =>
	typeof how === 'object' && 'body' in how;
let server: Server;
let address = '';

beforeAll(async () => {
	server = createServer((request, response) => {
		request.resume();
		request.on('end', () => {
			const { unheard = 0, then = 422 } = isUnheard(mood) ? mood : {};
			const [status, body] = answers(mood)
				? [200, mood.body]
				: [then, { message: 'no', error: 'no' }];
			if (mood === 'hangsUp' || unheard > 0) request.socket.destroy();
			if (isUnheard(mood)) mood.unheard -= 1;
			if (!request.socket.destroyed) {
				response.writeHead(status, { 'content-type': 'application/json' });
				response.end(JSON.stringify(body));
			}
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
interface Case {
	node: string;
	parameters: INodeParameters;
	/** Changes nothing, so that nothing is ever unknown. */
	reads?: boolean;
}

const call = (of: string, parameters: INodeParameters = {}): INodeParameters => {
	const [resource = '', operation = ''] = of.split('.');
	return { resource, operation, ...parameters, options: { maxRetries: 0 } };
};
const value = '={{ $json.value }}';

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

async function loaded<T>(path: string): Promise<T> {
	const found: Record<string, new () => T> = await import(path);
	const [made] = Object.values(found).filter((one) => typeof one === 'function');
	if (!made) throw new Error(`${path} has no class`);
	return new made();
}

const root = join(__dirname, '../..');
const upper = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

async function subject(name: string) {
	const known = NODES.find((one) => one.node === name);
	const node = await loaded<INodeType>(join(root, known?.folder ?? '', `${upper(name)}.node`));
	const types = (node.description.credentials ?? []).map((one) => one.name);
	const credentialTypes = await Promise.all(
		types.map(
			async (type) =>
				await loaded<ICredentialType>(join(root, 'credentials', `${upper(type)}.credentials`)),
		),
	);
	const local = vendors.flatMap(({ credentials }) => credentials(address));
	const credentials = Object.fromEntries(
		local
			.filter(({ type }) => types.includes(type))
			.map(({ type, data }) => [type, data as ICredentialDataDecryptedObject]),
	);
	return { node, credentialTypes, credentials };
}

const items = ['3', '4', '5'].map((one) => ({ json: { value: one } }));
const WORDS = { error: expect.stringMatching(/\w/), advice: expect.stringMatching(/\w.*\.$/s) };

describe.each(CASES)(
	'$node $parameters.resource.$parameters.operation',
	({ node, parameters, reads }) => {
		it.each([
			['refuses', 'refused'],
			['hangsUp', reads ? 'notSent' : 'unknown'],
		] as const)(
			'where the server %s the error items say %s, on both outputs',
			async (how, outcome) => {
				mood = how;
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
			mood = 'refuses';
			const told = await runTool({
				...(await subject(node)),
				parameters,
				items: items.slice(0, 1),
			});
			expect(told).toMatchObject([{ ...WORDS, outcome: 'refused' }]);
			expect(JSON.stringify(told)).not.toContain('[Item');
		});

		it('names in a run that stops what failed and what was not sent', async () => {
			mood = 'hangsUp';
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
		mood = { unheard: 1, then };
		const { json } = await run();
		expect(json).toEqual([expect.not.objectContaining({ error: expect.anything() })]);
		expect(mood.unheard).toBe(-1);
	});

	it.each([
		['is refused where the first try says so', { unheard: 0, then }, 'refused'],
		['is unknown where it is refused for something else', { unheard: 1, then: 403 }, 'unknown'],
	])('%s', async (_, how, outcome) => {
		mood = how;
		expect((await run()).json).toMatchObject([{ ...WORDS, outcome }]);
	});
});

it('does not take what stays for deleted where its owner is not found', async () => {
	mood = { unheard: 1, then: 404 };
	const parameters = { ...call('inbox.deleteAvatar', { id: 5 }), options: { maxRetries: 1 } };
	const { error } = await runNode({ ...(await subject('chatwootAdmin')), parameters });
	expect(error?.message).toContain('HTTP 404');
});

/** What one item is told where the server hangs up, or answers 200 with a body. */
async function told(node: string, of: string, how: typeof mood, parameters: INodeParameters) {
	mood = how;
	const { items: made } = await runNode({
		...(await subject(node)),
		parameters: call(of, parameters),
		items: items.slice(0, 1),
		settings: { onError: 'continueRegularOutput' },
	});
	return made[0]?.json;
}

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
		['salebot', 'client.load', {}, { platformId: value, groupId: 'shop', clientType: 1 }],
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

it('what changes something by GET may have done it', async () => {
	const cleared = await told('salebot', 'history.clear', 'hangsUp', { clientId: value });
	expect(cleared).toMatchObject({ ...WORDS, outcome: 'unknown' });
});

it('knows every node', () => {
	const known = new Set(CASES.map(({ node }) => node));
	expect([...known].sort()).toEqual(NODES.map(({ node }) => node).sort());
});
