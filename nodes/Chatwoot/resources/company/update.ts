import { collection, text } from '../../../shared/vocabulary/fields';
import { at } from '../../answers/proofs';
import { changes } from '../../answers/sent';
import { changePart } from '../../calls/partOfWhole';
import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { companyFields, companyId, companyLane, emptied, name } from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update company',
	description: 'Change a company. Attributes that are not named stay.',
	contract: 'update-a-company',
	yields: things.company,
	document: EXTRA,
	method: 'PATCH',
	path: '/companies/{id}',
	needs: NEEDS.licensed,
	idempotent: true,
	proves: changes('payload.id', 'id'),
	fields: [
		companyId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', name),
			...companyFields,
			clear(emptied),
		]),
	],
	shape: [clearing(emptied)],
	lane: companyLane,
	turn: companyLane,
	send: async (session, request, { id }) =>
		await changePart(session, request, {
			what: `attributes of company ${id}`,
			path: 'company.custom_attributes',
			shown: (body) => at(body, 'payload.custom_attributes'),
		}),
	result: record,
});
