import { flag } from '../../../../shared/vocabulary/fields';
import { operation } from '../../../../shared/vocabulary/types';
import { talkPicker } from './fields';

export const close = operation({
	name: 'Close',
	value: 'close',
	action: 'Close talk',
	description: 'Close a talk, or start the bot that asks the client for a rating',
	contract: 'close_talk',
	method: 'POST',
	path: '/api/v4/talks/{id}/close',
	idempotent: true,
	// "It is closed already" (amojo.md 4).
	doneWhen: [422],
	fields: [
		talkPicker,
		flag('forceClose', {
			displayName: 'Force Close',
			description: 'Whether to close it at once, without the bot that asks for a rating',
			wire: 'body:force_close',
		}),
	],
	lane: ({ id }) => String(id),
	result: (_, { id }) => ({ success: true, talk_id: id }),
});
