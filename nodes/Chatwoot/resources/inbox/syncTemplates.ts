import { EXTRA, NEEDS } from '../../apis/application';
import { inboxId } from '../../fields/inbox';
import { inboxLane } from './fields';
import { accountOperation } from '../../operation';
import { status } from '../../answers/proofs';

export const syncTemplates = accountOperation({
	name: 'Sync Templates',
	value: 'syncTemplates',
	action: 'Sync templates of inbox',
	description: 'Let the server read the WhatsApp templates anew, in the background',
	contract: 'sync-templates-of-an-inbox',
	document: EXTRA,
	method: 'POST',
	path: '/inboxes/{id}/sync_templates',
	needs: NEEDS.admin,
	proves: status('the server does it in the background'),
	fields: [inboxId],
	lane: inboxLane,
	idempotent: true,
	result: (_, { id }) => ({ success: true, id }),
});
