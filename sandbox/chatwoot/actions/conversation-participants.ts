/** Who works on a conversation: its assignee and its participants. */

import { EMPTY, ok, rails } from '../answers';
import type { Conversation } from '../state';
import { rawTeam, shownAgent, slimBot } from '../views/people';
import type { Call, Handlers } from '../world';
import { change, conversationOf } from './conversations';

const agents = ({ world, state }: Call, ids: number[]) =>
	ids.flatMap((id) => {
		const user = world.users.get(id);
		return user?.accounts.has(state.id) ? [shownAgent(state, user)] : [];
	});

/** One that nobody has is an exception that nobody handles. */
function idsOf({ body, world, state }: Call): number[] {
	const ids = ((body.user_ids ?? []) as unknown[]).map(Number);
	if (ids.some((id) => !world.users.get(id)?.accounts.has(state.id))) throw rails(500);
	return ids;
}

/** Whoever does not belong to the inbox is answered with, and not kept. */
function setParticipants({ state, world }: Call, conversation: Conversation, ids: number[]) {
	const members = state.inboxes.get(conversation.inbox_id)?.members ?? [];
	conversation.participants = [...new Set(ids)].filter(
		(id) =>
			conversation.participants.includes(id) ||
			members.includes(id) ||
			world.users.get(id)?.accounts.get(state.id) === 'administrator',
	);
}

export const conversationParticipants: Handlers = {
	/** The assignee goes before the team; who is not there unassigns. */
	'assign-a-conversation': (call) => {
		const { world, state, body } = call;
		const conversation = conversationOf(call);
		if (body.assignee_type === 'AgentBot') {
			const bot = state.bots.get(Number(body.assignee_id));
			if (bot) change(call, conversation, { assignee_id: null, assignee_bot_id: bot.id });
			return ok(bot ? slimBot(bot) : null);
		}
		if ('assignee_id' in body) {
			const user = world.users.get(Number(body.assignee_id));
			const agent = user?.accounts.has(state.id) ? user : undefined;
			change(call, conversation, { assignee_id: agent?.id ?? null, assignee_bot_id: null });
			return ok(agent ? shownAgent(state, agent) : null);
		}
		if (!('team_id' in body)) return ok(null);
		const team = state.teams.get(Number(body.team_id));
		change(call, conversation, { team_id: team?.id ?? null });
		return ok(team ? rawTeam(state, team) : null);
	},

	'list-participants-of-a-conversation': (call) =>
		ok(agents(call, conversationOf(call).participants)),

	'add-participants-to-a-conversation': (call) => {
		const conversation = conversationOf(call);
		const added = idsOf(call).filter((id) => !conversation.participants.includes(id));
		setParticipants(call, conversation, [...conversation.participants, ...added]);
		return ok(agents(call, added));
	},

	'set-participants-of-a-conversation': (call) => {
		const conversation = conversationOf(call);
		const ids = idsOf(call);
		setParticipants(call, conversation, ids);
		return ok(agents(call, ids));
	},

	'remove-participants-from-a-conversation': (call) => {
		const conversation = conversationOf(call);
		const gone = ((call.body.user_ids ?? []) as unknown[]).map(Number);
		setParticipants(
			call,
			conversation,
			conversation.participants.filter((id) => !gone.includes(id)),
		);
		return EMPTY;
	},
};
