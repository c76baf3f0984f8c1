import { includeSecrets } from '../../answers/secrets';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { agentBotId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get agent bot',
	contract: 'get-details-of-a-single-account-agent-bot',
	yields: things.agentBot,
	method: 'GET',
	path: '/agent_bots/{id}',
	needs: NEEDS.user,
	fields: [agentBotId],
	options: [includeSecrets],
});
