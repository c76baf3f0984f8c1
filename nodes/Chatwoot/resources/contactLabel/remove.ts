import { NEEDS } from '../../api';
import { contactId, contactLane } from '../../fields/contact';
import { removed, changeLabels, labelsTurn } from '../../calls/labels';
import { requiredLabels } from '../../fields/labels';
import { accountOperation, accountPath } from '../../operation';
import { lookedUp } from '../../answers/proofs';
import * as things from '../../things';

export const remove = accountOperation({
	name: 'Remove',
	value: 'remove',
	action: 'Remove labels from contact',
	description: 'Take labels from a contact; the others stay',
	contract: null,
	yields: things.labels,
	uses: ['list-all-labels-of-a-contact', 'contact-add-labels'],
	idempotent: true,
	needs: NEEDS.user,
	proves: lookedUp('the labels are read again after writing'),
	fields: [contactId, requiredLabels('Labels to take away')],
	lane: contactLane,
	execute: async (session, params) => {
		const path = accountPath(params, `/contacts/${encodeURIComponent(params.id)}/labels`);
		const turn = labelsTurn('contact', params.id);
		return await changeLabels(session, { turn, path }, params.labels, removed);
	},
});
