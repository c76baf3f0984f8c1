import { custom, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { asList } from '../../../shared/vocabulary/read';
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

export const subscriptions = custom(
	'subscriptions',
	{
		displayName: 'Events',
		description: 'A server refuses them all if it does not know one of them',
		wire: 'body:webhook.subscriptions',
	},
	{ type: 'multiOptions', default: [], options: [...EVENTS] },
	(raw, place) => {
		// None means the server's usual events; an empty list would be refused.
		const events = asList(raw, place);
		return events.length > 0 ? events : undefined;
	},
);

export const url = {
	displayName: 'URL',
	wire: 'body:webhook.url',
	placeholder: 'e.g. https://example.com/hook',
} as const;
