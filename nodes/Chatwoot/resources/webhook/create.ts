import { collection, text } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { subscriptions, url, webhookInbox, webhookName } from './fields';
import { accountOperation } from '../../operation';
import { includeSecrets } from '../../answers/secrets';
import { webhookIn } from './common';
import { makes } from '../../answers/sent';
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
	proves: makes('payload.webhook.id'),
	fields: [
		text('url', { ...url, required: true }),
		subscriptions,
		collection('additionalFields', 'Additional Fields', 'Add field', [webhookName, webhookInbox]),
	],
	options: [includeSecrets],
	result: webhookIn,
});
