import type { INodeListSearchResult, INodeParameters } from 'n8n-workflow';
import { ChatwootChatCrmApi } from '../../credentials/ChatwootChatCrmApi.credentials';
import { Chatwoot } from '../../nodes/Chatwoot/Chatwoot.node';
import { NODES } from '../../harness/catalog';
import { runOperation } from '../support/bench';
import { chatwootAt } from '../support/chatwoot';
import { pickerContext } from '../support/pickers';
import type { ListAnswer } from '../support/smallPages';
import { startSmallPages, writtenAt } from '../support/smallPages';

const { listSearch } = new Chatwoot().methods;

type Listed = [operation: string, parameters: INodeParameters, list: ListAnswer];

const contacts = (end: RegExp): ListAnswer => ({
	path: end,
	body: (payload, { total }) => ({ meta: { count: total, current_page: 1 }, payload }),
});
const conversations = (end: RegExp): ListAnswer => ({
	path: end,
	body: (payload, { total }) => ({ meta: { all_count: total, mine_count: 0 }, payload }),
});
const bare = (end: RegExp): ListAnswer => ({ path: end, body: (rows) => rows });
const contactsAt = (name: string, end: RegExp): ListAnswer => ({
	path: end,
	body: (payload, { total }) => ({ [name]: { meta: { count: total }, payload } }),
});
const bareAt = (name: string, end: RegExp): ListAnswer => ({
	path: end,
	body: (rows) => ({ [name]: rows }),
});
const companies = (end: RegExp): ListAnswer => ({
	path: end,
	body: (payload, { total }) => ({ meta: { total_count: total, page: 1 }, payload }),
});
const found = (kind: string): ListAnswer => ({
	path: new RegExp(`/search/${kind}$`),
	body: (rows) => ({ payload: { [kind]: rows } }),
});
const searched = (row?: ListAnswer['row']): ListAnswer => ({
	path: /\/contacts\/search$/,
	body: (payload, { more }) => ({ meta: { count: payload.length, has_more: more }, payload }),
	...(row && { row }),
});
const listOfConversations = (row?: ListAnswer['row']): ListAnswer => ({
	path: /\/conversations$/,
	body: (payload, { total }) => ({ data: { meta: { all_count: total }, payload } }),
	...(row && { row }),
});
/** Of a search the server counts the rows of the page alone. */
const countingPages = ({ body, ...list }: ListAnswer): ListAnswer => ({
	...list,
	body: (payload, more) => body(payload, { ...more, total: payload.length }),
});
const filterJson = JSON.stringify([
	{ attribute_key: 'city', filter_operator: 'equal_to', values: ['Recife'] },
]);
const MESSAGES: ListAnswer = {
	path: /\/messages$/,
	body: (payload) => ({ meta: {}, payload }),
	cursor: 'id',
};
const span = { since: '2026-03-01', until: '2026-03-08' };

