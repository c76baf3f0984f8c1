import { NEEDS } from '../../apis/application';
import { conditionFields } from '../../fields/rules/filter';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { conversationPages } from '../../calls/paging';
import { READS } from '../../answers/proofs';
import * as things from '../../things';

export const filter = accountOperation({
	name: 'Filter',
	value: 'filter',
	action: 'Filter conversations',
	description: 'Find conversations by conditions on their fields and custom attributes',
	contract: 'conversationFilter',
	yields: things.conversation,
	method: 'POST',
	path: '/conversations/filter',
	needs: NEEDS.user,
	idempotent: true,
	proves: READS,
	fields: [
		...conditionFields(
			'conversation',
			'e.g. [{ "attribute_key": "status", "filter_operator": "equal_to", "values": ["open"] }]',
		),
		...many,
	],
	options: [page],
	paging: conversationPages('payload'),
});
