/** Bulk actions, and what customers say in surveys. */

import { EMPTY, ok, rails } from '../answers';
import { unix, type Conversation, type Fields, type Message } from '../state';
import { contactOf } from '../views/conversation';
import { shownContact } from '../views/people';
import type { Call, Handlers } from '../world';
import { change } from './conversations';
import { refusal } from './rows';
import { rangeOf, within } from './report-figures';

const SURVEYS_A_PAGE = 25;

type Labels = { add?: string[]; remove?: string[] };

function relabelled(labels: string[], { add = [], remove = [] }: Labels): string[] {
	return [...new Set([...labels, ...add])].filter((title) => !remove.includes(title));
}

const idsIn = ({ body }: Call) => [body.ids].flat().map(Number);

function changeConversation(call: Call, conversation: Conversation) {
	const fields = (call.body.fields ?? {}) as Partial<Conversation>;
	const labels = relabelled(conversation.labels, (call.body.labels ?? {}) as Labels);
	const { status, assignee_id, team_id } = fields;
	const until = call.body.snoozed_until;
	change(call, conversation, {
		labels,
		...(status !== undefined && { status }),
		...(until !== undefined && { snoozed_until: Number(until) * 1000 }),
		...(assignee_id !== undefined && { assignee_id }),
		...(team_id !== undefined && { team_id }),
	});
}

/** A job does it: the answer comes before. */
function act(call: Call) {
	const { body, state, world } = call;
	if (body.type !== 'Conversation' && body.type !== 'Contact')
		throw refusal(422, { success: false });
	world.later(() => {
		for (const id of idsIn(call)) {
			const conversation = body.type === 'Conversation' ? state.conversation(id) : undefined;
			const contact = body.type === 'Contact' ? state.contacts.get(id) : undefined;
			if (conversation) changeConversation(call, conversation);
			if (contact) contact.labels = relabelled(contact.labels, (body.labels ?? {}) as Labels);
		}
	});
	return EMPTY;
}

interface Rating {
	message: Message;
	conversation: Conversation;
	rating: number;
	feedback_message: string | null;
}

function ratings(call: Call): Rating[] {
	const { state, query } = call;
	const range = rangeOf(call) ?? { from: 0, to: Infinity };
	return state.messages.flatMap((message) => {
		const given = (message.content_attributes.submitted_values as Fields | undefined)
			?.csat_survey_response as { rating?: number; feedback_message?: string } | undefined;
		const conversation = state.conversationById(message.conversation_id);
		if (!given?.rating || !conversation || !within(message.created_at, range)) return [];
		if (query.inbox_id !== undefined && Number(query.inbox_id) !== message.inbox_id) return [];
		if (query.rating !== undefined && Number(query.rating) !== given.rating) return [];
		const agents = query.user_ids === undefined ? undefined : [query.user_ids].flat().map(Number);
		if (agents && !agents.includes(conversation.assignee_id ?? 0)) return [];
		const feedback_message = given.feedback_message ?? null;
		return [{ message, conversation, rating: given.rating, feedback_message }];
	});
}

const shownRating = ({ state, world }: Call, one: Rating): Fields => ({
	id: one.message.id,
	rating: one.rating,
	feedback_message: one.feedback_message,
	csat_review_notes: null,
	review_notes_updated_at: null,
	account_id: state.id,
	message_id: one.message.id,
	contact: shownContact(world, state, contactOf(state, one.conversation)),
	conversation_id: one.conversation.display_id,
	created_at: unix(one.message.updated_at),
});

export const bulk: Handlers = {
	'bulk-actions': act,
	'list-csat-survey-responses': (call) => {
		const way = call.query.sort === '-created_at' ? -1 : 1;
		const all = ratings(call).sort((a, b) => way * (a.message.updated_at - b.message.updated_at));
		const from = (Math.max(1, Number(call.query.page ?? 1)) - 1) * SURVEYS_A_PAGE;
		return ok(all.slice(from, from + SURVEYS_A_PAGE).map((one) => shownRating(call, one)));
	},
	'metrics-of-csat-survey-responses': (call) => {
		// Sorting counted rows is an exception that nobody handles.
		if (call.query.sort !== undefined) throw rails(500);
		const all = ratings(call);
		const ratings_count: Record<string, number> = {};
		for (const { rating } of all) ratings_count[rating] = (ratings_count[rating] ?? 0) + 1;
		const asked = call.state.messages.filter(({ content_type }) => content_type === 'input_csat');
		return ok({ total_count: all.length, ratings_count, total_sent_messages_count: asked.length });
	},
};
