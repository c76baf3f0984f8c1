import { choice } from '../../../shared/vocabulary/fields';
import { OR_REFUSED } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { channelId, channelLane } from './fields';

export const setTyping = accountOperation({
	name: 'Set Typing',
	value: 'setTyping',
	action: 'Set typing in internal channel',
	description: 'Show the others in a channel that somebody is typing, or no more',
	contract: 'toggle-typing-status-internal-channel',
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/channels/{id}/toggle_typing_status',
	needs: NEEDS.user,
	idempotent: true,
	proves: OR_REFUSED,
	lane: channelLane,
	result: (_, { id }) => ({ success: true, id }),
	fields: [
		channelId,
		choice('typingStatus', {
			displayName: 'Typing',
			wire: 'body:typing_status',
			default: 'on',
			options: [
				{ name: 'Off', value: 'off' },
				{ name: 'On', value: 'on' },
			],
		}),
	],
});
