import { INBOX } from '../../fields/client';
import { plainOperation } from '../../operation';
import * as things from '../../things';

export const get = plainOperation({
	name: 'Get',
	value: 'get',
	action: 'Get inbox',
	description: 'Get the name and the opening hours of the inbox of the credential',
	contract: 'get-details-of-a-inbox',
	yields: things.clientInbox,
	method: 'GET',
	path: INBOX,
	fields: [],
});
