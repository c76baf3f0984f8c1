/** One conversation: making it and changing it. */

import { EMPTY, found, invalid, notAllowed, ok, rails, unprocessable } from '../answers';
import { createConversation, createMessage, newMessage, removeConversation } from '../records';
import {
	iso,
	type ContactInbox,
	type Conversation,
	type Fields,
	type Priority,
	type Status,
} from '../state';
import { shownConversation } from '../views/conversation';
import { conversationChanged, typing } from '../webhooks/events';
import { seesInbox, storedIn, userOf, type Call, type Handlers } from '../world';
import { buildContactInbox } from './contact-inboxes';
import { buildMessage } from './message-builder';

const PRIORITIES = ['low', 'medium', 'high', 'urgent'];
const STATUSES = ['open', 'resolved', 'pending', 'snoozed'];

/** By its display id, and only if the caller may see it. */
export function conversationOf(call: Call): Conversation {
	const conversation = found(call.state.conversation(call.path.conversation_id));
	const team = call.state.teams.get(conversation.team_id ?? 0);
	const inTeam = team?.members.includes(userOf(call.actor)?.id ?? 0) ?? false;
	if (!seesInbox(call, conversation.inbox_id) && !inTeam) throw notAllowed();
	return conversation;
}

const shown = ({ world, state }: Call, conversation: Conversation) =>
	ok(shownConversation(world, state, conversation));

/** What the stream of a conversation says about a change of it. */
function activities(
	{ world, state, actor }: Call,
	changes: Record<string, [unknown, unknown]>,
): string[] {
	const who = actor.kind === 'user' ? actor.user.name : actor.bot.name;
	const { status, priority, assignee_id, team_id, label_list } = changes;
	const [before, after] = (label_list ?? [[], []]) as [string[], string[]];
	const added = after.filter((one) => !before.includes(one));
	const removed = before.filter((one) => !after.includes(one));
	const assignee = world.users.get(Number(assignee_id?.[1]))?.name;
	const team = state.teams.get(Number(team_id?.[1]))?.name;
	return [
		status && `Conversation was marked ${String(status[1])} by ${who}`,
		priority &&
			(priority[1]
				? `${who} set the priority to ${String(priority[1])}`
				: `${who} removed the priority`),
		assignee_id &&
			(assignee ? `Assigned to ${assignee} by ${who}` : `Conversation unassigned by ${who}`),
		team_id && (team ? `Assigned to ${team} by ${who}` : `Unassigned from the team by ${who}`),
		added.length > 0 && `${who} added ${added.join(', ')}`,
		removed.length > 0 && `${who} removed ${removed.join(', ')}`,
	].filter((one) => typeof one === 'string');
}

/** Writes the changes and tells them. */
export function change(call: Call, conversation: Conversation, given: Partial<Conversation>) {
	const changes: Record<string, [unknown, unknown]> = {};
	for (const [key, value] of Object.entries(given)) {
		const before = conversation[key as keyof Conversation];
		if (JSON.stringify(before) !== JSON.stringify(value))
			changes[key === 'labels' ? 'label_list' : key] = [before, value];
	}
	Object.assign(conversation, given);
	if (!Object.keys(changes).length) return;
	conversationChanged(call.world, call.state, conversation, changes);
	if (conversation.assignee_id !== null && changes.assignee_id)
		conversation.participants = [
			...new Set([...conversation.participants, conversation.assignee_id]),
		];
	for (const content of activities(call, changes))
		newMessage(call.state, conversation, 'activity', { content });
}

/** An unknown word is an exception that nobody handles. */
function priorityOf(value: unknown): Priority | null {
	if (value === undefined || value === null || value === '') return null;
	if (!PRIORITIES.includes(String(value))) throw rails(500);
	return value as Priority;
}

function contactInboxFor(call: Call): ContactInbox {
	const { state, body } = call;
	const { inbox_id, contact_id, source_id } = body;
	const inbox = inbox_id === undefined ? undefined : found(state.inboxes.get(Number(inbox_id)));
	if (inbox && !seesInbox(call, inbox.id)) throw notAllowed();
	const contact =
		contact_id === undefined ? undefined : found(state.contacts.get(Number(contact_id)));
	const built =
		inbox &&
		contact &&
		buildContactInbox(state, contact, inbox, source_id, body.hmac_verified === true);
	const contactInbox =
		built ?? found(state.contactInboxes.find((one) => one.source_id === source_id));
	if (!seesInbox(call, contactInbox.inbox_id)) throw notAllowed();
	return contactInbox;
}

function existing({ state }: Call, { inbox_id, contact_id }: ContactInbox) {
	if (!state.inboxes.get(inbox_id)?.settings.lock_to_single_conversation) return undefined;
	return [...state.conversations]
		.reverse()
		.find((one) => one.inbox_id === inbox_id && one.contact_id === contact_id);
}

const time = (value: unknown) =>
	typeof value === 'number' || /^\d+$/.test(String(value))
		? Number(value) * 1000
		: Date.parse(String(value));

function seen(call: Call, conversation: Conversation, at: number | null) {
	conversation.agent_last_seen_at = at;
	if (conversation.assignee_id === userOf(call.actor)?.id) conversation.assignee_last_seen_at = at;
	return shown(call, conversation);
}

