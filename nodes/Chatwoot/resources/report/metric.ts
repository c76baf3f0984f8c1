import { choice } from '../../../shared/vocabulary/fields';

export const metric = choice('metric', {
	displayName: 'Metric',
	description: 'Times are in seconds',
	wire: 'query:metric',
	default: 'conversations_count',
	options: [
		{ name: 'Bot Handoffs', value: 'bot_handoffs_count' },
		{ name: 'Bot Resolutions', value: 'bot_resolutions_count' },
		{ name: 'Conversations', value: 'conversations_count' },
		{ name: 'First Response Time', value: 'avg_first_response_time' },
		{ name: 'Incoming Messages', value: 'incoming_messages_count' },
		{ name: 'Outgoing Messages', value: 'outgoing_messages_count' },
		{ name: 'Reply Time', value: 'reply_time' },
		{ name: 'Resolution Time', value: 'avg_resolution_time' },
		{ name: 'Resolutions', value: 'resolutions_count' },
	],
});
