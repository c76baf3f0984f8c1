import { NEEDS } from '../../apis/application';
import { includeContactInboxes } from './fields';
import { conditionFields } from '../../fields/rules/filter';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { contactPages } from '../../calls/paging';
import { READS } from '../../answers/proofs';
import * as things from '../../things';

export const filter = accountOperation({
	name: 'Filter',
	value: 'filter',
	action: 'Filter contacts',
	description: 'Find contacts by conditions on their fields and custom attributes',
	contract: 'contactFilter',
	yields: things.contact,
	method: 'POST',
	path: '/contacts/filter',
	needs: NEEDS.user,
	idempotent: true,
	proves: READS,
	fields: [
		...conditionFields(
			'contact',
			'e.g. [{ "attribute_key": "city", "filter_operator": "equal_to", "values": ["Recife"] }]',
		),
		...many,
	],
	options: [page, includeContactInboxes],
	paging: contactPages,
});
