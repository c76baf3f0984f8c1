import assert from 'node:assert/strict';
import type { HostCheck, HostContext, JsonObject } from '../../harness/checks/types';
import { Agent, fromAi, type Tool } from './support/agent';
import { accountIn } from './support/chatwoot';
import { projectIn } from './support/salebot';

const picked = (key: string, mode = 'id') => ({ __rl: true, mode, value: fromAi(key) });

const tools: Tool[] = [
	{
		name: 'Get rate',
		node: 'bridge',
		parameters: {
			resource: 'rate',
			operation: 'get',
			fromCurrency: fromAi('from'),
			toCurrency: fromAi('to'),
		},
	},
	{
		name: 'Tell client',
		node: 'salebot',
		parameters: {
			resource: 'message',
			operation: 'send',
			clientId: picked('client'),
			message: fromAi('text'),
		},
	},
	{
		name: 'All clients',
		node: 'salebot',
		parameters: { resource: 'client', operation: 'getAll', returnAll: true },
	},
	{
		name: 'Create chat',
		node: 'amojo',
		parameters: {
			resource: 'chat',
			operation: 'create',
			conversationId: fromAi('chat'),
			userId: fromAi('user'),
			userName: fromAi('name'),
			additionalFields: { userPhone: fromAi('phone') },
		},
	},
	{
		name: 'Find contacts',
		node: 'amocrm',
		parameters: {
			resource: 'contact',
			operation: 'getAll',
			filters: { query: fromAi('query') },
		},
	},
	{
		name: 'Get contact',
		node: 'chatwoot',
		parameters: { resource: 'contact', operation: 'get', id: picked('contact', 'list') },
	},
	{
		name: 'Describe contact',
		node: 'chatwoot',
		parameters: {
			resource: 'contact',
			operation: 'update',
			id: picked('contact'),
			customAttributesMode: 'json',
			customAttributesJson: fromAi('attributes', 'json'),
		},
	},
	{
		name: 'Create canned response',
		node: 'chatwootAdmin',
		parameters: {
			resource: 'cannedResponse',
			operation: 'create',
			shortCode: fromAi('short'),
			content: fromAi('content'),
		},
	},
	{
		name: 'Live figures',
		node: 'chatwootReports',
		parameters: { resource: 'liveReport', operation: 'getMetrics' },
	},
	{
		name: 'Create visitor',
		node: 'chatwootClient',
		parameters: {
			resource: 'clientContact',
			operation: 'create',
			identifier: fromAi('identifier'),
			additionalFields: { name: fromAi('name') },
		},
	},
	{
		name: 'Agent bots',
		node: 'chatwootPlatform',
		parameters: { resource: 'platformAgentBot', operation: 'getAll', returnAll: true },
	},
	{
		name: 'Users',
		node: 'amocrm',
		parameters: { resource: 'account', operation: 'getUsers' },
	},
	{
		name: 'Get talk',
		node: 'amocrm',
		parameters: { resource: 'talk', operation: 'get', id: picked('talk') },
	},
	{
		name: 'Get team',
		node: 'chatwootAdmin',
		parameters: { resource: 'team', operation: 'get', teamId: picked('team', 'list') },
	},
	{
		name: 'Figures by agent',
		node: 'chatwootReports',
		parameters: { resource: 'summaryReport', operation: 'getByAgent', since: fromAi('since') },
	},
	{
		name: 'Get visitor',
		node: 'chatwootClient',
		parameters: {
			resource: 'clientContact',
			operation: 'get',
			contactIdentifier: fromAi('visitor'),
		},
	},
	{
		name: 'Get account',
		node: 'chatwootPlatform',
		parameters: { resource: 'platformAccount', operation: 'get', accountId: picked('account') },
	},
];

/** What a tool said: n8n hands the model the items as JSON. */
function said(heard: readonly string[], at: number): JsonObject[] {
	const items = JSON.parse(heard[at] ?? 'null') as unknown;
	assert.ok(Array.isArray(items), `Answer ${at + 1} is no list of items, but ${heard[at]}`);
	return items as JsonObject[];
}

