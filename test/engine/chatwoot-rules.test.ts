import type { INodeParameters } from 'n8n-workflow';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();

afterEach(() => {
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
});

const withFiles = {
	items: [
		{
			json: {},
			binary: {
				paper: {
					data: Buffer.from('paper').toString('base64'),
					mimeType: 'application/pdf',
					fileName: 'paper.pdf',
				},
			},
		},
	],
};
const sent = (operation: string) => bench.requests(operation)[0]?.body;

describe('an automation rule, all that the server knows said by its form', () => {
	const made = async (conditions: unknown[], actions: unknown[]) => {
		const [rule] = await bench.get('automationRule.create', {
			name: 'Rule',
			eventName: 'conversation_updated',
			conditions: { condition: conditions },
			actions: { action: actions },
		} as INodeParameters);
		const [read] = await bench.get('automationRule.get', { id: Object(rule).id });
		return read as { conditions: unknown[]; actions: unknown[] };
	};
	const always = [{ attributeKey: 'status', filterOperator: 'equal_to', valueIds: ['open'] }];
	const someAction = [{ actionName: 'mute_conversation' }];

	it.each([
		[
			{ attributeKey: 'assignee_id', oldIds: ['9'], valueIds: ['7', 8] },
			{ from: [9], to: [7, 8] },
		],
		[
			{ attributeKey: 'status', oldIds: ['open', 'pending'], valueIds: ['resolved'] },
			{ from: ['open', 'pending'], to: ['resolved'] },
		],
		[
			{ attributeKey: 'priority', oldIds: ['low', 'medium'], valueIds: ['urgent'] },
			{ from: ['low', 'medium'], to: ['urgent'] },
		],
	])('compares what an attribute was with what it is: %j', async (row, values) => {
		const { conditions } = await made(
			[{ ...row, filterOperator: 'attribute_changed' }],
			someAction,
		);
		expect(conditions).toMatchObject([{ filter_operator: 'attribute_changed', values }]);
	});

	it('wants to know both', async () => {
		const row = { attributeKey: 'status', filterOperator: 'attribute_changed', oldIds: ['open'] };
		const ran = await bench.run('automationRule.create', {
			name: 'Rule',
			eventName: 'conversation_updated',
			conditions: { condition: [row] },
			actions: { action: someAction },
		} as INodeParameters);
		expect(wordsOf(ran)).toContain('leaves the values of "status" empty');
	});

	const said = (conditions: unknown[]) =>
		conditions.map((one) => {
			const {
				attribute_key: key,
				filter_operator: operator,
				values,
				query_operator: joint,
			} = Object(one) as Record<string, unknown>;
			return `${String(key)} ${String(operator)} ${JSON.stringify(values)} ${String(joint)}`;
		});

	// Seen on 4.15.1: a rule for the labels gold and vip was carried out for gold alone.
	it('says each value by itself where the server sees the first only', async () => {
		const { conditions } = await made(
			[
				{ attributeKey: 'labels', valueIds: ['gold', 'vip'], queryOperator: 'and' },
				{ attributeKey: 'contact_attribute:plan', values: 'free\ntrial', queryOperator: 'or' },
				{ attributeKey: 'status', valueIds: ['open', 'pending'] },
			],
			someAction,
		);
		expect(said(conditions)).toEqual([
			'labels equal_to ["gold"] and',
			'plan equal_to ["free"] or',
			'labels equal_to ["gold"] and',
			'plan equal_to ["trial"] or',
			'labels equal_to ["vip"] and',
			'plan equal_to ["free"] or',
			'labels equal_to ["vip"] and',
			'plan equal_to ["trial"] or',
			'status equal_to ["open","pending"] null',
		]);
	});

	const kept = (row: object, eventName = 'conversation_updated') => ({
		name: 'Rule',
		eventName,
		conditionsMode: 'json',
		conditionsJson: JSON.stringify([row]),
		actions: { action: someAction },
	});
	const compares = (attribute_key: string, filter_operator: string, values: unknown) => ({
		attribute_key,
		filter_operator,
		values,
	});
	const changed = (key: string, from: unknown[], to: unknown[]) =>
		compares(key, 'attribute_changed', { from, to });

	// The server keeps all of these with 200, and carries none of them out.
	it.each([
		[kept(compares('browser_language', 'contains', ['en'])), 'compares "browser_language" by'],
		[kept(compares('content', 'is_present', [])), 'Use one of: equal_to, not_equal_to, contains'],
		[kept(compares('team_id', 'equal_to', ['nil'])), "Use 'Is Not Set'"],
		[kept(compares('priority', 'not_equal_to', ['nil'])), 'no priority'],
		[kept(changed('team_id', [null], [4])), 'compares "team_id" with null'],
		[kept(changed('labels', ['vip'], ['gold'])), 'whether "labels" has changed'],
		[kept(changed('status', ['open'], ['resolved']), 'conversation_resolved'), "'Event'"],
	])('refuses what would never hold: %j', async (parameters, words) => {
		const ran = await bench.run('automationRule.create', parameters as INodeParameters);
		expect(wordsOf(ran)).toContain(words);
		expect(bench.requests()).toEqual([]);
	});

	it('refuses an exception that would swallow what stands beside it', async () => {
		const parameters = {
			...kept({}),
			conditionsJson: JSON.stringify([
				{ ...compares('status', 'equal_to', ['resolved']), query_operator: 'and' },
				{
					...compares('plan', 'not_equal_to', ['free']),
					custom_attribute_type: 'contact_attribute',
					query_operator: null,
				},
			]),
		};
		const ran = await bench.run('automationRule.create', parameters);
		expect(wordsOf(ran)).toContain('"plan" is not something');
	});

	// Seen on 4.15.1: of a conversation's attribute named so, the rule was carried out for everything.
	it.each([
		['automationRule.create', {}],
		['automationRule.update', { id: 1 }],
	])('%s refuses an attribute of which it is not said whose it is', async (operation, more) => {
		const row = { attributeKey: 'paid', filterOperator: 'equal_to', values: 'true' };
		const ran = await bench.run(operation, {
			...kept({}),
			conditionsMode: 'form',
			conditions: { condition: [row] },
			...more,
		});
		expect(wordsOf(ran)).toContain('"paid" is no attribute of contacts');
		expect(wordsOf(ran)).toContain('conversation_attribute:paid');
		expect(bench.requests().map(({ method }) => method)).toEqual(['GET']);
	});

	it.each([
		[{ actionName: 'remove_assigned_agent' }, []],
		[{ actionName: 'assign_agent', agentId: 'last_responding_agent' }, ['last_responding_agent']],
		[{ actionName: 'snooze_conversation' }, []],
		[{ actionName: 'change_priority', priority: 'nil' }, ['nil']],
	])('does %j', async (action, params) => {
		const { actions } = await made(always, [action]);
		expect(actions).toEqual([{ action_name: action.actionName, action_params: params }]);
	});

	it('sends a file that was uploaded before, at once or later, and a macro does so too', async () => {
		const [file] = await bench.get('file.upload', { attachment: 'paper' }, withFiles);
		const { blob_id: fileId } = file as { blob_id: string };
		const send = { actionName: 'send_attachment', fileId };
		const later = { actionName: 'create_scheduled_message', fileId, message: 'See this' };
		const { actions } = await made(always, [send, later]);
		expect(actions).toEqual([
			{ action_name: 'send_attachment', action_params: [expect.any(Number)] },
			{
				action_name: 'create_scheduled_message',
				action_params: [{ content: 'See this', delay_minutes: 60, blob_id: expect.any(Number) }],
			},
		]);
		const macro = { name: 'Price list', actions: { action: [send] } } as INodeParameters;
		const [saved] = await bench.get('macro.create', macro);
		expect(saved).toMatchObject({ files: [{ filename: 'paper.pdf' }] });
		const wrong = await bench.run('macro.create', {
			...macro,
			actions: { action: [{ ...send, fileId: 'nothing' }] },
		});
		expect(wordsOf(wrong)).toContain('Invalid attachment');
		expect(wordsOf(wrong)).toContain("'File: Upload'");
	});

	it('a macro assigns to whoever runs it', async () => {
		const actions = { action: [{ actionName: 'assign_agent', agentId: 'self' }] };
		const [saved] = await bench.get('macro.create', { name: 'Mine', actions } as INodeParameters);
		expect(saved).toMatchObject({ actions: [{ action_params: ['self'] }] });
	});
});

