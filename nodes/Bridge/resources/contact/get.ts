import { operation } from '../../../shared/vocabulary/types';
import { moreQuery, spreadExtras } from '../../fields/extras';
import { undocumentedContactId } from './fields';

/** bridge.txt:1, get_contact: neither its parameters nor its answer are documented. */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get contact',
	description: "Get a client's contact card",
	contract: 'get_contact',
	method: 'GET',
	path: '/get_contact',
	fields: [undocumentedContactId('query:contact_id'), moreQuery([])],
	shape: [spreadExtras],
});
