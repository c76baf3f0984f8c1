import { text } from '../../../shared/vocabulary/fields';
import { choices, wholeIdPicker } from '../../../shared/vocabulary/ids';
import { EVENTS } from '../../fields/events';

export const webhookId = wholeIdPicker('webhookId', {
	displayName: 'Webhook',
	wire: 'path:webhook_id',
	required: true,
	search: 'searchWebhooks',
	placeholder: 'e.g. 6',
});

export const webhookLane = ({ webhookId: webhook }: { webhookId: number }) => `webhook ${webhook}`;

export const webhookName = text('name', { displayName: 'Name', wire: 'body:webhook.name' });

export const webhookInbox = wholeIdPicker('inboxId', {
	displayName: 'Inbox',
	description: 'Only events of this inbox, as far as the server filters them',
	wire: 'body:webhook.inbox_id',
	search: 'searchInboxes',
	placeholder: 'e.g. 3',
	ifNothing: 'refuse',
});

/** None means the server's usual events; an empty list would be refused. */
export const subscriptions = choices(
	'subscriptions',
	{
		displayName: 'Events',
		description: 'A server refuses them all if it does not know one of them',
		wire: 'body:webhook.subscriptions',
	},
	EVENTS,
);

export const url = {
	displayName: 'URL',
	wire: 'body:webhook.url',
	placeholder: 'e.g. https://example.com/hook',
} as const;
