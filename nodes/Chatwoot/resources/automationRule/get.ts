import { record } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { automationRuleId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get automation rule',
	contract: 'get-details-of-a-single-automation-rule',
	yields: things.automationRule,
	method: 'GET',
	path: '/automation_rules/{id}',
	needs: NEEDS.admin,
	fields: [automationRuleId],
	result: record,
});
