import { collection, text } from '../../../shared/vocabulary/fields';
import { changes } from '../../answers/sent';
import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { emptied, name, slaPolicyFields, slaPolicyId, slaPolicyLane } from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update SLA policy',
	contract: 'update-an-sla-policy',
	yields: things.slaPolicy,
	document: EXTRA,
	method: 'PATCH',
	path: '/sla_policies/{id}',
	needs: NEEDS.licensedAdmin,
	idempotent: true,
	proves: changes('payload.id', 'id'),
	fields: [
		slaPolicyId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', name),
			...slaPolicyFields,
			clear(emptied),
		]),
	],
	shape: [clearing(emptied)],
	lane: slaPolicyLane,
	result: record,
});
