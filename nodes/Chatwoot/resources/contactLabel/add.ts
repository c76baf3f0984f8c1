import { contactId, contactLane } from '../../fields/contact';
import { added, changeLabels, labelChange, labelsOf } from '../../calls/labels';
import { requiredLabels } from '../../fields/labels';
import { accountOperation } from '../../operation';

export const add = accountOperation({
	name: 'Add',
	value: 'add',
	action: 'Add labels to contact',
	description: 'Give a contact labels; those it has stay',
	...labelChange,
	uses: ['list-all-labels-of-a-contact', 'contact-add-labels'],
	fields: [contactId, requiredLabels('Labels to add')],
	lane: contactLane,
	execute: async (session, params) =>
		await changeLabels(session, labelsOf('contact', params.id, params), params.labels, added),
});
