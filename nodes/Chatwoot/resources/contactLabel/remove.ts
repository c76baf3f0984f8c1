import { contactId, contactLane } from '../../fields/contact';
import { removed, changeLabels, labelChange, labelsOf } from '../../calls/labels';
import { requiredLabels } from '../../fields/labels';
import { accountOperation } from '../../operation';

export const remove = accountOperation({
	name: 'Remove',
	value: 'remove',
	action: 'Remove labels from contact',
	description: 'Take labels from a contact; the others stay',
	...labelChange,
	uses: ['list-all-labels-of-a-contact', 'contact-add-labels'],
	fields: [contactId, requiredLabels('Labels to take away')],
	lane: contactLane,
	execute: async (session, params) =>
		await changeLabels(session, labelsOf('contact', params.id, params), params.labels, removed),
});
