import { choice } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';

export const scheduledMessageId = wholeIdPicker('scheduledMessageId', {
	displayName: 'Scheduled Message ID',
	wire: 'path:scheduled_message_id',
	required: true,
	placeholder: 'e.g. 9',
	search: 'searchScheduledMessages',
});

export const status = choice('status', {
	displayName: 'Status',
	wire: 'body:status',
	default: 'pending',
	options: [
		{ name: 'Draft', value: 'draft' },
		{ name: 'Pending', value: 'pending' },
	],
});
