import { NEEDS } from '../../api';
import { contactId, contactLane } from '../../fields/contact';
import { added, changeLabels, labelsTurn } from '../../calls/labels';
import { requiredLabels } from '../../fields/labels';
import { accountOperation, accountPath } from '../../operation';
import { lookedUp } from '../../answers/proofs';
import * as things from '../../things';

export const add = accountOperation({
	name: 'Add',
	value: 'add',
	action: 'Add labels to contact',
	description: 'Give a contact labels; those it has stay',
	contract: null,
	yields: things.labels,
	uses: ['list-all-labels-of-a-contact', 'contact-add-labels'],
	idempotent: true,
	needs: NEEDS.user,
	proves: lookedUp('the labels are read again after writing'),
	fields: [contactId, requiredLabels('Labels to add')],
	lane: contactLane,
	execute: async (session, params) => {
		const path = accountPath(params, `/contacts/${encodeURIComponent(params.id)}/labels`);
		const turn = labelsTurn('contact', params.id);
		return await changeLabels(session, { turn, path }, params.labels, added);
	},
});
