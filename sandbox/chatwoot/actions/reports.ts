/** Reports of the second version: they follow the conversations and messages that are there. */

import type { Answer } from '../../server';
import { ok, rails, unprocessable } from '../answers';
import { unix, type Conversation, type Fields } from '../state';
import type { Call, Handlers } from '../world';
import { Figures, parts, rangeOf, scopeOf, within, type Range } from './report-figures';
import { refusal } from './rows';

const MINUTE = 60;
const HALF_A_YEAR = 184 * 86_400_000;

const agentsOf = ({ world, state }: Call) =>
	[...world.users.values()].filter(({ accounts }) => accounts.has(state.id));

function series(call: Call) {
	const { query } = call;
	if (query.type === undefined) throw rails(500);
	const range = rangeOf(call);
	const scope = scopeOf(call);
	const whole = new Figures(call, scope, range);
	const known = whole.counted(query.metric) ?? whole.measured(query.metric);
	if (known === undefined) return ok({});
	if (!range) return ok([]);
	const unit = String(query.group_by ?? 'day');
	return ok(
		parts(range, unit, Number(query.timezone_offset ?? 0)).map((part) => {
			const figures = new Figures(call, scope, part);
			const times = figures.measured(query.metric);
			return {
				value: figures.counted(query.metric) ?? figures.average(String(query.metric)) ?? 0,
				timestamp: unix(part.from),
				...(times && { count: times.length }),
			};
		}),
	);
}

function summary(call: Call) {
	const range = rangeOf(call);
	const scope = scopeOf(call);
	const before = range && { from: 2 * range.from - range.to, to: range.from };
	return ok({
		...new Figures(call, scope, range).summary(),
		previous: new Figures(call, scope, before).summary(),
	});
}

/** Agents, inboxes or teams with their figures. */
const rows =
	(ids: (call: Call) => number[], by: (one: Conversation) => number | null) => (call: Call) =>
		ok(
			ids(call).map((id) =>
				new Figures(call, (conversation) => by(conversation) === id, rangeOf(call)).row(id),
			),
		);

const open = ({ state }: Call) => state.conversations.filter(({ status }) => status === 'open');
const isUnattended = ({ first_reply_created_at, waiting_since }: Conversation) =>
	first_reply_created_at === null || waiting_since !== null;

function load(conversations: Conversation[]): Fields {
	return {
		open: conversations.length,
		unattended: conversations.filter(isUnattended).length,
		unassigned: conversations.filter(({ assignee_id }) => assignee_id === null).length,
	};
}

function conversationMetrics(call: Call) {
	const { type, page } = call.query;
	if (type === 'agent') {
		if (Number(page ?? 1) > 1) return ok([]);
		const metric = (id: number) => {
			const { open: all, unattended } = load(open(call).filter((one) => one.assignee_id === id));
			return { open: all, unattended };
		};
		return ok(
			agentsOf(call).map(({ id, name, email, availability }) => ({
				id,
				name,
				email,
				thumbnail: '',
				availability: availability ?? 'offline',
				metric: metric(id),
			})),
		);
	}
	if (type === undefined) throw refusal(422);
	const pending = call.state.conversations.filter(({ status }) => status === 'pending').length;
	return ok({ ...load(open(call)), pending });
}

const channelOf = ({ state }: Call, { inbox_id }: Conversation) =>
	state.inboxes.get(inbox_id)?.channel_type ?? '';

function inRange(call: Call, range: Range | undefined, time: keyof Conversation = 'created_at') {
	return call.state.conversations.filter((one) => within(one[time] as number | null, range));
}

function byChannel(call: Call) {
	const range = rangeOf(call);
	if (range && range.to - range.from > HALF_A_YEAR)
		throw unprocessable('Date range cannot exceed 6 months');
	const found: Record<string, Record<string, number>> = {};
	for (const conversation of inRange(call, range)) {
		const blank = { open: 0, resolved: 0, pending: 0, snoozed: 0, total: 0 };
		const figures: Record<string, number> = (found[channelOf(call, conversation)] ??= blank);
		for (const key of [conversation.status, 'total']) figures[key] = (figures[key] ?? 0) + 1;
	}
	return ok(found);
}

const HOUR = 3_600_000;
const STEPS = { '0-1h': 1, '1-4h': 4, '4-8h': 8, '8-24h': 24, '24h+': Infinity };

function distribution(call: Call) {
	const range = rangeOf(call) ?? { from: 0, to: Infinity };
	const found: Record<string, Record<string, number>> = {};
	for (const conversation of inRange(call, range, 'first_reply_created_at')) {
		const taken = ((conversation.first_reply_created_at ?? 0) - conversation.created_at) / HOUR;
		const step = Object.entries(STEPS).find(([, hours]) => taken < hours)?.[0] ?? '24h+';
		const blank = Object.fromEntries(Object.keys(STEPS).map((name) => [name, 0]));
		const figures = (found[channelOf(call, conversation)] ??= blank);
		figures[step] = (figures[step] ?? 0) + 1;
	}
	return ok(found);
}

const idsIn = (value: unknown) => (value === undefined ? undefined : [value].flat().map(Number));

function matrix(call: Call) {
	const { state, query } = call;
	const [inboxIds, labelIds] = [idsIn(query.inbox_ids), idsIn(query.label_ids)];
	const inboxes = [...state.inboxes.values()]
		.filter(({ id }) => inboxIds?.includes(id) ?? true)
		.map(({ id, name }) => ({ id, name }))
		.sort((a, b) => a.name.localeCompare(b.name));
	const labels = [...state.labels.values()]
		.filter(({ id }) => labelIds?.includes(id) ?? true)
		.map(({ id, title }) => ({ id, title }))
		.sort((a, b) => a.title.localeCompare(b.title));
	const conversations = inRange(call, rangeOf(call));
	const count = (inbox: number, title: string) =>
		conversations.filter((one) => one.inbox_id === inbox && one.labels.includes(title)).length;
	return ok({
		inboxes,
		labels,
		matrix: inboxes.map(({ id }) => labels.map(({ title }) => count(id, title))),
	});
}

