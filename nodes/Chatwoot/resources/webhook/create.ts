import { collection, text } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../api';
import { subscriptions, url, webhookInbox, webhookName } from './fields';
import { accountOperation } from '../../operation';
import { includeSecrets } from '../../answers/secrets';
import { webhookIn } from './common';
import { unlike, without } from '../../answers/proofs';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create webhook',
	description: 'Have events sent to a URL, which may stand in an account only once',
	contract: 'create-a-webhook',
	yields: things.webhook,
	method: 'POST',
	path: '/webhooks',
	needs: NEEDS.admin,
	proves: {
		by: "the answer's payload.webhook has the URL and the inbox",
		lacks: (body, { url: wanted, inboxId }) =>
			without(body, 'payload.webhook.id') ??
			unlike(body, { 'payload.webhook.url': wanted, 'payload.webhook.inbox.id': inboxId }),
	},
	fields: [
		text('url', { ...url, required: true }),
		subscriptions,
		collection('additionalFields', 'Additional Fields', 'Add field', [webhookName, webhookInbox]),
	],
	options: [includeSecrets],
	result: webhookIn,
});
