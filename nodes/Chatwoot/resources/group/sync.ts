import { NEEDS } from '../../apis/application';
import { groupId } from './groupId';
import { resolveGroup } from '../../calls/groups';
import { accountOperation } from '../../operation';
import { lane, options } from './common';
import { status } from '../../answers/proofs';

export const sync = accountOperation({
	name: 'Sync',
	value: 'sync',
	action: 'Sync group',
	description:
		'Let the server read a group anew from WhatsApp. It does so later, and at most every 15 minutes.',
	contract: 'contact-sync-group',
	method: 'POST',
	path: '/contacts/{id}/sync_group',
	needs: NEEDS.user,
	proves: status('the server only takes note of the wish'),
	fields: [groupId],
	options,
	resolve: resolveGroup,
	lane,
	idempotent: true,
	result: (_, { id }) => ({ success: true, id, status: 'accepted' }),
});
