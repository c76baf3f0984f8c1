import type { INodeListSearchResult, INodeParameters } from 'n8n-workflow';
import { ChatwootChatCrmApi } from '../../credentials/ChatwootChatCrmApi.credentials';
import { Chatwoot } from '../../nodes/Chatwoot/Chatwoot.node';
import { ID, OWN_PHONE } from '../../sandbox/chatwoot/seed';
import { BIG_GROUP_SIZE } from '../../sandbox/chatwoot/seed/groups';
import { newContact } from '../../sandbox/chatwoot/records';
import { useChatwoot } from '../support/chatwoot';
import { pickerContext } from '../support/pickers';

const bench = useChatwoot();
const { listSearch, loadOptions, resourceMapping } = new Chatwoot().methods;
type Name = keyof typeof listSearch;

const contextOf = (parameters: INodeParameters = {}) =>
	pickerContext(new Chatwoot(), new ChatwootChatCrmApi(), bench.credentials, parameters);

/** Everything that scrolling to the end shows. */
async function list(name: Name, parameters: INodeParameters = {}, filter?: string) {
	const results: INodeListSearchResult['results'] = [];
	let token: unknown;
	do {
		const page: INodeListSearchResult = await listSearch[name].call(
			contextOf(parameters),
			filter,
			token,
		);
		results.push(...page.results);
		token = page.paginationToken;
	} while (token !== undefined && results.length < 500);
	return results;
}

const valuesOf = (results: Array<{ value: unknown }>) => results.map(({ value }) => value);
const teamJid = `120363000000000${ID.group.team}@g.us`;
const by = (mode: string, value: string) => ({ __rl: true, mode, value });

afterEach(() => {
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
});

describe('groups to choose from', () => {
	it('are all of them and nobody else, also by a part of their name', async () => {
		expect(valuesOf(await list('searchGroups')).sort()).toEqual(Object.values(ID.group).sort());
		expect(await list('searchGroups', {}, 'neigh')).toEqual([
			{ name: expect.stringContaining('Neighbours'), value: ID.group.big },
		]);
	});

	it('are made only in inboxes that can', async () => {
		expect(valuesOf(await list('searchGroupInboxes'))).toEqual([ID.inbox.baileys, ID.inbox.second]);
	});
});

describe('members to choose from', () => {
	it.each([String(ID.group.big), `120363000000000${ID.group.big}@g.us`])(
		'are all of group %s, each once',
		async (id) => {
			const found = await list('searchMembers', { id: by('id', id) });
			expect(new Set(valuesOf(found)).size).toBe(BIG_GROUP_SIZE);
			expect(found).toHaveLength(BIG_GROUP_SIZE);
			expect(found.filter(({ name }) => name.includes(OWN_PHONE))).toHaveLength(1);
		},
	);

	it('are all of a group with more of them than a page holds, where our number is pinned', async () => {
		const { state } = bench.sandbox;
		const size = 240;
		for (let index = BIG_GROUP_SIZE; index < size; index += 1) {
			const contact = newContact(state, { name: `More ${index}` });
			state.members.unshift({
				id: index,
				group_contact_id: ID.group.big,
				contact_id: contact.id,
				role: 'member',
				is_active: true,
				creator: false,
			});
		}
		const found = await list('searchMembers', { id: ID.group.big });
		expect(found).toHaveLength(size);
		expect(new Set(valuesOf(found)).size).toBe(size);
		const named = await list('searchMembers', { id: ID.group.big }, 'more 230');
		expect(named).toHaveLength(1);
	});

	it('are shown by their LID where there is no phone, and of the chosen inbox', async () => {
		const found = await list('searchMembers', { id: by('id', teamJid) }, '@lid');
		expect(found.map(({ name }) => name)).toEqual([expect.stringContaining('77770000000002@lid')]);
		bench.sandbox.settings.personality = 'newer';
		const options = { inboxId: by('list', String(ID.inbox.second)) };
		expect(await list('searchMembers', { id: ID.group.both, options })).toHaveLength(3);
		expect(await list('searchMembers')).toEqual([]);
	});
});

