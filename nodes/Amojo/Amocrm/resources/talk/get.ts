import { operation } from '../../../../shared/vocabulary/types';
import { talkPicker } from '../../../fields/amocrm';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get talk',
	description: 'Get a talk with its contact and lead',
	contract: 'get_talk',
	method: 'GET',
	path: '/api/v4/talks/{id}',
	fields: [talkPicker],
});
