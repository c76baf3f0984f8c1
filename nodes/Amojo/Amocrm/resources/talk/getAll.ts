import { InputError } from '../../../../shared/vocabulary/errors';
import { choice, collection, flag } from '../../../../shared/vocabulary/fields';
import { operation } from '../../../../shared/vocabulary/types';
import { page, paged } from '../../../fields/amocrm';
import { limitIn, returnAll } from '../../../../shared/vocabulary/lists';
import { talk } from '../../things';
import { textId } from '../../../../shared/vocabulary/ids';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many talks',
	description: 'Get many talks of a contact, a lead or the whole account',
	contract: 'list_talks',
	method: 'GET',
	path: '/api/v4/talks',
	fields: [
		returnAll,
		limitIn('query:limit'),
		collection('filters', 'Filters', 'Add filter', [
			textId('filterContactId', {
				displayName: 'Contact ID',
				placeholder: 'e.g. 7593303',
				wire: 'query:filter[contact_id]',
			}),
			textId('filterEntityId', {
				displayName: 'Lead or Customer ID',
				placeholder: 'e.g. 16950197',
				description: "Needs 'Kind of Entity'",
				wire: 'query:filter[entity_id]',
			}),
			choice('filterEntityType', {
				displayName: 'Kind of Entity',
				wire: 'query:filter[entity_type]',
				default: 'lead',
				options: [
					{ name: 'Customer', value: 'customer' },
					{ name: 'Lead', value: 'lead' },
				],
			}),
			flag('filterOnlyInWork', {
				displayName: 'Only in Work',
				description: 'Whether to leave out closed talks',
				wire: 'query:filter[only_in_work]',
				default: true,
			}),
			textId('filterTalkId', {
				displayName: 'Talk ID',
				placeholder: 'e.g. 3291',
				wire: 'query:filter[talk_id]',
			}),
		]),
		collection('options', 'Options', 'Add option', [page]),
	],
	check: ({ filterEntityId, filterEntityType }) => {
		if (filterEntityId === undefined || filterEntityType !== undefined) return;
		throw new InputError(
			"'Kind of Entity' is missing",
			"amoCRM ignores 'Lead or Customer ID' without it and would return all talks. Add it to the filters.",
		);
	},
	shape: [
		({ filterOnlyInWork }, { query }) => {
			if (filterOnlyInWork === false) delete query['filter[only_in_work]'];
		},
	],
	paging: paged('talks'),
	yields: talk,
});
