import { collection, text } from '../../../shared/vocabulary/fields';
import { filesApart } from '../../answers/actionFiles';
import { makes } from '../../answers/sent';
import { record } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { automationActions } from '../../fields/rules/actions';
import { automationConditions } from '../../fields/rules/automation';
import { accountOperation } from '../../operation';
import { active, changesAreTold, description, eventName, name } from './fields';
import * as things from '../../things';
import { ruleIsKnown } from './known';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create automation rule',
	description: 'Have something done by itself whenever conditions hold',
	contract: 'add-new-automation-rule-to-account',
	yields: things.automationRule,
	method: 'POST',
	path: '/automation_rules',
	needs: NEEDS.admin,
	proves: { ...filesApart(makes('id')), before: ruleIsKnown },
	fields: [
		text('name', { ...name, required: true }),
		eventName,
		...automationConditions(),
		...automationActions(),
		collection('additionalFields', 'Additional Fields', 'Add field', [description, active]),
	],
	check: changesAreTold,
	result: record,
});