async function everyNode(context: HostContext, agent: Agent): Promise<void> {
	const { contacts } = await accountIn(context);
	const anna = contacts.find(({ name }) => name === 'Anna');
	assert.ok(anna);
	const contact = String(anna.id);
	const { clients } = await projectIn(context);
	const heard = await agent.heard([
		// Two calls in one turn.
		[
			{ tool: 'Get_rate', arguments: { from: 'USDT', to: 'RUB' } },
			{ tool: 'Tell_client', arguments: { client: '1001', text: 'Good day' } },
		],
		[{ tool: 'All_clients', arguments: {} }],
		[
			{
				tool: 'Create_chat',
				arguments: { chat: 'agent', user: 'u1', name: 'Anna', phone: '+79261112233' },
			},
		],
		[{ tool: 'Users', arguments: {} }],
		[{ tool: 'Get_contact', arguments: { contact } }],
		[{ tool: 'Describe_contact', arguments: { contact, attributes: { plan: 'gold' } } }],
		[{ tool: 'Create_canned_response', arguments: { short: 'agent', content: 'Hello' } }],
		[{ tool: 'Live_figures', arguments: {} }],
		[{ tool: 'Create_visitor', arguments: { identifier: 'v1', name: 'Vera' } }],
		[{ tool: 'Agent_bots', arguments: {} }],
	]);
	assert.equal(said(heard, 0)[0]?.to_currency, 'RUB');
	assert.equal(said(heard, 1)[0]?.status, 'success');
	assert.equal(said(heard, 2).length, clients.length);
	assert.equal(typeof said(heard, 3)[0]?.id, 'string');
	assert.equal(said(heard, 4)[0]?.id, 42);
	assert.equal(said(heard, 5)[0]?.name, 'Anna');
	assert.equal(
		(await accountIn(context)).contacts.find(({ id }) => id === anna.id)?.custom_attributes.plan,
		'gold',
	);
	assert.equal(said(heard, 7)[0]?.short_code, 'agent');
	assert.equal(typeof said(heard, 8)[0]?.open, 'number');
	assert.equal(said(heard, 9)[0]?.name, 'Vera');
	assert.ok(said(heard, 10).length > 0, 'there is no agent bot');
}

/** A wrong call of a tool of each node: the model is told what was wrong and how to put it right. */
async function refused(agent: Agent): Promise<void> {
	const calls: Array<[tool: string, wrong: Record<string, string>]> = [
		['Get_rate', { from: 'XYZ', to: 'RUB' }],
		['Tell_client', { client: '999999', text: 'Good day' }],
		['Get_talk', { talk: '424242' }],
		['Create_chat', { chat: '', user: 'u2', name: 'Boris', phone: '' }],
		['Get_contact', { contact: '999999' }],
		['Get_team', { team: '999999' }],
		['Figures_by_agent', { since: 'once upon a time' }],
		['Get_visitor', { visitor: 'nobody' }],
		['Get_account', { account: '999999' }],
	];
	const heard = await agent.heard(calls.map(([tool, wrong]) => [{ tool, arguments: wrong }]));
	const silent = calls.filter((_, at) => {
		const [answer] = said(heard, at);
		return !/\w/.test(String(answer?.error ?? '')) || !/\w/.test(String(answer?.advice ?? ''));
	});
	assert.deepEqual(silent, [], heard.join('\n'));
}

/** The model learns what was wrong, and gets on; that nothing is there is an answer too. */
async function mended(agent: Agent): Promise<void> {
	const heard = await agent.heard([
		[{ tool: 'Get_rate', arguments: { from: 'Roubles', to: 'RUB' } }],
		[{ tool: 'Get_rate', arguments: { from: 'USDT', to: 'RUB' } }],
		[{ tool: 'Get_contact', arguments: { contact: '999999' } }],
		[{ tool: 'Find_contacts', arguments: { query: 'nobody of this name' } }],
	]);
	for (const at of [0, 2]) {
		const [wrong] = said(heard, at);
		assert.match(String(wrong?.error), /\w/);
		assert.match(String(wrong?.advice), /\w/);
		assert.ok(!heard[at]?.includes('[Item'), 'a tool has no items');
	}
	assert.equal(said(heard, 1)[0]?.from_currency, 'USDT');
	assert.match(heard[3] ?? '', /nothing was found/i);
}

function told(agent: Agent): void {
	const description = (tool: string) => agent.offered(tool)?.description ?? '';
	assert.match(
		description('Get contact'),
		/^Get contact in Chatwoot\. Needs Contact\. Reads only\.$/,
	);
	assert.match(description('Tell client'), /reaches people at once/);
	assert.match(description('Create chat'), /amoCRM Chats/);
}

export const check: HostCheck = {
	shows: 'an agent calls tools of every node, mends a wrong call, and is told what each tool does',
	newerOnly: 'the Agent node of this workflow (3.1) is newer than n8n 1',
	run: async (context) => {
		const agent = await Agent.begin(context, tools);
		try {
			await everyNode(context, agent);
			await mended(agent);
			await refused(agent);
			told(agent);
		} finally {
			await agent.close();
		}
	},
};
