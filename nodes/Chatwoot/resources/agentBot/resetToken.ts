import { answers } from '../../answers/proofs';
import { includeSecrets } from '../../answers/secrets';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { agentBotId, agentBotLane } from './fields';
import * as things from '../../things';

export const resetToken = accountOperation({
	name: 'Reset Token',
	value: 'resetToken',
	action: 'Reset token of agent bot',
	description:
		'Give a bot another access token; the old one is of no use any more. The new one comes with Include Secrets.',
	contract: 'reset-token-of-an-agent-bot',
	yields: things.agentBot,
	document: EXTRA,
	method: 'POST',
	path: '/agent_bots/{id}/reset_access_token',
	needs: NEEDS.admin,
	proves: answers('access_token'),
	fields: [agentBotId],
	options: [includeSecrets],
	lane: agentBotLane,
});
