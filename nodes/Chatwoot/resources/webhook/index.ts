import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteWebhook } from './delete';
import { getAll } from './getAll';
import { update } from './update';

export const webhook: Resource = {
	name: 'Webhook',
	value: 'webhook',
	description: 'Where the account sends its events. The Chatwoot Trigger makes its own.',
	operations: [getAll, create, update, deleteWebhook],
};
