/** Automation rules: what each may compare and do is checked when it is saved. */

import { ok, rails } from '../answers';
import { unix } from '../state';
import type { Row } from '../tables';
import type { Call, Handlers } from '../world';
import { ACTIONS, entries, refuseActions } from './automated-actions';
import { calls, changed, isBlank, made, pick, refusal, rowOf, type Kind } from './rows';
import { shownFiles, withFiles } from './uploads';

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

const NOTHING_TO_SEND = 'Scheduled message must have content, attachment, or template';

/** A message for later needs something to send. */
function refuseEmptyMessages({ actions }: Row) {
	const isEmpty = entries(actions).some(({ action_name: name, action_params: params }) => {
		const { content, blob_id, template_params } = entries(params)[0] ?? {};
		return (
			name === 'create_scheduled_message' && [content, blob_id, template_params].every(isBlank)
		);
	});
	if (isEmpty) throw refusal(422, { error: { actions: [NOTHING_TO_SEND] } });
}

const automationRule: Kind = {
	table: 'automation_rules',
	blank: { description: null, active: true },
	shown: (call, row) => ({
		...pick(row, 'id', 'name', 'description', 'event_name', 'conditions', 'actions', 'active'),
		account_id: call.state.id,
		created_on: unix(Date.parse(String(row.created_at))),
		...shownFiles(call, row, 'automation_rule_id'),
	}),
	check(call, row) {
		if (isBlank(row.name) || isBlank(row.event_name)) throw rails(500);
		if (!Array.isArray(row.conditions) || !Array.isArray(row.actions)) throw rails(500);
		refuseConditions(call, row);
		refuseActions(row, ACTIONS.rule, 'Automation');
		refuseEmptyMessages(row);
	},
};

const rules = calls(automationRule, 'payload');

export const automationRules: Handlers = {
	'get-account-automation-rule': rules.list,

	'add-new-automation-rule-to-account': (call) =>
		ok(automationRule.shown(call, made(call, automationRule, withFiles(call, call.body)))),

	'get-details-of-a-single-automation-rule': rules.get,

	'update-automation-rule-in-account': (call) => {
		const body = withFiles(call, call.body, rowOf(call, automationRule));
		return ok({ payload: automationRule.shown(call, changed(call, automationRule, body)) });
	},

	'delete-automation-rule-from-account': rules.delete,

	'clone-an-automation-rule': (call) => {
		const row = made(call, automationRule, { ...rowOf(call, automationRule) });
		return ok({ payload: automationRule.shown(call, row) });
	},
};
