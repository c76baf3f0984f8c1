/** Automation rules: what each may compare and do is checked when it is saved. */

import { ok, rails } from '../answers';
import { unix } from '../state';
import type { Row } from '../tables';
import type { Call, Handlers } from '../world';
import { ACTIONS, entries, refuseActions } from './automated-actions';
import { calls, isBlank, made, pick, refusal, rowOf, type Kind } from './rows';

const ATTRIBUTES = new Set(
	`content email country_code status message_type browser_language assignee_id team_id referer city
company_name inbox_id mail_subject phone_number priority conversation_language labels private_note`.split(
		/\s+/,
	),
);

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

const rules = calls(automationRule, 'payload');

export const automationRules: Handlers = {
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
};
