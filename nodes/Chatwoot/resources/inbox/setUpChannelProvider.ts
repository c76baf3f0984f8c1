import { EXTRA, NEEDS } from '../../apis/application';
import { inboxId } from '../../fields/inbox';
import { inboxLane } from './fields';
import { accountOperation } from '../../operation';
import { OR_REFUSED } from '../../answers/proofs';

export const setUpChannelProvider = accountOperation({
	name: 'Set Up Channel Provider',
	value: 'setUpChannelProvider',
	action: 'Set up channel provider of inbox',
	description: 'Connect the WhatsApp number of an inbox (fork)',
	contract: 'set-up-the-channel-provider',
	document: EXTRA,
	method: 'POST',
	path: '/inboxes/{id}/setup_channel_provider',
	needs: NEEDS.admin,
	idempotent: true,
	proves: OR_REFUSED,
	fields: [inboxId],
	lane: inboxLane,
	result: (_, { id }) => ({ success: true, id }),
});
