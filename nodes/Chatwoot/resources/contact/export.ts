import { collection, text } from '../../../shared/vocabulary/fields';
import { words } from '../../../shared/vocabulary/ids';
import { EXTRA, NEEDS } from '../../apis/application';
import { conditionsJson } from '../../fields/rules/filter';
import { accountOperation } from '../../operation';
import { status } from '../../answers/proofs';

export const exportContacts = accountOperation({
	name: 'Export',
	value: 'export',
	action: 'Export contacts',
	description: "Have a CSV of the contacts sent to the email of the token's user",
	contract: 'export-contacts',
	document: EXTRA,
	method: 'POST',
	path: '/contacts/export',
	needs: NEEDS.admin,
	proves: status('the work is done in the background and told by email'),
	fields: [
		collection('filters', 'Filters', 'Add filter', [
			words('columnNames', {
				displayName: 'Columns',
				description: 'The columns of the file; the usual ones if left out',
				wire: 'body:column_names',
				placeholder: 'e.g. name, email, phone_number',
			}),
			text('label', {
				displayName: 'Label',
				description: 'Only contacts with this label',
				wire: 'body:label',
			}),
			conditionsJson,
		]),
	],
	result: () => ({ success: true, status: 'accepted' }),
});
