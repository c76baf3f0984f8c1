/** What a macro does to a conversation. */

import { createMessage, speaker } from '../records';
import type { Conversation, Fields, Priority, Status } from '../state';
import { userOf, type Call } from '../world';
import { change } from './conversations';

type Act = (call: Call, conversation: Conversation, params: unknown[]) => void;

const numberOr = (value: unknown) => (Number(value) ? Number(value) : null);

function say(call: Call, conversation: Conversation, content: unknown, secret: boolean) {
	const user = userOf(call.actor);
	createMessage(call.world, call.state, conversation, 'outgoing', {
		content: String(content),
		private: secret,
		...(user && { sender: speaker('User', user.id) }),
	});
}

const status =
	(value: Status): Act =>
	(call, conversation) =>
		change(call, conversation, { status: value });

/** Those without an effect here send something out of the server. */
const ACTS: Record<string, Act> = {
	send_message: (call, conversation, [content]) => say(call, conversation, content, false),
	add_private_note: (call, conversation, [content]) => say(call, conversation, content, true),
	add_label: (call, conversation, titles) =>
		change(call, conversation, {
			labels: [...new Set([...conversation.labels, ...titles.map(String)])],
		}),
	remove_label: (call, conversation, titles) =>
		change(call, conversation, {
			labels: conversation.labels.filter((title) => !titles.map(String).includes(title)),
		}),
	assign_agent: (call, conversation, [id]) =>
		change(call, conversation, {
			assignee_id: id === 'self' ? (userOf(call.actor)?.id ?? null) : numberOr(id),
		}),
	assign_team: (call, conversation, [id]) => change(call, conversation, { team_id: numberOr(id) }),
	remove_assigned_team: (call, conversation) => change(call, conversation, { team_id: null }),
	change_status: (call, conversation, [value]) =>
		change(call, conversation, { status: value as Status }),
	change_priority: (call, conversation, [value]) =>
		change(call, conversation, { priority: (value ?? null) as Priority | null }),
	resolve_conversation: status('resolved'),
	snooze_conversation: status('snoozed'),
	mute_conversation: (_, conversation) => {
		conversation.muted = true;
	},
};

export function perform(call: Call, conversation: Conversation, actions: Fields[]) {
	for (const { action_name: name, action_params: params } of actions)
		ACTS[String(name)]?.(call, conversation, [params].flat());
}
