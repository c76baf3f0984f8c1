/** Messages planned again and again: the fork's own. */

import { found, invalid, ok } from '../answers';
import { newMessage } from '../records';
import {
	unix,
	type Conversation,
	type Fields,
	type Recurring,
	type Scheduled,
	type State,
} from '../state';
import { shownAgent } from '../views/people';
import type { Call, Handlers, World } from '../world';
import { conversationOf } from './conversations';
import { blank, fileOf, permitted, plan, timeOf } from './scheduled';

const MOST = 50;

function shownRecurring(world: World, state: State, recurring: Recurring): Fields {
	const conversation = state.conversationById(recurring.conversation_id) as Conversation;
	const all = [...state.scheduled.values()].filter(
		({ recurring_id }) => recurring_id === recurring.id,
	);
	const next = all.find(({ status }) => status === 'pending');
	const user = world.users.get(recurring.author.id);
	const short = ({ id, scheduled_at }: Scheduled) => ({
		id,
		scheduled_at: scheduled_at === null ? null : unix(scheduled_at),
	});
	return {
		id: recurring.id,
		content: recurring.content,
		inbox_id: conversation.inbox_id,
		conversation_id: conversation.display_id,
		account_id: state.id,
		status: recurring.status,
		template_params: recurring.template_params,
		recurrence_rule: recurring.recurrence_rule,
		recurrence_description: String(recurring.recurrence_rule?.frequency ?? ''),
		occurrences_sent: all.filter(({ status }) => status === 'sent').length,
		author_id: recurring.author.id,
		author_type: recurring.author.type,
		created_at: unix(recurring.created_at),
		updated_at: unix(recurring.updated_at),
		...(user && { author: shownAgent(state, user) }),
		...fileOf(world, state, recurring.id, recurring.blob, 'recurring_scheduled_message_id'),
		...(next && { pending_scheduled_message: short(next) }),
		scheduled_messages: all.map((one) => ({
			...short(one),
			status: one.status,
			message_id: one.message_id,
		})),
	};
}

function recurringOf(call: Call): Recurring {
	const { id } = conversationOf(call);
	const one = call.state.recurring.get(Number(call.path.recurring_id));
	return found(one?.conversation_id === id ? one : undefined);
}

const unplan = ({ state }: Call, { id }: Recurring) => {
	for (const one of state.scheduled.values())
		if (one.recurring_id === id && one.status === 'pending') state.scheduled.delete(one.id);
};

const FREQUENCIES = ['daily', 'weekly', 'monthly', 'yearly'];
const MONTHLY = ['day_of_month', 'day_of_week'];
const ENDS = ['never', 'on_date', 'after_count'];

/** A rule is whole, or it is refused. */
function ruleProblem(rule: Fields): string | undefined {
	const { frequency, interval, week_days, monthly_type, end_type } = rule;
	if (!FREQUENCIES.includes(String(frequency))) return 'must have a valid frequency';
	if (!(Number(interval) >= 1)) return 'must have a positive interval';
	if (frequency === 'weekly' && !(week_days as unknown[] | undefined)?.length)
		return 'must have week_days for weekly frequency';
	if (frequency === 'monthly' && !MONTHLY.includes(String(monthly_type)))
		return 'must have a valid monthly_type';
	return ENDS.includes(String(end_type)) ? undefined : 'must have a valid end_type';
}

function checkRecurring({ recurrence_rule, content, template_params, blob }: Recurring) {
	const problem = ruleProblem(recurrence_rule ?? {});
	if (problem) throw invalid(['recurrence_rule', problem]);
	if (!content && !template_params && !blob) throw invalid(['content', "can't be blank"]);
}

/** A change without a time is planned from the moment of the change on, at its hour. */
function fromNow({ frequency, interval }: Fields): number {
	const moment = new Date();
	const many = Number(interval ?? 1);
	if (frequency === 'yearly') moment.setUTCFullYear(moment.getUTCFullYear() + many);
	else if (frequency === 'monthly') moment.setUTCMonth(moment.getUTCMonth() + many);
	else moment.setUTCDate(moment.getUTCDate() + many * (frequency === 'weekly' ? 7 : 1));
	return moment.getTime();
}

/** Sets it; while it is active its next message is planned anew. */
function saveRecurring(call: Call, conversation: Conversation, before: Recurring) {
	const { world, state, body } = call;
	const recurring: Recurring = {
		...before,
		...permitted(call, conversation),
		updated_at: Date.now(),
		...(body.status !== undefined && { status: body.status as Recurring['status'] }),
		...(body.recurrence_rule !== undefined && { recurrence_rule: body.recurrence_rule as Fields }),
	};
	checkRecurring(recurring);
	const isPlannedAnew = state.recurring.has(before.id) && body.scheduled_at === undefined;
	const scheduled_at = isPlannedAnew
		? fromNow(recurring.recurrence_rule ?? {})
		: timeOf(body.scheduled_at);
	state.recurring.set(recurring.id, recurring);
	if (recurring.status === 'active' && scheduled_at !== null) {
		unplan(call, recurring);
		const { content, template_params, blob } = recurring;
		const first: Scheduled = {
			...blank(call, conversation),
			...{ content, template_params, blob, scheduled_at, status: 'pending' as const },
			message_id: null,
			recurring_id: recurring.id,
		};
		state.scheduled.set(first.id, first);
		plan(world, state, first);
	}
	return ok(shownRecurring(world, state, recurring));
}

export const recurring: Handlers = {
	'list-recurring-scheduled-messages': (call) => {
		const { world, state } = call;
		const { id } = conversationOf(call);
		const payload = [...state.recurring.values()]
			.filter(({ conversation_id }) => conversation_id === id)
			.slice(0, MOST)
			.map((one) => shownRecurring(world, state, one));
		return ok({ payload });
	},

	'create-recurring-scheduled-message': (call) => {
		const conversation = conversationOf(call);
		const one = { ...blank(call, conversation), status: 'draft' as const, recurrence_rule: null };
		return saveRecurring(call, conversation, one);
	},

	'update-recurring-scheduled-message': (call) =>
		saveRecurring(call, conversationOf(call), recurringOf(call)),

	/** It stays as cancelled, and the conversation says so. */
	'delete-recurring-scheduled-message': (call) => {
		const { world, state } = call;
		const one = recurringOf(call);
		unplan(call, one);
		one.status = 'cancelled';
		newMessage(state, conversationOf(call), 'activity', { content: 'Recurring message cancelled' });
		return ok(shownRecurring(world, state, one));
	},
};
