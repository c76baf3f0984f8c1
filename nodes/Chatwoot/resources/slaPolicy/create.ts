import { collection, text } from '../../../shared/vocabulary/fields';
import { makes } from '../../answers/sent';
import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { name, slaPolicyFields } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create SLA policy',
	description: 'Promise how soon conversations are answered and resolved (licensed server)',
	contract: 'create-an-sla-policy',
	yields: things.slaPolicy,
	document: EXTRA,
	method: 'POST',
	path: '/sla_policies',
	needs: NEEDS.licensedAdmin,
	proves: makes('payload.id'),
	fields: [
		text('name', { ...name, required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', slaPolicyFields),
	],
	result: record,
});
