import assert from 'node:assert/strict';
import type { HostCheck, HostContext, JsonObject } from '../../harness/checks/types';
import { MOST_BYTES, MOST_ITEMS } from '../../nodes/shared/engine/outcomes/toolAnswer';
import { Agent, fromAi, type Tool } from './support/agent';
import { accountIn as amojoIn } from './support/amojo';
import { asAdmin } from './support/chatwoot';
import { localCredentials } from './support/credentials';

const LONG = MOST_ITEMS + 10;
const CHAT = 'A long chat';

const picked = (value: string) => ({ __rl: true, mode: 'id', value });

/** Lists of each node that has any; what a list is of, the model tells. */
const lists: Tool[] = [
	{
		name: 'All clients',
		node: 'salebot',
		parameters: { resource: 'client', operation: 'getAll', returnAll: true },
	},
	{
		name: 'Clients by variable',
		node: 'salebot',
		parameters: {
			...{ resource: 'client', operation: 'findManyByVariable' },
			...{ var: 'city', val: fromAi('city') },
		},
	},
	{
		name: 'amoCRM contacts',
		node: 'amocrm',
		parameters: {
			...{ resource: 'contact', operation: 'getAll', returnAll: true },
			filters: { query: fromAi('query') },
		},
	},
	{
		name: 'Chat history',
		node: 'amojo',
		parameters: {
			...{ resource: 'chat', operation: 'getHistory', returnAll: true },
			conversationId: fromAi('chat'),
		},
	},
	{
		name: 'All contacts',
		node: 'chatwoot',
		parameters: { resource: 'contact', operation: 'getAll', returnAll: true },
	},
	{
		name: 'Contacts by words',
		node: 'chatwoot',
		parameters: { resource: 'contact', operation: 'search', returnAll: true, q: fromAi('words') },
	},
	{
		name: 'Canned responses',
		node: 'chatwootAdmin',
		parameters: {
			...{ resource: 'cannedResponse', operation: 'getAll', returnAll: true },
			filters: { search: fromAi('words') },
		},
	},
	{
		name: 'Figures by day',
		node: 'chatwootReports',
		parameters: {
			...{ resource: 'report', operation: 'getStatistics' },
			...{ since: fromAi('since'), until: fromAi('until') },
		},
	},
	{
		name: 'Times of conversation',
		node: 'chatwootReports',
		parameters: {
			...{ resource: 'reportingEvent', operation: 'getByConversation', returnAll: true },
			conversationId: picked(fromAi('conversation')),
		},
	},
	{
		name: 'Messages of visitor',
		node: 'chatwootClient',
		parameters: {
			...{ resource: 'clientMessage', operation: 'getAll', returnAll: true },
			contactIdentifier: fromAi('visitor'),
			conversationId: picked(fromAi('conversation')),
		},
	},
	{
		name: 'Bots',
		node: 'chatwootPlatform',
		parameters: { resource: 'platformAgentBot', operation: 'getAll', returnAll: true },
	},
	{
		name: 'Users of account',
		node: 'chatwootPlatform',
		parameters: {
			...{ resource: 'accountUser', operation: 'getAll', returnAll: true },
			accountId: picked(fromAi('account')),
		},
	},
];

/** Lets a node do something for each of so many rows; what it puts out. */
async function done(
	context: HostContext,
	node: string,
	parameters: JsonObject,
	count = 1,
): Promise<JsonObject[]> {
	const credentials = Object.fromEntries(await localCredentials(context));
	const step = (name: string, type: string, typeVersion: number, own: JsonObject) => ({
		...{ id: name, name, type, typeVersion, position: [0, 0] },
		...{ parameters: own, credentials },
	});
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	const id = await context.n8n.putWorkflow({
		name: 'Check: what the lists of agents are made of',
		nodes: [
			step('Start', 'n8n-nodes-base.manualTrigger', 1, {}),
			step('Rows', 'n8n-nodes-base.code', 2, {
				jsCode: `return Array.from({ length: ${count} }, (_, row) => ({ json: { row } }));`,
			}),
			step('Make', `n8n-nodes-chat-crm.${node}`, 1, parameters),
		],
		connections: { Start: to('Rows'), Rows: to('Make') },
		settings: { executionOrder: 'v1' },
	});
	const { status, data } = await context.n8n.run(id, 'Start');
	const { error, runData } = data.resultData;
	assert.equal(status, 'success', `${node}: ${error?.message}`);
	const [run] = runData.Make ?? [];
	return (run?.data?.main?.[0] ?? []).map(({ json }) => json as JsonObject);
}

/** A conversation of a new visitor, as the tools ask for it. */
async function visit(context: HostContext, identifier: string) {
	const [visitor] = await done(context, 'chatwootClient', {
		...{ resource: 'clientContact', operation: 'create', identifier },
	});
	const contactIdentifier = String(visitor?.source_id);
	const [conversation] = await done(context, 'chatwootClient', {
		...{ resource: 'clientConversation', operation: 'create', contactIdentifier },
	});
	return { visitor: contactIdentifier, conversation: String(conversation?.id) };
}

