import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { unlike } from '../../answers/proofs';
import * as things from '../../things';

/** chatwoot.md 3.5: the answer is the bare contact. */
export const merge = accountOperation({
	name: 'Merge',
	value: 'merge',
	action: 'Merge contacts',
	description: 'Join a contact into another one, which stays; the joined one is deleted',
	irrevocable: 'It cannot be taken apart again.',
	contract: 'contactMerge',
	yields: things.contact,
	method: 'POST',
	path: '/actions/contact_merge',
	needs: NEEDS.user,
	proves: {
		by: 'the answer is the contact to keep',
		lacks: (body, { baseContactId: id }) => unlike(body, { id }),
	},
	fields: [
		wholeIdPicker('baseContactId', {
			displayName: 'Contact to Keep',
			wire: 'body:base_contact_id',
			required: true,
			search: 'searchContacts',
			placeholder: 'e.g. 42',
		}),
		wholeIdPicker('mergeeContactId', {
			displayName: 'Contact to Join Into It',
			wire: 'body:mergee_contact_id',
			required: true,
			search: 'searchContacts',
			placeholder: 'e.g. 43',
		}),
	],
	lane: ({ baseContactId }) => `contact ${baseContactId}`,
});
