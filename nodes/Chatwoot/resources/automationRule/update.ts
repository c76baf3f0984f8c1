import { collection, text } from '../../../shared/vocabulary/fields';
import { filesApart } from '../../answers/actionFiles';
import { changes } from '../../answers/sent';
import { record } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { clear, clearing } from '../../fields/clear';
import { automationActions } from '../../fields/rules/actions';
import { automationConditions } from '../../fields/rules/automation';
import { accountOperation } from '../../operation';
import {
	active,
	automationRuleId,
	automationRuleLane,
	changesAreTold,
	description,
	eventName,
	name,
} from './fields';
import * as things from '../../things';
import { ruleIsKnown } from './known';

const emptied = {
	description: { name: 'Description', wire: 'body:description' },
} as const;

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update automation rule',
	description: 'Change a rule. Conditions and actions are replaced whole.',
	contract: 'update-automation-rule-in-account',
	yields: things.automationRule,
	method: 'PATCH',
	path: '/automation_rules/{id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: { ...filesApart(changes('payload.id', 'id')), before: ruleIsKnown },
	fields: [
		automationRuleId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', name),
			description,
			eventName,
			active,
			clear(emptied),
		]),
		...automationConditions(true),
		...automationActions(true),
	],
	check: changesAreTold,
	shape: [clearing(emptied)],
	lane: automationRuleLane,
	result: record,
});
