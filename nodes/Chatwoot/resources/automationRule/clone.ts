import { answers } from '../../answers/proofs';
import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { automationRuleId, automationRuleLane } from './fields';
import * as things from '../../things';

export const clone = accountOperation({
	name: 'Clone',
	value: 'clone',
	action: 'Clone automation rule',
	description: 'Make a second rule like one that is there',
	contract: 'clone-an-automation-rule',
	yields: things.automationRule,
	document: EXTRA,
	method: 'POST',
	path: '/automation_rules/{id}/clone',
	needs: NEEDS.admin,
	proves: answers('payload.id'),
	fields: [automationRuleId],
	lane: automationRuleLane,
	result: record,
});
