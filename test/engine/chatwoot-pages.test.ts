import type { INodeListSearchResult, INodeParameters } from 'n8n-workflow';
import { ChatwootChatCrmApi } from '../../credentials/ChatwootChatCrmApi.credentials';
import { Chatwoot } from '../../nodes/Chatwoot/Chatwoot.node';
import { pickerContext } from '../support/pickers';
import { createContact } from '../../sandbox/chatwoot/records';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();

const idsOf = (list: unknown[]) => list.map((entry) => Number(Object(entry).id));

describe.each([7, 3])('a server with %s conversations a page', (perPage) => {
	beforeEach(() => {
		for (let index = 10; index < 40; index++) {
			const phone = `+33610000${index}0`;
			bench.sandbox.incoming({ phone, inbox: ID.inbox.baileys, text: `Salut ${index}` });
		}
		bench.sandbox.settings.conversationsPerPage = perPage;
	});

	it('gives all conversations of the list, and asks once more at most', async () => {
		const found = idsOf(await bench.get('conversation.getAll', { returnAll: true }));
		expect(new Set(found).size).toBe(found.length);
		expect(found.length).toBeGreaterThanOrEqual(30);
		const requests = bench.requests('conversationList').length;
		expect(requests).toBeLessThanOrEqual(Math.ceil(found.length / perPage) + 1);
		const limited = await bench.get('conversation.getAll', { limit: 29 });
		expect(idsOf(limited)).toEqual(found.slice(0, 29));
	});

	it('gives all that a filter finds', async () => {
		const status = { attribute_key: 'status', filter_operator: 'equal_to', values: ['all'] };
		const all = idsOf(await bench.get('conversation.getAll', { returnAll: true }));
		const found = await bench.get('conversation.filter', {
			payloadMode: 'json',
			payloadJson: JSON.stringify([status]),
			returnAll: true,
		});
		expect(new Set(idsOf(found))).toEqual(new Set(all));
		expect(found.length).toBeGreaterThan(0);
	});
});

describe('messages that were written at once, the later ID first', () => {
	const conversationId = ID.conversation.anna;
	let ids: number[] = [];
	beforeEach(() => {
		const { state } = bench.sandbox;
		const [one] = state.messages.filter(
			({ conversation_id: of }) => of === state.conversation(conversationId)?.id,
		);
		if (!one) throw new Error('no message');
		const made = Array.from({ length: 260 }, (_, index) => ({
			...one,
			id: 9000 + index,
			created_at: Date.now() + (index + 1) * 4000 - (index % 2) * 4100,
		}));
		state.messages.push(...made);
		ids = made.map(({ id }) => id);
	});

	it.each([0, 1])('are all read, after one of them (%s)', async (index) => {
		const after = ids[index];
		const found = await bench.get('message.getAll', {
			conversationId,
			returnAll: true,
			filters: { after },
		});
		expect(idsOf(found).sort((a, b) => a - b)).toEqual(ids.slice(index + 1));
		expect(bench.requests('list-all-messages').length).toBeLessThanOrEqual(4);
	});

	it.each([259, 258])('are all read, before one of them (%s)', async (index) => {
		const before = ids[index];
		const found = await bench.get('message.getAll', {
			conversationId,
			returnAll: true,
			filters: { before },
		});
		const read = new Set(idsOf(found));
		expect(ids.slice(0, index).filter((id) => !read.has(id))).toEqual([]);
	});
});

describe('messages that are searched for', () => {
	const conversationId = ID.conversation.anna;
	const search = async (filters: object) =>
		(
			await bench.get('search.messages', { q: 'parcel', returnAll: true, filters: { ...filters } })
		).map(({ content }) => content);

	it.each([false, true])(
		'are those of the filters, with a licence (%s) or without',
		async (licensed) => {
			bench.sandbox.settings.licensed = licensed;
			const items = Array.from({ length: 33 }, (_, index) => ({
				json: { text: `parcel ${index}` },
			}));
			await bench.get('message.send', { conversationId, content: '={{ $json.text }}' }, { items });
			bench.sandbox.incoming({
				phone: '+33610000990',
				inbox: ID.inbox.baileys,
				text: 'my parcel?',
			});
			const [asked] = await bench.get('search.messages', { q: 'my parcel' });
			const { sender, inbox_id: inboxId } = Object(asked);
			expect(await search({ from: ` contact:${sender.id} ` })).toEqual(['my parcel?']);
			expect(await search({ inboxId })).toEqual(['my parcel?']);
			expect(await search({ from: `agent:${ID.admin}` })).toHaveLength(33);
			expect(await search({ until: '2020-01-01' })).toEqual([]);
			expect(await search({ since: '2020-01-01' })).toHaveLength(34);
			const limited = { q: 'parcel', limit: 1, filters: { from: `contact:${sender.id}` } };
			expect(await bench.get('search.messages', limited)).toHaveLength(1);
		},
	);

	it('are not searched for somebody whom nobody can read', async () => {
		const { error } = await bench.run('search.messages', { q: 'x', filters: { from: 'Anna' } });
		expect(error?.message).toContain(`'From' names nobody: "Anna"`);
		expect(bench.requests('search-everything-messages')).toEqual([]);
	});
});

