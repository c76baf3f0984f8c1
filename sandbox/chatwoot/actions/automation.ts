/** Automation rules and macros: what each may compare and do is checked when it is saved. */

import { EMPTY, notAllowed, ok, rails } from '../answers';
import { unix, type Fields } from '../state';
import type { Row } from '../tables';
import { shownAgent } from '../views/people';
import { isAdmin, userOf, type Call, type Handlers } from '../world';
import { calls, changed, isBlank, made, pick, refusal, rowOf, rowsOf, type Kind } from './rows';

const ATTRIBUTES = new Set(
	`content email country_code status message_type browser_language assignee_id team_id referer city
company_name inbox_id mail_subject phone_number priority conversation_language labels private_note`.split(
		/\s+/,
	),
);

const OF_BOTH = `send_message add_label remove_label assign_team assign_agent remove_assigned_team
send_webhook_event mute_conversation send_attachment change_status resolve_conversation
snooze_conversation change_priority send_email_transcript add_private_note`;
const ACTIONS = {
	rule: new Set(
		`${OF_BOTH} send_email_to_team open_conversation pending_conversation create_scheduled_message add_sla`.split(
			/\s+/,
		),
	),
	macro: new Set(OF_BOTH.split(/\s+/)),
};

const entries = (value: unknown) => (Array.isArray(value) ? (value as Fields[]) : []);

function refuseConditions({ state }: Call, { conditions }: Row) {
	const own = new Set(state.attributes.map(({ attribute_key }) => attribute_key));
	const keys = entries(conditions).map(({ attribute_key: key }) => String(key));
	const unknown = keys.filter((key) => !ATTRIBUTES.has(key) && !own.has(key));
	const words = unknown.length
		? `Automation conditions ${unknown.join(',')} not supported.`
		: entries(conditions).filter(({ query_operator: joint }) => isBlank(joint)).length > 1
			? 'Automation conditions should have query operator.'
			: undefined;
	if (words) throw refusal(422, { error: { conditions: [words] } });
}

function refuseActions(row: Row, known: ReadonlySet<string>, subject: string) {
	const unknown = entries(row.actions)
		.map(({ action_name: name }) => String(name))
		.filter((name) => !known.has(name));
	if (unknown.length === 0) return;
	const words = `${subject} actions ${unknown.join(',')} not supported.`;
	throw refusal(422, { error: { actions: [words] } });
}

const automationRule: Kind = {
	table: 'automation_rules',
	blank: { description: null, active: true },
	shown: ({ state }, row) => ({
		...pick(row, 'id', 'name', 'description', 'event_name', 'conditions', 'actions', 'active'),
		account_id: state.id,
		created_on: unix(Date.parse(String(row.created_at))),
	}),
	check(call, row) {
		if (isBlank(row.name) || isBlank(row.event_name)) throw rails(500);
		if (!Array.isArray(row.conditions) || !Array.isArray(row.actions)) throw rails(500);
		refuseConditions(call, row);
		refuseActions(row, ACTIONS.rule, 'Automation');
	},
};

const macro: Kind = {
	table: 'macros',
	blank: { visibility: 'personal' },
	shown: ({ state, world }, row) => {
		const by = (id: unknown) => {
			const user = world.users.get(Number(id));
			return user ? shownAgent(state, user) : null;
		};
		return {
			...pick(row, 'id', 'name', 'visibility', 'actions'),
			created_by: by(row.created_by),
			updated_by: by(row.updated_by),
			account_id: state.id,
		};
	},
	check(_, row) {
		if (isBlank(row.name) || !Array.isArray(row.actions)) throw rails(500);
		refuseActions(row, ACTIONS.macro, 'Macro execution');
	},
	unknown: () => refusal(404),
};

/** An agent changes what is its own; everything else is an administrator's. */
function mayChange(call: Call): Row {
	const row = rowOf(call, macro);
	const isOwn = row.visibility === 'personal' && row.created_by === userOf(call.actor)?.id;
	if (!isOwn && !isAdmin(call.actor)) throw notAllowed();
	return row;
}

const rules = calls(automationRule, 'payload');
const macros = calls(macro, 'payload');
const isSeen = (call: Call, row: Row) =>
	row.visibility === 'global' || row.created_by === userOf(call.actor)?.id;

export const automation: Handlers = {
	'get-account-automation-rule': rules.list,
	'add-new-automation-rule-to-account': (call) =>
		ok(automationRule.shown(call, made(call, automationRule))),
	'get-details-of-a-single-automation-rule': rules.get,
	'update-automation-rule-in-account': rules.update,
	'delete-automation-rule-from-account': rules.delete,
	'clone-an-automation-rule': (call) => {
		const row = made(call, automationRule, { ...rowOf(call, automationRule) });
		return ok({ payload: automationRule.shown(call, row) });
	},

	'list-macros': (call) => {
		const seen = rowsOf(call, macro).filter((row) => isSeen(call, row));
		return ok({ payload: seen.map((row) => macro.shown(call, row)) });
	},
	'create-a-macro': (call) => {
		const by = userOf(call.actor)?.id;
		const own = isAdmin(call.actor) ? {} : { visibility: 'personal' };
		const row = made(call, macro, { ...call.body, ...own, created_by: by, updated_by: by });
		return ok({ payload: macro.shown(call, row) });
	},
	'get-a-macro': macros.get,
	'update-a-macro': (call) => {
		mayChange(call);
		const row = changed(call, macro, { ...call.body, updated_by: userOf(call.actor)?.id });
		return ok({ payload: macro.shown(call, row) });
	},
	'delete-a-macro': (call) => {
		call.state.tables.of(macro.table).delete(mayChange(call).id);
		return EMPTY;
	},
	/** Done later, and nothing is said of what is unknown. */
	'execute-a-macro': ({ state, path, body }) => {
		state.jobs.push({ job: 'macro', macro: Number(path.id), conversations: body.conversation_ids });
		return EMPTY;
	},
};
