/** Labels of a contact. */

import { ok } from '../answers';
import { contactChanged } from '../webhooks/events';
import type { Handlers } from '../world';
import { contactOf } from './contacts';

export const contactLabels: Handlers = {
	'list-all-labels-of-a-contact': (call) => ok({ payload: contactOf(call).labels }),

	/** Sets the labels: those left out are gone. */
	'contact-add-labels': (call) => {
		const { world, state, body } = call;
		const contact = contactOf(call);
		const before = contact.labels;
		contact.labels = [...new Set((body.labels ?? []) as string[])];
		contactChanged(world, state, contact, { label_list: [before, contact.labels] });
		return ok({ payload: contact.labels });
	},
};