describe('what else is searched for, by time', () => {
	const since = new Date(Date.now() - 3_600_000).toISOString();
	const days = (count: number) => Date.now() - count * 86_400_000;
	const named = 'parcelled';

	it.each([false, true])(
		'is that of the time, with advanced search (%s) or without it where it shows the time',
		async (licensed) => {
			bench.sandbox.settings.licensed = licensed;
			const [old, late, never] = await bench.get(
				'contact.create',
				{
					inboxId: ID.inbox.api,
					additionalFields: { name: '={{ $json.name }}', email: '={{ $json.email }}' },
				},
				{
					items: [1, 2, 3].map((one) => ({
						json: { name: `${named} ${one}`, email: `p${one}@parcel.example` },
					})),
				},
			);
			const ids = [old, late, never].map((one) => Number(Object(one).id));
			const times = [days(120), days(0), null];
			ids.forEach((id, index) =>
				Object.assign(bench.sandbox.state.contacts.get(id) ?? {}, {
					last_activity_at: times[index],
				}),
			);
			const search = async (filters: object) =>
				(await bench.get('search.contacts', { q: named, filters: { ...filters } })).map(
					({ id }) => id,
				);
			expect(await search({ since })).toEqual([ids[1]]);
			expect(await search({ until: since })).toEqual([ids[0]]);
			// The server would look back 90 days, and find one.
			expect(await search({ since: new Date(days(200)).toISOString() })).toEqual([ids[1], ids[0]]);
			expect(await search({})).toHaveLength(3);
		},
	);

	it.each([
		['search.conversations', { since }],
		['search.everything', { until: since }],
		['search.everything', { inboxId: ID.inbox.api }],
	])('%s by %j is refused where the server would take no notice', async (name, filters) => {
		const refused = await bench.run(name, { q: 'anna', filters });
		expect(wordsOf(refused)).toContain('Advanced search is switched off for this account');
		bench.sandbox.settings.licensed = true;
		const [found] = await bench.get(name, { q: 'zzz', filters });
		if (found !== undefined) expect(found).toMatchObject({ conversations: [], contacts: [] });
		const back = await bench.run(name, { q: 'anna', filters: { since: '2020-02-03' } });
		expect(wordsOf(back)).toContain("'Since' lies more than 90 days back");
	});
});

