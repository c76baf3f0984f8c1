import { EXTRA, NEEDS } from '../../api';
import { inboxId, inboxLane } from '../../fields/inbox';
import { accountOperation } from '../../operation';

/** chatwoot.md 3.5. */
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
	fields: [inboxId],
	lane: inboxLane,
	result: (_, { id }) => ({ success: true, id }),
});
