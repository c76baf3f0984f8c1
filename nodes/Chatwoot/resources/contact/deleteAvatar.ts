import { EXTRA, NEEDS } from '../../apis/application';
import { contactId, contactLane } from '../../fields/contact';
import { accountOperation } from '../../operation';
import { contactIn } from './common';
import { answers } from '../../answers/proofs';
import * as things from '../../things';

export const deleteAvatar = accountOperation({
	name: 'Delete Avatar',
	value: 'deleteAvatar',
	action: 'Delete avatar of contact',
	contract: 'delete-the-avatar-of-a-contact',
	yields: things.contact,
	document: EXTRA,
	method: 'DELETE',
	path: '/contacts/{id}/avatar',
	needs: NEEDS.user,
	proves: answers('payload.id'),
	fields: [contactId],
	lane: contactLane,
	result: contactIn,
});
