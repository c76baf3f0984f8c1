import { collection, text } from '../../../shared/vocabulary/fields';
import { makes } from '../../answers/sent';
import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { companyFields, name } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create company',
	contract: 'create-a-company',
	yields: things.company,
	document: EXTRA,
	method: 'POST',
	path: '/companies',
	needs: NEEDS.licensed,
	proves: makes('payload.id'),
	fields: [
		text('name', { ...name, required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', companyFields),
	],
	result: record,
});