describe('the other lists', () => {
	it.each<[Name, unknown[]]>([
		['searchInboxes', [11, 12, 13, 14, 15, 16, 17]],
		['searchAgents', [ID.admin, ID.agent]],
		['searchTeams', [ID.team]],
		['searchAgentBots', [ID.bot]],
		['searchAccounts', [1, 2, 3]],
		['searchWebhooks', []],
	])('%s', async (name, expected) => {
		expect(valuesOf(await list(name)).sort()).toEqual(expected);
	});

	it('contacts come page by page and by a text; conversations by number and by name', async () => {
		const all = valuesOf(await list('searchContacts'));
		expect(all.length).toBeGreaterThan(15);
		expect(new Set(all).size).toBe(all.length);
		expect(valuesOf(await list('searchContacts', {}, 'anna@'))).toEqual([ID.contact.anna]);
		expect(valuesOf(await list('searchConversations', {}, '2'))).toEqual([2]);
		expect(valuesOf(await list('searchConversations', {}, 'vera'))).toEqual([3]);
		expect((await list('searchConversations')).length).toBeGreaterThan(3);
	});

	it('templates are the approved ones of the inbox; assignees agents or bots', async () => {
		expect(valuesOf(await list('searchTemplates', { inboxId: ID.inbox.cloud }))).toEqual([
			'order_update/en/UTILITY',
			'spring_sale/pt_BR/MARKETING',
		]);
		expect(await list('searchTemplates')).toEqual([]);
		expect(valuesOf(await list('searchAssignees', { assigneeType: 'AgentBot' }))).toEqual([ID.bot]);
		expect(await list('searchAssignees', { assigneeType: 'User' })).toHaveLength(2);
	});

	it('are those of the account that the options name', async () => {
		const options = { accountId: by('id', '2') };
		expect(await list('searchContacts', { options })).toEqual([]);
		expect(bench.requests().map(({ path }) => path)).toEqual(['/api/v1/accounts/2/contacts']);
	});
});

describe('values of a condition', () => {
	const values = async (method: keyof typeof loadOptions, row: INodeParameters) => {
		const parameters = { rows: { row: [row] } };
		const context = contextOf(parameters);
		// What the editor resolves for `&name` inside of a row.
		const inRow = Object.assign(Object.create(context) as typeof context, {
			getCurrentNodeParameter: (name: string) => row[name.replace('&', '')],
		});
		return valuesOf(await loadOptions[method].call(inRow));
	};

	it.each([
		[{ attributeKey: 'team_id', filterOperator: 'equal_to' }, [ID.team]],
		[{ attributeKey: 'team_id', filterOperator: 'attribute_changed' }, [ID.team]],
		[{ attributeKey: 'assignee_id', filterOperator: 'attribute_changed' }, [ID.admin, ID.agent]],
		[{ attributeKey: 'priority' }, ['low', 'medium', 'high', 'urgent']],
		[
			{ attributeKey: 'status', filterOperator: 'attribute_changed' },
			expect.not.arrayContaining(['nil']),
		],
	])('of a rule: %j', async (row, expected) => {
		expect(await values('automationValues', row)).toEqual(expected);
	});

	it('of a filter', async () => {
		expect(await values('filterValues', { attributeKey: 'blocked' })).toEqual(['true', 'false']);
		expect(await values('filterValues', { attributeKey: 'team_id' })).toEqual([ID.team]);
		expect(await values('filterValues', { attributeKey: 'city' })).toEqual([]);
	});

	it('who a rule or a macro assigns may be said without a name', async () => {
		expect(await values('actionAgents', {})).toEqual([
			'nil',
			'last_responding_agent',
			ID.admin,
			ID.agent,
		]);
		expect(await values('macroAgents', {})).toEqual([
			'nil',
			'self',
			'last_responding_agent',
			ID.admin,
			ID.agent,
		]);
	});
});

describe('many to choose from', () => {
	it('are the latest conversations and the contacts, over their pages', async () => {
		const { state } = bench.sandbox;
		for (let index = 0; index < 120; index += 1)
			newContact(state, { name: `Guest ${index}`, email: `guest${index}@example.com` });
		const contacts = valuesOf(await loadOptions.latestContacts.call(contextOf()));
		expect(contacts).toHaveLength(100);
		expect(new Set(contacts).size).toBe(100);
		const conversations = valuesOf(await loadOptions.latestConversations.call(contextOf()));
		expect(conversations).toEqual(expect.arrayContaining([1, 2, 3]));
	});
});

