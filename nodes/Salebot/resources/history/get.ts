import { collection, custom } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { heldList } from '../../answers';
import { NEEDS } from '../../api';
import { clientIdIn } from '../../fields/identity';
import { readDay } from './day';
import { limitIn, returnAll } from '../../../shared/vocabulary/lists';
import { message } from '../../things';
import { itemsOf } from '../../../shared/vocabulary/result';
import { checkPeriod, readHistory } from './read';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get history',
	description: 'Get the messages exchanged with a client',
	contract: 'get_history',
	method: 'GET',
	path: '/get_history',
	needs: NEEDS.readClients,
	fields: [
		clientIdIn('query'),
		returnAll,
		limitIn('query:limit'),
		collection('filters', 'Filters', 'Add filter', [
			custom(
				'startDate',
				{
					displayName: 'From',
					description:
						"The first day. With it, 'Return All' also gets what lies beyond the 2,000 messages of one answer.",
					wire: 'query:start_date',
				},
				{ type: 'dateTime', default: '' },
				readDay,
			),
			custom(
				'stopDate',
				{
					displayName: 'To',
					description: 'The last day. Default: up to now, where a first day is given.',
					wire: 'query:stop_date',
				},
				{ type: 'dateTime', default: '' },
				readDay,
			),
		]),
	],
	check: checkPeriod,
	send: readHistory,
	yields: message,
	result: (body) => itemsOf(heldList(body, 'result')),
});
