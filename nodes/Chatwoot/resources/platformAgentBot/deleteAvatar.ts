import { OR_REFUSED } from '../../answers/proofs';
import { EXTRA } from '../../apis/application';
import { botId, botLane } from './fields';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';

export const deleteAvatar = plainOperation({
	name: 'Delete Avatar',
	value: 'deleteAvatar',
	action: 'Delete avatar of agent bot',
	description: 'Take the picture of an agent bot away. Seen on Chatwoot 4.15.1.',
	contract: 'delete-the-avatar-of-an-agent-bot',
	document: EXTRA,
	method: 'DELETE',
	// The one whose picture it is stays.
	doneWhen: [],
	path: '/platform/api/v1/agent_bots/{id}/avatar',
	needs: PLATFORM,
	proves: OR_REFUSED,
	fields: [botId],
	lane: botLane,
	result: (_, { id }) => ({ success: true, id }),
});