/** More of each than a model can be given; how each list is asked for. */
async function longLists(context: HostContext): Promise<Array<[tool: string, asked: JsonObject]>> {
	await done(
		context,
		'salebot',
		{
			...{ resource: 'client', operation: 'load', clientType: 13 },
			platformId: '={{ 79161230000 + $json.row }}',
		},
		LONG,
	);
	await done(
		context,
		'amocrm',
		{
			...{ resource: 'contact', operation: 'create', name: '=Long list {{ $json.row }}' },
			options: { combineItems: true },
		},
		LONG,
	);
	await done(
		context,
		'amojo',
		{
			...{ resource: 'message', operation: 'sendIncoming', text: '=Message {{ $json.row }}' },
			...{ conversationId: CHAT, senderId: 'someone', senderName: 'Someone' },
		},
		LONG,
	);
	const chat = (await amojoIn(context)).chats.find((one) => one.client_id === CHAT);
	for (let row = 0; row < LONG; row += 1) {
		const short_code = `long${row}`;
		// Chatwoot lists only contacts that something tells apart.
		await asAdmin(context, 'POST', '/contacts', { name: 'Long list', identifier: short_code });
		await asAdmin(context, 'POST', '/canned_responses', { short_code, content: 'Hello' });
	}
	const { visitor, conversation } = await visit(context, 'a visitor who writes much');
	await done(
		context,
		'chatwootClient',
		{
			...{ resource: 'clientMessage', operation: 'send', content: '=Message {{ $json.row }}' },
			...{ contactIdentifier: visitor, conversationId: picked(conversation) },
		},
		LONG,
	);
	await done(
		context,
		'chatwootPlatform',
		{ resource: 'platformAgentBot', operation: 'create', name: '=Robot {{ $json.row }}' },
		LONG,
	);
	return [
		['All_clients', {}],
		['amoCRM_contacts', { query: 'Long list' }],
		['Chat_history', { chat: chat?.id ?? '' }],
		['All_contacts', {}],
		['Canned_responses', { words: 'long' }],
		['Figures_by_day', { since: '2026-03-01', until: '2026-05-31' }],
		['Messages_of_visitor', { visitor, conversation }],
		['Bots', {}],
	];
}

/** The last entry of what is too long says how many more there are. */
async function cutOff(context: HostContext, agent: Agent): Promise<void> {
	const asked = await longLists(context);
	const heard = await agent.heard(asked.map(([tool, given]) => [{ tool, arguments: given }]));
	const wrong = asked.flatMap(([tool], at) => {
		const text = heard[at] ?? 'null';
		const items = JSON.parse(text) as JsonObject[];
		const last = items.at(-1);
		const holds =
			items.length <= MOST_ITEMS + 1 &&
			Buffer.byteLength(text) <= MOST_BYTES &&
			Number(last?.more) > 0 &&
			/more of \d+ are left out/.test(String(last?.message));
		return holds ? [] : [`${tool}: ${items.length} items, at the end ${text.slice(-300)}`];
	});
	assert.deepEqual(wrong, []);
}

/** That nothing was found is said, since no answer could not be told from a tool that does not work. */
async function empty(context: HostContext, agent: Agent): Promise<void> {
	const { visitor, conversation } = await visit(context, 'a visitor who is silent');
	const [account] = await done(context, 'chatwootPlatform', {
		...{ resource: 'platformAccount', operation: 'create', name: 'Nobody works here' },
	});
	const asked: Array<[tool: string, given: JsonObject]> = [
		['Clients_by_variable', { city: 'nowhere' }],
		['amoCRM_contacts', { query: 'nobody of this name' }],
		['Chat_history', { chat: '00000000-0000-4000-8000-000000000000' }],
		['Contacts_by_words', { words: 'nobody of this name' }],
		['Canned_responses', { words: 'nothing of this kind' }],
		['Times_of_conversation', { conversation }],
		['Messages_of_visitor', { visitor, conversation }],
		['Users_of_account', { account: String(account?.id) }],
	];
	const heard = await agent.heard(asked.map(([tool, given]) => [{ tool, arguments: given }]));
	const wrong = asked.flatMap(([tool], at) => {
		const [only, ...more] = JSON.parse(heard[at] ?? 'null') as JsonObject[];
		const holds =
			more.length === 0 && only?.found === 0 && /nothing was found/i.test(String(only.message));
		return holds ? [] : [`${tool}: ${heard[at]}`];
	});
	assert.deepEqual(wrong, []);
}

export const check: HostCheck = {
	shows: 'lists of every node as an agent is given them: too long ones are cut, empty ones say so',
	newerOnly: 'the Agent node of this workflow (3.1) is newer than n8n 1',
	run: async (context) => {
		const agent = await Agent.begin(context, lists);
		try {
			await empty(context, agent);
			await cutOff(context, agent);
		} finally {
			await agent.close();
		}
	},
};
