import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { automationRuleId, automationRuleLane } from './fields';

export const deleteAutomationRule = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete automation rule',
	contract: 'delete-automation-rule-from-account',
	method: 'DELETE',
	path: '/automation_rules/{id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [automationRuleId],
	lane: automationRuleLane,
	result: deleted,
});