/** What the server pages; every page is smaller than its documents say. */
const PAGED: Listed[] = [
	['contact.getAll', {}, contacts(/\/contacts$/)],
	['contact.getActive', {}, contacts(/\/contacts\/active$/)],
	['contact.search', { q: 'x' }, searched()],
	['contact.filter', { payloadMode: 'json', payloadJson: filterJson }, contacts(/\/filter$/)],
	['conversation.getAll', {}, listOfConversations()],
	[
		'conversation.filter',
		{ payloadMode: 'json', payloadJson: filterJson },
		conversations(/\/filter$/),
	],
	['conversation.search', { q: 'x' }, countingPages(conversations(/\/conversations\/search$/))],
	['conversation.getAll', { filters: { q: 'x' } }, countingPages(listOfConversations())],
	[
		'conversation.getAttachments',
		{ conversationId: 7 },
		{
			path: /\/attachments$/,
			body: (payload, { total }) => ({ meta: { total_count: total }, payload }),
		},
	],
	['message.getAll', { conversationId: 7 }, MESSAGES],
	['message.getAll', { conversationId: 7, filters: { after: 0 } }, MESSAGES],
	['message.getAll', { conversationId: 7, filters: { after: 0, before: 1000 } }, MESSAGES],
	['group.getAll', {}, searched(() => ({ group_type: 'group' }))],
	[
		'group.getAll',
		{ filters: { inboxId: 3 } },
		listOfConversations((id) => ({ meta: { sender: { id, group_type: 'group' } } })),
	],
	[
		'group.getMembers',
		{ id: 7 },
		{
			path: /\/group_members$/,
			body: (payload, { total }) => ({ payload, meta: { total_count: total, page: 1 } }),
			row: (id) => ({ role: 'member', contact: { id } }),
		},
	],
	['notification.getAll', {}, contactsAt('data', /\/notifications$/)],
	[
		'search.contacts',
		{ q: 'x' },
		{ ...found('contacts'), row: (id) => ({ last_activity_at: -id }) },
	],
	['search.conversations', { q: 'x' }, found('conversations')],
	['search.messages', { q: 'x' }, found('messages')],
	['search.articles', { q: 'x' }, found('articles')],
	[
		'internalMessage.getAll',
		{ channel: 7 },
		{
			path: /\/messages$/,
			body: (messages, { more }) => ({ messages, meta: { has_more: more } }),
			row: (id) => ({ created_at: writtenAt(id) }),
			cursor: 'time',
		},
	],
	['company.getAll', {}, companies(/\/companies$/)],
	['company.search', { q: 'x' }, companies(/\/companies\/search$/)],
	[
		'article.getAll',
		{ portal: 'help' },
		{
			path: /\/articles$/,
			body: (payload, { total }) => ({ payload, meta: { articles_count: total } }),
		},
	],
	[
		'auditLog.getAll',
		{},
		{
			path: /\/audit_logs$/,
			body: (rows, { total }) => ({ per_page: 25, total_entries: total, audit_logs: rows }),
		},
	],
	['reportingEvent.getAll', {}, contacts(/\/reporting_events$/)],
	['csat.getAll', span, bare(/\/csat_survey_responses$/)],
	['appliedSla.getAll', span, contacts(/\/applied_slas$/)],
	['report.getAgentConversationMetrics', {}, bare(/\/reports\/conversations\/?$/)],
	[
		'clientMessage.getAll',
		{ contactIdentifier: 'c', conversationId: 7 },
		{ ...bare(/\/messages$/), cursor: 'id' },
	],
];

/** What the server gives in one piece, however long it is. */
const WHOLE = [
	'accountUser.getAll',
	'agent.getAll',
	'agent.getAssignable',
	'agentBot.getAll',
	'automationRule.getAll',
	'campaign.getAll',
	'campaign.getByInbox',
	'cannedResponse.getAll',
	'clientConversation.getAll',
	'contact.getConversations',
	'contactNote.getAll',
	'customAttribute.getAll',
	'customFilter.getAll',
	'customRole.getAll',
	'dashboardApp.getAll',
	'group.getJoinRequests',
	'inbox.getAll',
	'integration.getAll',
	'internalChannel.getAll',
	'internalChannel.getCategories',
	'internalChannel.getMembers',
	'label.getAll',
	'macro.getAll',
	'platformAccount.getAll',
	'platformAgentBot.getAll',
	'portal.getAll',
	'portalCategory.getAll',
	'recurringMessage.getAll',
	'reportingEvent.getByConversation',
	'scheduledMessage.getAll',
	'slaPolicy.getAll',
	'team.getAll',
	'team.getMembers',
	'webhook.getAll',
];

/** Searches have no count, and nothing else tells that what they find has moved meanwhile. */
const READ_TWICE = ['csat.getAll', 'group.getAll', 'report.getAgentConversationMetrics'];

async function idsOf(url: string, operation: string, parameters: INodeParameters) {
	const { json, error } = await runOperation(operation, chatwootAt(url)(operation), parameters);
	if (error) throw error;
	return json.map((one) => Number(Object(one).id));
}

