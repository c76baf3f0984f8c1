import { collection } from '../../../shared/vocabulary/fields';
import { unlike } from '../../answers/proofs';
import { NEEDS } from '../../api';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { accountFields, accountLane, emptied } from './fields';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update account',
	description: 'Change the settings of an account',
	contract: 'update-account',
	method: 'PATCH',
	path: '',
	needs: NEEDS.admin,
	idempotent: true,
	proves: {
		by: 'the answer has what was sent',
		lacks: (body, { name, locale, domain, supportEmail }) =>
			unlike(body, {
				name,
				locale,
				domain,
				support_email: supportEmail,
			}),
	},
	fields: [
		collection('updateFields', 'Update Fields', 'Add field', [...accountFields, clear(emptied)]),
	],
	shape: [clearing(emptied)],
	lane: accountLane,
});
