/** What people of the account are told about: new messages in what is assigned to them. */

import { EMPTY, found, ok } from '../answers';
import type { Fields } from '../state';
import type { Row } from '../tables';
import { pushedMessage } from '../views/conversation';
import { pushedUser } from '../views/people';
import { conversationData } from '../webhooks/payloads';
import { userOf, type Call, type Handlers } from '../world';
import { pick } from './rows';

const A_PAGE = 15;
const SECOND = 1000;

const rowsOf = ({ state }: Call): Row[] => [...state.tables.of('notifications').values()];

const ownRows = (call: Call) =>
	rowsOf(call).filter(({ user_id }) => user_id === userOf(call.actor)?.id);

const rowOf = (call: Call) => found(ownRows(call).find(({ id }) => id === Number(call.path.id)));

const unix = (time: unknown) => Math.floor(Date.parse(String(time)) / SECOND);

function shown(call: Call, row: Row): Fields {
	const { state, world } = call;
	const conversation = state.conversationById(Number(row.conversation));
	const message = state.messages.find(({ id }) => id === row.secondary_actor_id);
	const user = world.users.get(Number(row.user_id));
	const data = conversation && conversationData(world, state, conversation);
	return {
		id: row.id,
		notification_type: row.notification_type,
		push_message_title: `A new message is created in conversation (#${String(conversation?.display_id ?? '')})`,
		push_message_body: message?.content ?? '',
		primary_actor_type: row.primary_actor_type,
		primary_actor_id: row.primary_actor_id,
		primary_actor: data && {
			...data,
			last_non_activity_message: data.messages[0] ?? null,
			...(world.settings.licensed && { applied_sla: null, sla_events: [], sla_policy_id: null }),
		},
		read_at: row.read_at,
		secondary_actor: message ? pushedMessage(world, state, message) : null,
		user: user ? pushedUser(user) : null,
		created_at: unix(row.created_at),
		last_activity_at: unix(row.last_activity_at),
		snoozed_until: row.snoozed_until,
		meta: row.meta,
	};
}

/** The stored row, as a change answers it. */
const stored = (row: Row): Fields =>
	pick(
		row,
		'id',
		'user_id',
		'account_id',
		'notification_type',
		'primary_actor_type',
		'primary_actor_id',
		'secondary_actor_type',
		'secondary_actor_id',
		'read_at',
		'snoozed_until',
		'last_activity_at',
		'meta',
		'created_at',
		'updated_at',
	);

function changed(call: Call, given: Fields) {
	const row = rowOf(call);
	return ok(stored(Object.assign(row, given, { updated_at: new Date().toISOString() })));
}

const EMAIL_FLAGS = `conversation_creation conversation_assignment assigned_conversation_new_message
conversation_mention participating_conversation_new_message sla_missed_first_response
sla_missed_next_response sla_missed_resolution`.split(/\s+/);

function settings(call: Call): Row {
	const table = call.state.tables.of('notification_settings');
	const user = userOf(call.actor)?.id ?? 0;
	const known = [...table.values()].find(({ user_id }) => user_id === user);
	if (known) return known;
	const row: Row = {
		id: table.size + 1,
		user_id: user,
		account_id: call.state.id,
		all_email_flags: EMAIL_FLAGS.map((flag) => `email_${flag}`),
		selected_email_flags: [],
		all_push_flags: EMAIL_FLAGS.map((flag) => `push_${flag}`),
		selected_push_flags: ['push_conversation_assignment'],
	};
	table.set(row.id, row);
	return row;
}

export const notifications: Handlers = {
	'list-notifications': (call) => {
		const { query } = call;
		const includes = [query.includes].flat().map(String);
		const rows = ownRows(call)
			.filter(
				(row) =>
					(row.read_at === null || includes.includes('read')) &&
					(row.snoozed_until === null || includes.includes('snoozed')),
			)
			.sort((a, b) => (query.sort_order === 'asc' ? a.id - b.id : b.id - a.id));
		const page = Math.max(1, Number(query.page ?? 1));
		return ok({
			data: {
				meta: {
					unread_count: ownRows(call).filter(({ read_at }) => read_at === null).length,
					count: rows.length,
					current_page: query.page ?? 1,
				},
				payload: rows.slice((page - 1) * A_PAGE, page * A_PAGE).map((row) => shown(call, row)),
			},
		});
	},
	'count-unread-notifications': (call) =>
		ok(ownRows(call).filter(({ read_at }) => read_at === null).length),
	'mark-a-notification-read': (call) => changed(call, { read_at: new Date().toISOString() }),
	'mark-a-notification-unread': (call) => changed(call, { read_at: null }),
	'snooze-a-notification': (call) => {
		const until = Number(call.body.snoozed_until) * SECOND;
		return changed(call, {
			snoozed_until: Number.isNaN(until) ? null : new Date(until).toISOString(),
			meta: { last_snoozed_at: null },
		});
	},
	'delete-a-notification': (call) => {
		call.state.tables.of('notifications').delete(rowOf(call).id);
		return EMPTY;
	},
	'mark-all-notifications-read': (call) => {
		// The ID of its own, not the one in URLs; of one that is not there all are marked.
		const id = call.state.conversationById(Number(call.body.primary_actor_id))?.id;
		for (const row of ownRows(call))
			if (id === undefined || row.primary_actor_id === id) row.read_at = new Date().toISOString();
		return EMPTY;
	},
	'delete-all-notifications': (call) => {
		const readOnly = call.body.type === 'read';
		for (const { id, read_at } of ownRows(call))
			if (!readOnly || read_at !== null) call.state.tables.of('notifications').delete(id);
		return EMPTY;
	},
	'get-notification-settings': (call) => ok(settings(call)),
	'update-notification-settings': (call) => {
		const given = (call.body.notification_settings ?? call.body) as Fields;
		// What is not named is emptied.
		const none = { selected_email_flags: [], selected_push_flags: [] };
		return ok(Object.assign(settings(call), none, given));
	},
};