describe('values of a filter', () => {
	it.each([
		['conversation', 'team_id', [4, '5'], ['4', '5']],
		['conversation', 'labels', ['vip', 'gold, old'], ['vip', 'gold, old']],
		['contact', 'blocked', ['true'], ['true']],
	])('of a %s may be chosen: %s', async (queryMode, attributeKey, valueIds, values) => {
		const row = { attributeKey, filterOperator: 'equal_to', valueIds };
		const [made] = await bench.get('customFilter.create', {
			name: 'Mine',
			filterType: queryMode,
			queryMode,
			query: { condition: [row] },
		} as INodeParameters);
		const [read] = await bench.get('customFilter.get', { customFilterId: Object(made).id });
		const { payload } = (read as { query: { payload: unknown[] } }).query;
		expect(payload.flatMap((one) => Object(one).values)).toEqual(values);
	});

	it('may be pasted as the whole body that a page of Chatwoot sends', async () => {
		const condition = { attribute_key: 'city', filter_operator: 'contains', values: ['Olinda'] };
		const [made] = await bench.get('customFilter.create', {
			name: 'Mine',
			filterType: 'contact',
			queryMode: 'json',
			queryJson: { payload: [condition] },
		});
		expect(made).toMatchObject({ query: { payload: [condition] } });
	});

	it('are chosen from what the server has', async () => {
		const row = { attributeKey: 'status', filterOperator: 'equal_to', valueIds: ['resolved'] };
		await bench.get('conversation.filter', { payload: { condition: [row] } } as INodeParameters);
		expect(sent('conversationFilter')).toMatchObject({ payload: [{ values: ['resolved'] }] });
	});
});
