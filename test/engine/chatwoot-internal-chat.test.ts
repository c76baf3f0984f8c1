import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();

afterEach(() => {
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
});

const idsOf = (list: unknown[]) => list.map((one) => (one as { id: number }).id);

describe('the internal chat', () => {
	const room = async (name: string) => {
		const [made] = await bench.get('internalChannel.create', { name });
		return Object(made).id as number;
	};
	const say = async (channel: number, count: number) => {
		const items = Array.from({ length: count }, (_, index) => ({ json: { text: `tea ${index}` } }));
		const parameters = { channel, content: '={{ $json.text }}' };
		return idsOf(await bench.get('internalMessage.send', parameters, { items }));
	};

	it('is read to the end by time, also where many were written in one moment', async () => {
		const channel = await room('tea');
		const ids = await say(channel, 107);
		const rows = ids.map((id) => bench.sandbox.state.chat.messages.get(id));
		rows.forEach((row, index) =>
			Object.assign(row ?? {}, {
				created_at: `2026-03-01T10:00:00.${100 + Math.floor(index / 3)}Z`,
			}),
		);
		const all = await bench.get('internalMessage.getAll', { channel, returnAll: true });
		expect(idsOf(all)).toEqual([...ids].reverse());
		const some = await bench.get('internalMessage.getAll', { channel, limit: 60 });
		expect(idsOf(some)).toEqual([...ids].reverse().slice(0, 60));
		const filters = { before: '2026-03-01T10:00:00.102Z' };
		const early = await bench.get('internalMessage.getAll', { channel, returnAll: true, filters });
		expect(idsOf(early)).toEqual(ids.slice(0, 6).reverse());
		const late = { channel, limit: 70, filters: { after: '2026-03-01T10:00:00.110Z' } };
		expect(idsOf(await bench.get('internalMessage.getAll', late))).toEqual(
			ids.slice(33).reverse().slice(0, 70),
		);
		expect(bench.requests('list-internal-messages').at(-1)?.query).not.toHaveProperty('after');
		const between = {
			channel,
			returnAll: true,
			filters: { ...late.filters, before: '2026-03-01T10:00:00.112Z' },
		};
		expect(idsOf(await bench.get('internalMessage.getAll', between))).toEqual(
			ids.slice(33, 36).reverse(),
		);
	});

	it('shows what surrounds a message, and nothing of one that is not there', async () => {
		const channel = await room('coffee');
		const ids = await say(channel, 80);
		const first = Date.parse('2026-03-01T10:00:00Z');
		ids.forEach((id, index) =>
			Object.assign(bench.sandbox.state.chat.messages.get(id) ?? {}, {
				created_at: new Date(first + index * 1000).toISOString(),
			}),
		);
		const [middle] = ids.slice(40);
		const shown = await bench.get('internalMessage.getAll', {
			channel,
			limit: 3,
			filters: { around: middle },
		});
		expect(idsOf(shown)).toEqual(ids.slice(16, 66).reverse());
		const strange = await bench.run('internalMessage.getAll', {
			channel,
			filters: { around: 987_654 },
		});
		expect(wordsOf(strange)).toContain('no such internal message');
		const [reply] = idsOf(
			await bench.get('internalMessage.send', {
				channel,
				content: 'yes',
				additionalFields: { parentId: middle },
			}),
		);
		const near = await bench.get('internalMessage.getAll', { channel, filters: { around: reply } });
		expect(idsOf(near)).toContain(ids.at(-1));
		const both = { around: middle, after: '2026-03-01' };
		const refused = await bench.run('internalMessage.getAll', { channel, filters: both });
		expect(wordsOf(refused)).toContain("'Around' goes neither with 'Before' nor with 'After'");
	});

	it('is searched page by page, and not for what finds nothing', async () => {
		await say(await room('spring'), 20);
		const options = { page: 2 };
		const [second] = await bench.get('internalMessage.search', { q: 'tea ', options });
		expect(second).toMatchObject({ messages: { length: 5 }, meta: { messages_has_more: false } });
		const before = bench.requests('search-internal-chat').length;
		const short = await bench.run('internalMessage.search', { q: ' t ' });
		expect(wordsOf(short)).toContain('shorter than 3 letters');
		expect(bench.requests('search-internal-chat')).toHaveLength(before);
	});

	it('has no poll with a choice of nothing', async () => {
		const channelId = await room('votes');
		for (const optionsJson of ['[{}]', '={{ [{ text: "" }, "No"] }}', '[{"text":7}]']) {
			const poll = { channelId, question: 'Tea?', optionsJson };
			const refused = await bench.run('internalMessage.createPoll', poll);
			expect(wordsOf(refused)).toContain("'Choices' holds a choice without a text");
		}
		expect(bench.requests('create-an-internal-poll')).toHaveLength(0);
	});

	it('has channels that were put away', async () => {
		const id = await room('old');
		await bench.get('internalChannel.archive', { id });
		const listed = async (filters: object) =>
			idsOf(
				await bench.get('internalChannel.getAll', { returnAll: true, filters: { ...filters } }),
			);
		expect(await listed({})).not.toContain(id);
		expect(await listed({ status: 'archived' })).toEqual([id]);
		expect(await listed({ categoryId: 4711 })).toEqual([]);
	});
});

describe('what its forms say besides', () => {
	it('lists channels of one kind, and makes an admin of who is new', async () => {
		await bench.get('internalChannel.create', {
			channelType: 'dm',
			additionalFields: { memberIds: [ID.agent] },
		});
		const kinds = async (type: string) =>
			(await bench.get('internalChannel.getAll', { returnAll: true, filters: { type } })).map(
				(one) => one.channel_type === 'dm',
			);
		expect(await kinds('direct_messages')).toEqual([true]);
		expect(await kinds('text_channels')).not.toContain(true);
		const [made] = await bench.get('internalChannel.create', {
			channelType: 'private_channel',
			name: 'Quiet',
			additionalFields: { teamIds: [ID.team] },
		});
		expect(bench.requests('create-an-internal-channel')[1]?.body).toMatchObject({
			team_ids: [ID.team],
		});
		const [member] = await bench.get('internalChannel.addMembers', {
			channel: Number(made?.id),
			userIds: [ID.agent],
			additionalFields: { role: 'admin' },
		});
		expect(member).toMatchObject({ user_id: ID.agent, role: 'admin' });
	});

	it('a poll says when it ends and who sees what', async () => {
		await bench.run('internalMessage.createPoll', {
			channelId: 1,
			question: 'Tea?',
			optionsJson: '[{"text":"Yes","emoji":"🍵"},"No"]',
			additionalFields: {
				allowRevote: false,
				publicResults: false,
				expiresAt: '2031-05-01T10:00:00Z',
			},
		});
		expect(bench.requests('create-an-internal-poll')[0]?.body).toMatchObject({
			options: [{ text: 'Yes', emoji: '🍵' }, { text: 'No' }],
			allow_revote: false,
			public_results: false,
			expires_at: '2031-05-01T10:00:00.000Z',
		});
	});
});
