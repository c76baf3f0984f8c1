import { NEEDS } from '../../apis/application';
import { contactId } from '../../fields/contact';
import { labelsIn } from '../../answers/labels';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get labels of contact',
	description: 'Get the labels of a contact',
	contract: 'list-all-labels-of-a-contact',
	yields: things.labels,
	method: 'GET',
	path: '/contacts/{id}/labels',
	needs: NEEDS.user,
	fields: [contactId],
	result: labelsIn,
});
