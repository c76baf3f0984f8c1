/** What valid requests to the local Chatwoot are made of. */

import type { Chatwoot } from '../../sandbox/chatwoot';
import { ID } from '../../sandbox/chatwoot/seed';
import type { Sent } from './chatwoot-client';

/** A request, with the calls that have to come before it. */
export type Trial = Sent & { first?: Array<[string, () => Sent]>; with?: () => Sent };

export function file(fields: Record<string, string>, name: string, filename = 'photo.png') {
	const form = new FormData();
	for (const [key, value] of Object.entries(fields)) form.append(key, value);
	form.append(name, new Blob(['bytes of a file'], { type: 'image/png' }), filename);
	return form;
}

/** What trials speak of; they look up what the seed and the calls before them have made. */
export function subjectsIn(box: { chatwoot: Chatwoot }) {
	const group = { path: { id: ID.group.team } };
	const contact = { path: { id: ID.contact.anna } };
	const conversation_id = ID.conversation.anna;
	const conversation = { path: { conversation_id } };
	const inbox = { path: { id: ID.inbox.api } };
	const soon = new Date(Date.now() + 3_600_000).toISOString();
	const rule = { frequency: 'weekly', interval: 1, end_type: 'never', week_days: [1] };
	const conditions = [
		{
			attribute_key: 'email',
			filter_operator: 'contains',
			values: ['example'],
			query_operator: 'AND',
		},
		{ attribute_key: 'plan', filter_operator: 'equal_to', values: ['pro'] },
	];
	const ids = () => {
		const { state } = box.chatwoot;
		const first = <T>(map: Map<number, T>) => [...map.keys()][0] as number;
		const last = state.messagesOf(state.conversation(conversation_id) as never).slice(-2)[0];
		return { label: first(state.labels), webhook: first(state.webhooks), message: last?.id ?? 0 };
	};
	const member = () => {
		const members = box.chatwoot.state.members.filter(
			({ group_contact_id }) => group_contact_id === ID.group.team,
		);
		return members[2]?.id ?? 0;
	};
	const url = 'https://n8n.example/webhook/1';

	const hook: Trial['first'] = [['create-a-webhook', () => ({ body: { webhook: { url } } })]];
	const note: Trial['first'] = [
		['create-a-note', () => ({ ...contact, body: { note: { content: 'First' } } })],
	];
	const noteId = () => ({
		path: { ...contact.path, note_id: [...box.chatwoot.state.notes.keys()][0] ?? 0 },
	});
	const taking: Trial['first'] = [
		[
			'add-participants-to-a-conversation',
			() => ({ ...conversation, body: { user_ids: [ID.agent] } }),
		],
	];
	const planned: Trial['first'] = [
		['create-scheduled-message', () => ({ ...conversation, body: { content: 'Later' } })],
	];
	const plannedId = () => ({
		path: {
			conversation_id,
			scheduled_message_id: [...box.chatwoot.state.scheduled.keys()][0] ?? 0,
		},
	});
	const recurring: Trial['first'] = [
		[
			'create-recurring-scheduled-message',
			() => ({ ...conversation, body: { content: 'Every week', recurrence_rule: rule } }),
		],
	];
	const recurringId = () => ({
		path: { conversation_id, recurring_id: [...box.chatwoot.state.recurring.keys()][0] ?? 0 },
	});
	const message = () => ({ path: { conversation_id, message_id: ids().message } });
	const label = () => ({ path: { id: ids().label } });
	return {
		box,
		group,
		contact,
		conversation_id,
		conversation,
		inbox,
		soon,
		rule,
		conditions,
		ids,
		member,
		url,
		hook,
		note,
		noteId,
		taking,
		planned,
		plannedId,
		recurring,
		recurringId,
		message,
		label,
	};
}

export type Subjects = ReturnType<typeof subjectsIn>;
