import { NEEDS } from '../../apis/application';
import { webhookId, webhookLane } from './fields';
import { accountOperation } from '../../operation';
import { OR_REFUSED } from '../../answers/proofs';

export const deleteWebhook = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete webhook',
	contract: 'delete-a-webhook',
	method: 'DELETE',
	path: '/webhooks/{webhook_id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [webhookId],
	lane: webhookLane,
	result: (_, { webhookId: id }) => ({ deleted: true, id }),
});
