/** What reports count: conversations and messages of a range, of one agent, inbox, team or label. */

import { found } from '../answers';
import type { Conversation, Fields, Message } from '../state';
import type { Call } from '../world';

const SECOND = 1000;

export interface Range {
	from: number;
	to: number;
}

/** Seconds of the query; what is no number counts as far as it is one (`2026-01-01` is 2026). */
const secondsOf = (value: unknown) =>
	value === undefined ? undefined : parseInt(String(value), 10);

/** Undefined where since or until is missing: such a report counts nothing. */
export function rangeOf({ query }: Call): Range | undefined {
	const [from, to] = [secondsOf(query.since), secondsOf(query.until)];
	if (from === undefined || to === undefined) return undefined;
	return { from: from * SECOND, to: to * SECOND };
}

export const within = (time: number | null, range: Range | undefined) =>
	range !== undefined && time !== null && time >= range.from && time < range.to;

type Scope = (conversation: Conversation) => boolean;

/** Whose conversations a report is about. */
export function scopeOf({ state, world, query: { type, id } }: Call): Scope {
	const number = Number(id);
	switch (type) {
		case 'agent':
			found(world.users.get(number)?.accounts.has(state.id) ? number : undefined);
			return ({ assignee_id }) => assignee_id === number;
		case 'inbox':
			found(state.inboxes.get(number));
			return ({ inbox_id }) => inbox_id === number;
		case 'team':
			found(state.teams.get(number));
			return ({ team_id }) => team_id === number;
		case 'label': {
			const { title } = found(state.labels.get(number));
			return ({ labels }) => labels.includes(title);
		}
		default:
			return () => true;
	}
}

const average = (values: number[]) =>
	values.length ? values.reduce((sum, one) => sum + one, 0) / values.length : null;

const seconds = (from: number, to: number) => (to - from) / SECOND;

const isSaid = ({ message_type, private: secret }: Message, type: string) =>
	message_type === type && !secret;

export class Figures {
	constructor(
		private readonly call: Call,
		private readonly scope: Scope,
		private readonly range: Range | undefined,
	) {}

	private get conversations() {
		return this.call.state.conversations.filter(this.scope);
	}

	private messages(type: 'incoming' | 'outgoing') {
		const { state } = this.call;
		return state.messages.filter((message) => {
			const conversation = state.conversationById(message.conversation_id);
			const inScope = conversation !== undefined && this.scope(conversation);
			return inScope && isSaid(message, type) && within(message.created_at, this.range);
		});
	}

	private get resolved() {
		return this.conversations.filter(
			({ status, updated_at }) => status === 'resolved' && within(updated_at, this.range),
		);
	}

	private get firstReplies() {
		return this.conversations.flatMap(({ created_at, first_reply_created_at: reply }) =>
			reply !== null && within(reply, this.range) ? [seconds(created_at, reply)] : [],
		);
	}

	/** From what a customer wrote to the next answer. */
	private get replies() {
		const { state } = this.call;
		return this.conversations.flatMap((conversation) => {
			const times: number[] = [];
			let asked: number | undefined;
			for (const message of state.messagesOf(conversation)) {
				if (isSaid(message, 'incoming')) asked ??= message.created_at;
				else if (isSaid(message, 'outgoing') && asked !== undefined) {
					if (within(message.created_at, this.range))
						times.push(seconds(asked, message.created_at));
					asked = undefined;
				}
			}
			return times;
		});
	}

	/** A figure that is counted, or undefined for one that is measured or unknown. */
	counted(metric: unknown): number | undefined {
		switch (metric) {
			case 'conversations_count':
				return this.conversations.filter(({ created_at }) => within(created_at, this.range)).length;
			case 'incoming_messages_count':
				return this.messages('incoming').length;
			case 'outgoing_messages_count':
				return this.messages('outgoing').length;
			case 'resolutions_count':
				return this.resolved.length;
			case 'bot_resolutions_count':
			case 'bot_handoffs_count':
				return 0;
			default:
				return undefined;
		}
	}

	/** Seconds of what is measured, one for each time. */
	measured(metric: unknown): number[] | undefined {
		switch (metric) {
			case 'avg_first_response_time':
				return this.firstReplies;
			case 'avg_resolution_time':
				return this.resolved.map((one) => seconds(one.created_at, one.updated_at));
			case 'reply_time':
				return this.replies;
			default:
				return undefined;
		}
	}

	average = (metric: string) => average(this.measured(metric) ?? []);

	summary = (): Fields => ({
		conversations_count: this.counted('conversations_count'),
		incoming_messages_count: this.counted('incoming_messages_count'),
		outgoing_messages_count: this.counted('outgoing_messages_count'),
		avg_first_response_time: this.average('avg_first_response_time'),
		avg_resolution_time: this.average('avg_resolution_time'),
		resolutions_count: this.counted('resolutions_count'),
		reply_time: this.average('reply_time'),
	});

	row = (id: number): Fields => ({
		id,
		conversations_count: this.counted('conversations_count'),
		resolved_conversations_count: this.counted('resolutions_count'),
		avg_resolution_time: this.average('avg_resolution_time'),
		avg_first_response_time: this.average('avg_first_response_time'),
		avg_reply_time: this.average('reply_time'),
	});
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST_BUCKETS = 5000;

/** The start of the hour, day, week (Sunday first), month or year that a time is in; `offset` in hours. */
function startOf(time: number, unit: string, offset: number): number {
	const local = new Date(time + offset * HOUR);
	const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
	const starts: Record<string, number> = {
		hour: Date.UTC(year, month, day, local.getUTCHours()),
		week: Date.UTC(year, month, day - local.getUTCDay()),
		month: Date.UTC(year, month),
		year: Date.UTC(year, 0),
	};
	return (starts[unit] ?? Date.UTC(year, month, day)) - offset * HOUR;
}

const LONGEST: Record<string, number> = {
	hour: HOUR,
	week: 7 * DAY,
	month: 31 * DAY,
	year: 366 * DAY,
};

/** The parts of a range, each with the time that it bears. */
export function parts(range: Range, unit: string, offset: number): Range[] {
	const found: Range[] = [];
	let from = startOf(range.from, unit, offset);
	while (from < range.to && found.length < MOST_BUCKETS) {
		const to = startOf(from + (LONGEST[unit] ?? DAY) + HOUR * 2, unit, offset);
		const next = to > from ? to : from + DAY;
		found.push({ from, to: next });
		from = next;
	}
	return found;
}
