import { flag } from '../../../shared/vocabulary/fields';
import { textId, wholeIdPicker } from '../../../shared/vocabulary/ids';
import { NEEDS } from '../../apis/application';
import { contactId, contactLane } from '../../fields/contact';
import { accountOperation } from '../../operation';
import { newIdentity } from '../../calls/identities';
import { answers } from '../../answers/proofs';
import * as things from '../../things';

export const addToInbox = accountOperation({
	name: 'Add to Inbox',
	value: 'addToInbox',
	action: 'Add contact to inbox',
	description: 'Give a contact an identity in an inbox, so that conversations can begin there',
	contract: 'contactInboxCreation',
	yields: things.contactInbox,
	method: 'POST',
	path: '/contacts/{id}/contact_inboxes',
	needs: NEEDS.user,
	idempotent: true,
	proves: answers('source_id'),
	fields: [
		contactId,
		wholeIdPicker('inboxId', {
			displayName: 'Inbox',
			wire: 'body:inbox_id',
			required: true,
			search: 'searchInboxes',
			placeholder: 'e.g. 3',
		}),
	],
	options: [
		textId('sourceId', {
			displayName: 'Source ID',
			placeholder: 'e.g. 3EB0C767D26A8D4F',
			description: "The contact's identity in the inbox; made up when left out",
			wire: 'body:source_id',
		}),
		flag('hmacVerified', {
			displayName: 'HMAC Verified',
			description: 'Whether the identity counts as verified',
			wire: 'body:hmac_verified',
		}),
	],
	/** Another run makes up another identity. */
	rerun: ({ sourceId }) => sourceId !== undefined,
	send: async (session, request, { id: contact, inboxId: inbox, accountId }) =>
		await newIdentity(session, { accountId }, { contact, inbox }, request),
	lane: contactLane,
});