describe('lists inside of what is chosen', () => {
	const conversationId = ID.conversation.anna;
	const scheduledAt = '2041-05-06T07:08:00Z';
	const idOf = (made: unknown[]) => Number(Object(made[0]).id);

	it.each([ID.group.team, teamJid])(
		'are the messages of a group, the newest first: %s',
		async (id) => {
			const sentOne = idOf(
				await bench.get('group.sendMessage', { id, content: 'Who brings tea?' }),
			);
			const [first] = await list('searchGroupMessages', { id: by('id', String(id)) });
			expect(first).toMatchObject({
				name: expect.stringContaining('Who brings tea?'),
				value: sentOne,
			});
			expect(await list('searchGroupMessages')).toEqual([]);
		},
	);

	it('are messages of the internal chat wherever they stand, and the reactions to one', async () => {
		const made = async (name: string) =>
			idOf(await bench.get('internalChannel.create', { name, channelType: 'public_channel' }));
		const [tea, coffee] = [await made('tea'), await made('coffee')];
		const write = async (channel: number, content: string) =>
			idOf(await bench.get('internalMessage.send', { channel, content }));
		const [green, black] = [await write(tea, 'Green?'), await write(coffee, 'Black!')];
		expect(valuesOf(await list('searchAnyInternalMessages')).slice(0, 2)).toEqual([black, green]);
		expect(valuesOf(await list('searchAnyInternalMessages', {}, 'coffee'))).toEqual([black]);
		const one = idOf(await bench.get('internalMessage.react', { message: green, emoji: '🍵' }));
		await bench.get('internalMessage.react', { message: black, emoji: '☕' });
		expect(await list('searchReactions', { message: by('id', String(green)) })).toEqual([
			{ name: expect.stringContaining('🍵'), value: one },
		]);
		expect(await list('searchReactions')).toHaveLength(2);
	});

	it('are polls and their choices', async () => {
		const poll = {
			id: 7,
			question: 'Tea or coffee?',
			options: [
				{ id: 21, text: 'Tea' },
				{ id: 22, text: 'Coffee' },
			],
		};
		const channels = [{ id: 3, name: 'kitchen', last_activity_at: null }];
		const messages = [{ id: 90, content: poll.question, poll }];
		const { sandbox } = bench;
		const answer = () => {
			sandbox.fault({ action: 'list-internal-channels', status: 200, body: channels });
			sandbox.fault({ action: 'list-internal-messages', status: 200, body: { messages } });
		};
		answer();
		expect(await list('searchPolls')).toEqual([{ name: 'Tea or coffee?, kitchen (7)', value: 7 }]);
		answer();
		expect(await list('searchPollChoices', { id: by('list', '7') }, 'tea')).toEqual([
			{ name: 'Tea (21)', value: 21 },
		]);
		answer();
		expect(await list('searchPollChoices', { id: by('list', '8') })).toEqual([]);
	});

	it('are the messages of a conversation, the newest first, and what is planned in it', async () => {
		const newest = idOf(await bench.get('message.send', { conversationId, content: 'The latest' }));
		const [first] = await list('searchMessages', { conversationId });
		expect(first).toMatchObject({ name: expect.stringContaining('The latest'), value: newest });
		const plan = { conversationId, content: 'Rent is due', scheduledAt };
		const planned = idOf(await bench.get('scheduledMessage.create', plan));
		expect(valuesOf(await list('searchScheduledMessages', { conversationId }))).toContain(planned);
		const recurring = idOf(await bench.get('recurringMessage.create', plan));
		const found = await list('searchRecurringMessages', { conversationId }, 'rent');
		expect(valuesOf(found)).toEqual([recurring]);
	});

	it('are the notes of a contact', async () => {
		const note = { id: ID.contact.anna, content: 'Prefers evenings' };
		const made = idOf(await bench.get('contactNote.create', note));
		const found = await list(
			'searchNotes',
			{ id: by('list', String(ID.contact.anna)) },
			'evenings',
		);
		expect(valuesOf(found)).toEqual([made]);
	});

	it('are empty as long as nothing is chosen', async () => {
		for (const name of ['searchMessages', 'searchNotes', 'searchInternalMembers'] as const) {
			expect(await list(name)).toEqual([]);
		}
		expect(bench.requests()).toEqual([]);
	});
});

it('agents and inboxes are chosen from lists where a call takes several', async () => {
	const agents = valuesOf(await loadOptions.agentIds.call(contextOf()));
	expect(agents.sort()).toEqual([ID.admin, ID.agent]);
	expect(valuesOf(await loadOptions.inboxIds.call(contextOf()))).toContain(ID.inbox.api);
});

describe('forms made of the account', () => {
	it('have a field for each custom attribute, of its own type', async () => {
		const { fields } = await resourceMapping.contactAttributes.call(contextOf());
		expect(fields.map(({ id, type }) => [id, type])).toEqual([
			['plan', 'options'],
			['seats', 'number'],
			['signed_up', 'dateTime'],
		]);
		expect(fields[0]?.options).toEqual([
			{ name: 'basic', value: 'basic' },
			{ name: 'pro', value: 'pro' },
		]);
		const own = await resourceMapping.conversationAttributes.call(contextOf());
		expect(own.fields.map(({ id, type }) => [id, type])).toEqual([
			['order_id', 'string'],
			['paid', 'boolean'],
			['invoice', 'string'],
		]);
	});

	it('offer standard and custom keys to filter by', async () => {
		const contacts = valuesOf(await loadOptions.contactFilterKeys.call(contextOf()));
		expect(contacts).toEqual(expect.arrayContaining(['phone_number', 'plan', 'seats']));
		const conversations = valuesOf(await loadOptions.conversationFilterKeys.call(contextOf()));
		expect(conversations).toEqual(expect.arrayContaining(['status', 'group_type', 'order_id']));
	});
});