describe('contacts sorted by a column in which many are equal', () => {
	const twins = 47;
	beforeEach(() => {
		const { world, state } = bench.sandbox;
		for (let index = 0; index < twins; index += 1) {
			const city = index % 2 ? 'Olinda' : 'Recife';
			const given = { name: 'Zita', identifier: `zita-${index}` };
			createContact(world, state, { ...given, additional_attributes: { city } });
		}
	});
	const nameOf = (one: unknown) => String(Object(one).name);

	it.each(['name', '-name', 'email', 'city', '-city'])('are all there by %s', async (sort) => {
		const plain = await bench.get('contact.getAll', { returnAll: true });
		const sorted = await bench.get('contact.getAll', { returnAll: true, options: { sort } });
		expect(idsOf(sorted).sort()).toEqual(idsOf(plain).sort());
	});

	it.each(['contact.getAll', 'contact.search'])(
		'%s gives each once up to a limit, none left out before the last',
		async (operation) => {
			const parameters = { q: 'zita', options: { sort: 'city' } };
			const wish = { ...parameters, limit: 40 };
			const found = await bench.get(operation, wish);
			expect(new Set(idsOf(found)).size).toBe(40);
			const cities = found.map((one) => Object(Object(one).additional_attributes).city);
			expect(cities.filter((city) => city === 'Olinda')).toHaveLength(Math.floor(twins / 2));
		},
	);

	it('begin with the page that is asked for, as long as all pages before', async () => {
		const sort = 'name';
		const all = await bench.get('contact.getAll', { returnAll: true, options: { sort } });
		const late = { limit: 40, options: { sort, page: 2 } };
		const found = await bench.get('contact.getAll', late);
		expect(found.map(nameOf)).toEqual(all.slice(15, 55).map(nameOf));
	});

	it('are all found by a word in the search of everything, in the order of their activity', async () => {
		const [first, second] = [...bench.sandbox.state.contacts.values()].filter(
			({ name }) => name === 'Zita',
		);
		Object.assign(second ?? {}, { last_activity_at: Date.now() });
		Object.assign(first ?? {}, { last_activity_at: Date.now() - 60_000 });
		const found = await bench.get('search.contacts', { q: 'zita', returnAll: true });
		expect(idsOf(found).slice(0, 2)).toEqual([second?.id, first?.id]);
		expect(new Set(idsOf(found)).size).toBe(twins);
		expect(found).toHaveLength(twins);
		expect(Object.keys(Object(found.at(-1))).sort()).toEqual(Object.keys(Object(found[1])).sort());
		const filters = { since: new Date(Date.now() - 3_600_000).toISOString() };
		expect(await bench.get('search.contacts', { q: 'zita', filters })).toHaveLength(2);
	});

	it('take no more requests than pages where the limit is one page', async () => {
		await bench.get('contact.getAll', { limit: 15, options: { sort: 'name' } });
		expect(bench.requests('contactList')).toHaveLength(1);
	});
});

describe('lists to choose from', () => {
	const { listSearch, loadOptions } = new Chatwoot().methods;
	const contextOf = (parameters: INodeParameters = {}) =>
		pickerContext(new Chatwoot(), new ChatwootChatCrmApi(), bench.credentials, parameters);
	type Name = keyof typeof listSearch;

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
	const idsIn = (results: Array<{ value: unknown }>) => results.map(({ value }) => value);

	it('goes back to the first message of a conversation or channel, each once', async () => {
		const items = Array.from({ length: 107 }, (_, index) => ({ json: { text: `row ${index}` } }));
		const content = '={{ $json.text }}';
		const conversationId = ID.conversation.anna;
		const sent = await bench.get('message.send', { conversationId, content }, { items });
		const found = await list('searchMessages', { conversationId }, 'row ');
		expect(idsIn(found)).toEqual(sent.map(({ id }) => id).reverse());
		expect(idsIn(await list('searchMessages', { conversationId }, 'row 3,'))).toEqual([
			sent[3]?.id,
		]);
		const [room] = await bench.get('internalChannel.create', { name: 'Rows' });
		const channel = Number(room?.id);
		const said = await bench.get('internalMessage.send', { channel, content }, { items });
		const shown = await list('searchInternalMessages', { channel });
		expect(idsIn(shown)).toEqual(said.map(({ id }) => id).reverse());
		expect(await list('searchInternalMessages', { channel }, 'row 2,')).toHaveLength(1);
	});

	it('has saved filters of every kind', async () => {
		const kinds = ['conversation', 'contact', 'report'];
		const made = await bench.get(
			'customFilter.create',
			{
				name: '={{ $json.kind }}',
				filterType: '={{ $json.kind }}',
				queryMode: 'json',
				queryJson: '[{"attribute_key":"status","filter_operator":"equal_to","values":["open"]}]',
			},
			{ items: kinds.map((kind) => ({ json: { kind } })) },
		);
		expect(idsIn(await list('searchCustomFilters'))).toEqual(
			expect.arrayContaining(made.map(({ id }) => id)),
		);
		const all = await bench.get('customFilter.getAll', { returnAll: true });
		expect(new Set(all.map(({ filter_type: kind }) => kind))).toEqual(new Set(['conversation']));
	});

	it('shows names on one line, and takes spaces for nothing typed', async () => {
		const [team] = await bench.get('team.create', { name: ' Sales\n  "north" ' });
		expect(await list('searchTeams', {}, 'sales "n')).toEqual([
			{ name: `sales "north" (${String(team?.id)})`, value: team?.id },
		]);
		expect(await loadOptions.teamIds.call(contextOf())).toContainEqual({
			name: 'sales "north"',
			value: team?.id,
		});
		for (const name of ['searchContacts', 'searchCompanies', 'searchGroups'] as const) {
			if (name === 'searchCompanies') bench.sandbox.settings.licensed = true;
			expect(await list(name, {}, '  ')).toEqual(await list(name));
		}
	});
});
