import { EXTRA, NEEDS } from '../../apis/application';
import { inboxId } from '../../fields/inbox';
import { inboxLane } from './fields';
import { accountOperation } from '../../operation';
import { OR_REFUSED } from '../../answers/proofs';

export const disconnectChannelProvider = accountOperation({
	name: 'Disconnect Channel Provider',
	value: 'disconnectChannelProvider',
	action: 'Disconnect channel provider of inbox',
	description: 'Disconnect the WhatsApp number of an inbox (fork)',
	contract: 'disconnect-the-channel-provider',
	document: EXTRA,
	method: 'POST',
	path: '/inboxes/{id}/disconnect_channel_provider',
	needs: NEEDS.admin,
	idempotent: true,
	proves: OR_REFUSED,
	fields: [inboxId],
	lane: inboxLane,
	result: (_, { id }) => ({ success: true, id }),
});
