import { flag, when } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { NEEDS } from '../../apis/application';
import { inboxId } from '../../fields/inbox';
import { inboxLane } from './fields';
import { accountOperation } from '../../operation';
import { OR_REFUSED } from '../../answers/proofs';

/** chatwoot.md 3.5: no bot is said as null. */
export const setAgentBot = accountOperation({
	name: 'Set Agent Bot',
	value: 'setAgentBot',
	action: 'Set agent bot of inbox',
	description: 'Let a bot answer first in an inbox, or take its bot away',
	contract: 'updateAgentBot',
	method: 'POST',
	path: '/inboxes/{id}/set_agent_bot',
	needs: NEEDS.admin,
	idempotent: true,
	proves: OR_REFUSED,
	fields: [
		inboxId,
		flag('removeBot', {
			displayName: 'Remove Agent Bot',
			description: 'Whether to leave the inbox without a bot',
		}),
		when(
			{ removeBot: [false] },
			wholeIdPicker('agentBot', {
				displayName: 'Agent Bot',
				wire: 'body:agent_bot',
				search: 'searchAgentBots',
				placeholder: 'e.g. 2',
				required: true,
			}),
		),
	],
	shape: [
		({ removeBot }, { body }) => {
			if (removeBot) body.agent_bot = null;
		},
	],
	lane: inboxLane,
	result: (_, { id, agentBot }) => ({ success: true, id, agent_bot: agentBot ?? null }),
});
