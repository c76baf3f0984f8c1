/** What reports are counted from: first answers, answers and closed conversations. */

import { ok } from '../answers';
import { iso, type Conversation, type Fields } from '../state';
import type { Call, Handlers } from '../world';
import { conversationOf } from './conversations';
import { rangeOf, within } from './report-figures';

const A_PAGE = 25;
const SECOND = 1000;

function eventsOf({ state }: Call, conversation: Conversation): Array<Fields & { end: number }> {
	const replied = state
		.messagesOf(conversation)
		.find(({ message_type, sender }) => message_type === 'outgoing' && sender?.type === 'User');
	const event = (name: string, start: number, end: number) => ({
		name,
		value: Math.floor((end - start) / SECOND),
		value_in_business_hours: 0,
		event_start_time: iso(start),
		event_end_time: iso(end),
		account_id: state.id,
		inbox_id: conversation.inbox_id,
		user_id: replied?.sender?.id ?? conversation.assignee_id,
		conversation_id: conversation.display_id,
		created_at: iso(end),
		updated_at: iso(end),
		end,
	});
	const { created_at: start, first_reply_created_at: reply, status, updated_at } = conversation;
	return [
		...(reply === null ? [] : [event('first_response', start, reply)]),
		...(status === 'resolved' ? [event('conversation_resolved', start, updated_at)] : []),
	];
}

/** Those of the account, the oldest first. */
const eventsIn = (call: Call) =>
	call.state.conversations
		.flatMap((conversation) => eventsOf(call, conversation))
		.sort((a, b) => a.end - b.end)
		.map(({ end, ...row }, index) => ({ end, row: { id: index + 1, ...row } as Fields }));

export const reportingEvents: Handlers = {
	'get-account-reporting-events': (call) => {
		const { query } = call;
		const range = rangeOf(call) ?? { from: 0, to: Infinity };
		const matches = (key: string, value: unknown) =>
			query[key] === undefined || String(query[key]) === String(value);
		const rows = eventsIn(call)
			.filter(
				({ end, row }) =>
					within(end, range) &&
					matches('inbox_id', row.inbox_id) &&
					matches('user_id', row.user_id) &&
					matches('name', row.name),
			)
			.map(({ row }) => row)
			.reverse();
		const page = Math.max(1, Number(query.page ?? 1));
		return ok({
			payload: rows.slice((page - 1) * A_PAGE, page * A_PAGE),
			meta: {
				count: rows.length,
				current_page: page,
				total_pages: Math.ceil(rows.length / A_PAGE),
			},
		});
	},

	'get-conversation-reporting-events': (call) => {
		const { display_id: id } = conversationOf(call);
		return ok(eventsIn(call).flatMap(({ row }) => (row.conversation_id === id ? [row] : [])));
	},

	/** Kept by licensed servers alone. */
	'get-account-audit-logs': ({ query }) =>
		ok({
			per_page: A_PAGE,
			total_entries: 0,
			current_page: Math.max(1, Number(query.page ?? 1)),
			audit_logs: [],
		}),
};
