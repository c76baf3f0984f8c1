import { collection, text } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { subscriptions, url, webhookId, webhookInbox, webhookLane, webhookName } from './fields';
import { accountOperation } from '../../operation';
import { includeSecrets } from '../../answers/secrets';
import { webhookIn } from './common';
import { changed, unlike, without } from '../../answers/proofs';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update webhook',
	description: 'Change a webhook. The fork changes name and events only and ignores the rest.',
	contract: 'update-a-webhook',
	yields: things.webhook,
	method: 'PATCH',
	path: '/webhooks/{webhook_id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: {
		by: "the answer's payload.webhook has what was sent",
		lacks: (body, { webhookId: id, url: wanted, inboxId, name, subscriptions: events }) =>
			without(body, 'payload.webhook.id') ??
			changed(body, {
				'payload.webhook.id': id,
				'payload.webhook.name': name,
				'payload.webhook.subscriptions': events,
			}) ??
			unlike(
				body,
				{ 'payload.webhook.url': wanted, 'payload.webhook.inbox.id': inboxId },
				'This server changes name and events only. For another URL or inbox delete the webhook and create it anew.',
			),
	},
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
