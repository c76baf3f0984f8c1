import { NEEDS } from '../../apis/application';
import { contactId, contactLane } from '../../fields/contact';
import { labelsIn } from '../../answers/labels';
import { labelsTurn } from '../../calls/labels';
import { allLabels, noLabels } from '../../fields/labels';
import { accountOperation } from '../../operation';
import { at, missing } from '../../answers/proofs';
import * as things from '../../things';

export const set = accountOperation({
	name: 'Set',
	value: 'set',
	action: 'Set labels of contact',
	description: 'Give a contact exactly these labels; all others are taken away',
	contract: 'contact-add-labels',
	yields: things.labels,
	method: 'POST',
	path: '/contacts/{id}/labels',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's payload has the labels",
		lacks: (body, { labels: given }) => missing(at(body, 'payload'), given ?? []),
	},
	fields: [contactId, ...allLabels],
	shape: [noLabels],
	lane: contactLane,
	turn: ({ id }) => labelsTurn('contact', id),
	result: labelsIn,
});
