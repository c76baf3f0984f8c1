import { range, timeZone } from '../../fields/report';
import { overRange } from './ranged';
import { accountOperation } from '../../operation';
import { collection } from '../../../shared/vocabulary/fields';
import { wholeIdChoices } from '../../../shared/vocabulary/ids';
import { matrixRows } from './matrix';
import * as things from '../../things';

export const getInboxLabelMatrix = accountOperation({
	name: 'Get Inbox Label Matrix',
	value: 'getInboxLabelMatrix',
	action: 'Get inbox label matrix',
	description: 'Get how many conversations of each inbox have each label: an item for each inbox',
	contract: 'get-inbox-label-matrix',
	yields: things.labelMatrixRow,
	path: '/reports/inbox_label_matrix',
	...overRange,
	fields: [
		...range,
		collection('filters', 'Filters', 'Add filter', [
			wholeIdChoices('inboxIds', {
				displayName: 'Inbox',
				wire: 'query:inbox_ids',
				loadedBy: 'inboxIds',
			}),
			wholeIdChoices('labelIds', {
				displayName: 'Label',
				wire: 'query:label_ids',
				loadedBy: 'labelIds',
			}),
		]),
	],
	options: [timeZone],
	result: matrixRows,
});
