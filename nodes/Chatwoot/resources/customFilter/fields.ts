import { choice } from '../../../shared/vocabulary/fields';
import { conditionsAt } from '../../fields/filter';
import { picker } from '../../fields/ids';

export const customFilterId = picker('customFilterId', {
	displayName: 'Custom Filter',
	wire: 'path:custom_filter_id',
	required: true,
	search: 'searchCustomFilters',
	placeholder: 'e.g. 2',
});

export const customFilterLane = ({ customFilterId: id }: { customFilterId: string | number }) =>
	`custom filter ${id}`;

export const name = {
	displayName: 'Name',
	wire: 'body:custom_filter.name',
	placeholder: 'e.g. Open for long',
} as const;

const KINDS = [
	{ name: 'Contacts', value: 'contact' },
	{ name: 'Conversations', value: 'conversation' },
	{ name: 'Reports', value: 'report' },
] as const;

export const filterType = (wire: 'query:filter_type' | 'body:custom_filter.filter_type') =>
	choice('filterType', {
		displayName: 'Of',
		wire,
		default: 'conversation',
		options: KINDS,
	});

export const query = <const R extends boolean>(required: R) =>
	conditionsAt(
		'customFilterKeys',
		'e.g. [{ "attribute_key": "status", "filter_operator": "equal_to", "values": ["open"] }]',
		{ name: 'query', wire: 'body:custom_filter.query.payload', required },
	);
