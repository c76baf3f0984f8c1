import { NEEDS } from '../../apis/application';
import { contactId, contactLane } from '../../fields/contact';
import { accountOperation } from '../../operation';
import { OR_REFUSED } from '../../answers/proofs';

export const deleteContact = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete contact',
	description: 'Delete a contact with its conversations. One that is online is refused.',
	contract: 'contactDelete',
	method: 'DELETE',
	path: '/contacts/{id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [contactId],
	lane: contactLane,
	result: (_, { id }) => ({ deleted: true, id }),
});
