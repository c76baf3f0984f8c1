import { NEEDS } from '../../apis/application';
import { range, timeZone } from '../../fields/report';
import { ranged } from '../report/ranged';
import { accountOperation } from '../../operation';
import { collection, optional, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { many, page } from '../../fields/lists';
import { pagesOf } from '../../calls/paging';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many reporting events',
	description: 'Get what was measured in the account: first responses, resolutions, replies',
	contract: 'get-account-reporting-events',
	yields: things.reportingEvent,
	method: 'GET',
	path: '/reporting_events',
	needs: NEEDS.admin,
	...ranged,
	fields: [
		...many,
		collection('filters', 'Filters', 'Add filter', [
			wholeIdPicker('inboxId', {
				displayName: 'Inbox',
				wire: 'query:inbox_id',
				search: 'searchInboxes',
				placeholder: 'e.g. 3',
			}),
			wholeIdPicker('userId', {
				displayName: 'Agent',
				wire: 'query:user_id',
				search: 'searchAgents',
				placeholder: 'e.g. 3',
			}),
			text('name', {
				displayName: 'Event',
				description: 'What was measured',
				wire: 'query:name',
				placeholder: 'e.g. first_response',
			}),
			optional(range[0]),
			range[1],
		]),
	],
	options: [page, timeZone],
	paging: pagesOf(25, 'payload'),
});
