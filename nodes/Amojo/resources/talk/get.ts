import { operation } from '../../../shared/vocabulary/types';
import { amocrm } from '../../api';
import { talkPicker } from '../../fields/amocrm';
import { authentication } from '../../fields/common';

/** amojo.md 4. */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get talk',
	description: 'Get a talk with its contact and lead',
	api: amocrm,
	contract: 'get_talk',
	method: 'GET',
	path: '/api/v4/talks/{id}',
	fields: [authentication, talkPicker],
});