/** Outgoing messages by who wrote them, or by where they stand. */
function outgoing(call: Call) {
	const { state, world, query } = call;
	const range = rangeOf(call);
	const labelled = [...state.labels.values()];
	const groups: Record<string, (conversation: Conversation, sender: number | null) => number[]> = {
		agent: (_, sender) => [sender ?? 0],
		team: ({ team_id }) => [team_id ?? 0],
		inbox: ({ inbox_id }) => [inbox_id],
		label: ({ labels }) =>
			labelled.filter(({ title }) => labels.includes(title)).map(({ id }) => id),
	};
	const idsOf = groups[String(query.group_by)];
	if (!idsOf) throw refusal(422);
	const nameOf = (id: number) =>
		({
			agent: world.users.get(id)?.name,
			team: state.teams.get(id)?.name,
			inbox: state.inboxes.get(id)?.name,
			label: state.labels.get(id)?.title,
		})[String(query.group_by)];
	const counts = new Map<number, number>();
	for (const message of state.messages) {
		const conversation = state.conversationById(message.conversation_id);
		if (message.message_type !== 'outgoing' || message.private || !conversation) continue;
		if (!within(message.created_at, range)) continue;
		const sender = message.sender?.type === 'User' ? message.sender.id : null;
		for (const id of idsOf(conversation, sender)) counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	return ok(
		[...counts]
			.filter(([id]) => nameOf(id) !== undefined)
			.map(([id, outgoing_messages_count]) => ({ id, name: nameOf(id), outgoing_messages_count })),
	);
}

function grouped(call: Call) {
	const by = String(call.query.group_by);
	if (by !== 'assignee_id' && by !== 'team_id') throw unprocessable('invalid group_by');
	const keys = [...new Set(open(call).map((one) => one[by]))];
	return ok(
		keys.map((key) => ({ ...load(open(call).filter((one) => one[by] === key)), [by]: key })),
	);
}

/** A label's row bears its name; what was never measured is 0 there. */
const labelRows = (call: Call) =>
	ok(
		[...call.state.labels.values()].map(({ id, title }) => {
			const figures = new Figures(call, ({ labels }) => labels.includes(title), rangeOf(call));
			const filled = Object.entries(figures.row(id)).map(([key, value]) => [key, value ?? 0]);
			return { ...Object.fromEntries(filled), name: title };
		}),
	);

function live(call: Call) {
	const { state, query } = call;
	const isOfTeam = ({ team_id }: Conversation) =>
		query.team_id === undefined || team_id === Number(query.team_id);
	const pending = state.conversations.filter((one) => one.status === 'pending' && isOfTeam(one));
	return ok({ ...load(open(call).filter(isOfTeam)), pending: pending.length });
}

/** `6 seconds`, `2 minutes`: what the file says of a time. */
function words(value: number | null): string {
	if (value === null) return 'N/A';
	return value < MINUTE ? `${Math.round(value)} seconds` : `${Math.round(value / MINUTE)} minutes`;
}

const day = (time: number) => new Date(time).toISOString().slice(0, 10);

/** A cell as the server's CSV has it: what looks like a formula behind an apostrophe, then escaped as on a page. */
function cell(value: unknown): string {
	const guarded = String(value).replace(/^(?=[-=+@%|])/, typeof value === 'number' ? '' : "'");
	const quoted = /[",\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
	return quoted
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}

function agentsFile(call: Call): Answer {
	const range = rangeOf(call);
	if (!range) throw rails(500);
	const lines = agentsOf(call).map(({ id, name }) => {
		const figures = new Figures(call, ({ assignee_id }) => assignee_id === id, range);
		return [
			name,
			figures.counted('conversations_count'),
			words(figures.average('avg_first_response_time')),
			words(figures.average('avg_resolution_time')),
			words(figures.average('reply_time')),
			figures.counted('resolutions_count'),
		]
			.map(cell)
			.join(',');
	});
	const head =
		'Agent name,Assigned conversations,Avg first response time,Avg resolution time,Avg customer waiting time,Resolution Count';
	const body = `Reporting period ${day(range.from)} to ${day(range.to)}\n\n\n${[head, ...lines].join('\n')}\n`;
	return { status: 200, headers: { 'content-type': 'text/csv' }, body };
}

export const reports: Handlers = {
	'csv-report-agents': agentsFile,
	'list-all-conversation-statistics': series,
	'list-all-conversation-statistics-summary': summary,
	'get-account-conversation-metrics': conversationMetrics,
	'get-agent-conversation-metrics': conversationMetrics,
	'get-channel-summary-report': byChannel,
	'get-agent-summary-report': rows(
		(call) => agentsOf(call).map(({ id }) => id),
		({ assignee_id }) => assignee_id,
	),
	'get-inbox-summary-report': rows(
		({ state }) => [...state.inboxes.keys()],
		({ inbox_id }) => inbox_id,
	),
	'get-team-summary-report': rows(
		({ state }) => [...state.teams.keys()],
		({ team_id }) => team_id,
	),
	'label-summary-report': labelRows,
	'get-first-response-time-distribution': distribution,
	'get-inbox-label-matrix': matrix,
	'get-outgoing-messages-count': outgoing,
	'live-conversation-metrics': live,
	'live-grouped-conversation-metrics': grouped,
};