it('knows of every list whether it comes in pages', () => {
	const lists = NODES.filter(({ node }) => node.startsWith('chatwoot')).flatMap(({ spec }) =>
		spec.resources.flatMap(({ value, operations }) =>
			operations
				.filter(({ fields }) => fields.some(({ name }) => name === 'returnAll'))
				.map((operation) => `${value}.${operation.value}`),
		),
	);
	const known = new Set([...WHOLE, ...PAGED.map(([operation]) => operation)]);
	expect(lists.filter((one) => !known.has(one))).toEqual([]);
});

describe.each([
	[10, 43],
	[5, 25],
])('a server that gives %s a page', (size, total) => {
	it.each(PAGED)('%s %j loses nothing', async (operation, parameters, list) => {
		const server = await startSmallPages(list, { size, total });
		try {
			const all = await idsOf(server.url, operation, { ...parameters, returnAll: true });
			expect([...all].sort((a, b) => a - b)).toEqual(
				Array.from({ length: total }, (_, index) => index + 1),
			);
			const before = server.asked();
			// By time the last of a page comes again with the next.
			const rest = operation === 'internalMessage.getAll' ? Math.ceil(total / size / size) + 1 : 0;
			const isSearch = JSON.stringify(parameters).includes('"q"');
			const times = isSearch || READ_TWICE.includes(operation) ? 2 : 1;
			expect(before).toBeLessThanOrEqual(Math.ceil(total / size) * times + 1 + rest);
			const limit = size * 2 + 1;
			const some = await idsOf(server.url, operation, { ...parameters, returnAll: false, limit });
			expect(some).toEqual(all.slice(0, limit));
			expect(server.asked() - before).toBeLessThanOrEqual(3);
		} finally {
			await server.stop();
		}
	});
});

type Chosen = [name: keyof typeof listSearch, filter: string | undefined, list: ListAnswer];

const group = (id: number) => ({ group_type: id % 2 ? 'group' : 'individual' });
const PICKERS: Chosen[] = [
	['searchContacts', undefined, contacts(/\/contacts$/)],
	['searchContacts', 'x', searched()],
	['searchGroups', undefined, searched(group)],
	['searchConversations', undefined, listOfConversations()],
	['searchNotifications', undefined, contactsAt('data', /\/notifications$/)],
	['searchCompanies', undefined, companies(/\/companies$/)],
	['searchCompanies', 'x', companies(/\/companies\/search$/)],
	['searchArticles', undefined, bareAt('payload', /\/articles$/)],
];

describe.each([
	[10, 43],
	[5, 75],
	[1, 12],
])('a list to choose from, of a server that gives %s a page', (size, total) => {
	it.each(PICKERS)('%s %s shows all', async (name, filter, list) => {
		const server = await startSmallPages(list, { size, total });
		try {
			const data = { baseUrl: server.url, accessToken: 'token', accountId: '1' };
			const parameters = { portal: 'help' };
			const context = () =>
				pickerContext(new Chatwoot(), new ChatwootChatCrmApi(), data, parameters);
			const values: unknown[] = [];
			let token: unknown;
			do {
				const page: INodeListSearchResult = await listSearch[name].call(context(), filter, token);
				// A list that is shorter than its window is never scrolled.
				if (page.paginationToken !== undefined) expect(page.results.length).toBeGreaterThan(9);
				values.push(...page.results.map(({ value }) => value));
				token = page.paginationToken;
			} while (token !== undefined);
			const wanted = Array.from({ length: total }, (_, index) => index + 1);
			expect(values).toEqual(name === 'searchGroups' ? wanted.filter((id) => id % 2) : wanted);
		} finally {
			await server.stop();
		}
	});

	it('ends where the server ignores the page', async () => {
		const list = { ...bareAt('payload', /\/articles$/), deaf: true as const };
		const server = await startSmallPages(list, { size, total });
		try {
			const data = { baseUrl: server.url, accessToken: 'token', accountId: '1' };
			const context = pickerContext(new Chatwoot(), new ChatwootChatCrmApi(), data, {
				portal: 'help',
			});
			const { results, paginationToken } = await listSearch.searchArticles.call(context);
			expect([results.length, paginationToken]).toEqual([size, undefined]);
		} finally {
			await server.stop();
		}
	});
});