export const conversations: Handlers = {
	/** An inbox that keeps to one conversation answers the one that is there. */
	newConversation: (call) => {
		const { world, state, body } = call;
		const contactInbox = contactInboxFor(call);
		const status = body.status as Status | undefined;
		if (status !== undefined && !STATUSES.includes(status)) throw rails(500);
		const conversation =
			existing(call, contactInbox) ??
			createConversation(world, state, contactInbox, {
				...(status && { status }),
				additional_attributes: (body.additional_attributes ?? {}) as Fields,
				custom_attributes: (body.custom_attributes ?? {}) as Fields,
				snoozed_until: body.snoozed_until === undefined ? null : time(body.snoozed_until),
				assignee_id: (body.assignee_id ?? null) as number | null,
				team_id: (body.team_id ?? null) as number | null,
			});
		if (body.message)
			createMessage(
				world,
				state,
				conversation,
				...buildMessage(call, conversation, body.message as Fields),
			);
		return shown(call, conversation);
	},

	/** A bot may ask, but the newer fork fails to show it. */
	'get-details-of-a-conversation': (call) => {
		if (call.actor.kind === 'bot' && call.world.settings.personality === 'newer') throw rails(500);
		return shown(call, conversationOf(call));
	},

	/** Only the priority: anything else is passed over. */
	'update-conversation': (call) => {
		const conversation = conversationOf(call);
		const { priority, sla_policy_id } = call.body;
		if (call.actor.kind === 'bot' && call.world.settings.personality === 'newer') throw rails(500);
		if (sla_policy_id) throw invalid(['sla_policy', 'sla policy account mismatch']);
		if (priority !== undefined) change(call, conversation, { priority: priorityOf(priority) });
		return shown(call, conversation);
	},

	'toggle-priority-of-a-conversation': (call) => {
		change(call, conversationOf(call), { priority: priorityOf(call.body.priority) });
		return EMPTY;
	},

	/** Without a status it toggles. An agent who opens a conversation gets it. */
	'toggle-status-of-a-conversation': (call) => {
		const { actor, body } = call;
		const conversation = conversationOf(call);
		const { status, snoozed_until } = body;
		if (status !== undefined && !STATUSES.includes(String(status))) throw rails(500);
		const toggled: Status = conversation.status === 'open' ? 'resolved' : 'open';
		change(call, conversation, {
			status: (status as Status | undefined) ?? toggled,
			...(snoozed_until !== undefined && { snoozed_until: time(snoozed_until) }),
		});
		// Only opening forgets the time.
		if (conversation.status === 'open') conversation.snoozed_until = null;
		const agent = actor.kind === 'user' && actor.role === 'agent' ? actor.user : undefined;
		if (agent && conversation.status === 'open')
			change(call, conversation, { assignee_id: agent.id });
		return ok({
			payload: {
				success: true,
				conversation_id: conversation.display_id,
				current_status: conversation.status,
				snoozed_until: iso(conversation.snoozed_until),
			},
		});
	},

	/** Replaces all of them; only newer servers can merge. */
	'update-custom-attributes-of-a-conversation': (call) => {
		const { world, body } = call;
		const conversation = conversationOf(call);
		const merges = world.settings.personality === 'upstream' && body.merge === true;
		if (body.custom_attributes === undefined) throw rails(500);
		const given = body.custom_attributes as Fields;
		const custom_attributes = merges
			? { ...storedIn(call, conversation).custom_attributes, ...given }
			: given;
		change(call, conversation, { custom_attributes });
		return ok({ custom_attributes });
	},

	'destroy-custom-attributes-of-a-conversation': (call) => {
		const conversation = conversationOf(call);
		const names = new Set(call.body.custom_attributes as string[]);
		const kept = Object.entries(storedIn(call, conversation).custom_attributes).filter(
			([name]) => !names.has(name),
		);
		const custom_attributes = Object.fromEntries(kept);
		change(call, conversation, { custom_attributes });
		return ok({ custom_attributes });
	},

	'list-all-labels-of-a-conversation': (call) => ok({ payload: conversationOf(call).labels }),

	'conversation-add-labels': (call) => {
		const conversation = conversationOf(call);
		change(call, conversation, { labels: [...new Set((call.body.labels ?? []) as string[])] });
		return ok({ payload: conversation.labels });
	},

	/** Blocks the contact as well. */
	'mute-a-conversation': (call) => {
		const conversation = conversationOf(call);
		conversation.muted = true;
		const contact = call.state.contacts.get(conversation.contact_id);
		if (contact) contact.blocked = true;
		change(call, conversation, { status: 'resolved' });
		return EMPTY;
	},

	'unmute-a-conversation': (call) => {
		const conversation = conversationOf(call);
		conversation.muted = false;
		const contact = call.state.contacts.get(conversation.contact_id);
		if (contact) contact.blocked = false;
		return EMPTY;
	},

	'send-a-transcript': (call) => {
		const { display_id } = conversationOf(call);
		if (!call.body.email) throw unprocessable('email param missing');
		call.state.jobs.push({ job: 'transcript', conversation: display_id, email: call.body.email });
		return EMPTY;
	},

	'toggle-typing-status-of-a-conversation': (call) => {
		const { world, state, actor, body } = call;
		const conversation = conversationOf(call);
		const events = {
			on: 'conversation_typing_on',
			off: 'conversation_typing_off',
			recording: 'conversation_recording',
		} as const;
		const event = events[body.typing_status as keyof typeof events];
		const user = userOf(actor);
		if (event && user) typing(world, state, conversation, user, event, body.is_private === true);
		return EMPTY;
	},

	'update-last-seen-of-a-conversation': (call) => seen(call, conversationOf(call), Date.now()),

	'mark-a-conversation-unread': (call) => {
		const conversation = conversationOf(call);
		const incoming = call.state
			.messagesOf(conversation)
			.filter(({ message_type }) => message_type === 'incoming');
		const last = incoming[incoming.length - 1];
		return seen(call, conversation, last ? last.created_at - 1000 : null);
	},

	'delete-a-conversation': (call) => {
		const { world, state } = call;
		const conversation = conversationOf(call);
		world.later(() => removeConversation(state, conversation));
		return EMPTY;
	},
};
