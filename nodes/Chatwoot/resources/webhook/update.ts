import { collection, text } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../api';
import { subscriptions, url, webhookId, webhookInbox, webhookLane, webhookName } from './fields';
import { accountOperation } from '../../operation';
import { includeSecrets } from '../../answers/secrets';
import { webhookIn } from './common';

/** chatwoot.md 2.5. */
export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update webhook',
	description: 'Change a webhook. The fork changes name and events only and ignores the rest.',
	contract: 'update-a-webhook',
	method: 'PATCH',
	path: '/webhooks/{webhook_id}',
	needs: NEEDS.admin,
	idempotent: true,
	fields: [
		webhookId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('url', url),
			subscriptions,
			webhookName,
			webhookInbox,
		]),
	],
	options: [includeSecrets],
	lane: webhookLane,
	result: webhookIn,
});
