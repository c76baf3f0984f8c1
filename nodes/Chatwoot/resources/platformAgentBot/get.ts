import { includeSecrets } from '../../answers/secrets';
import { botId } from './fields';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import * as things from '../../things';

export const get = plainOperation({
	name: 'Get',
	value: 'get',
	action: 'Get agent bot',
	contract: 'get-details-of-a-single-agent-bot',
	yields: things.agentBot,
	method: 'GET',
	path: '/platform/api/v1/agent_bots/{id}',
	needs: PLATFORM,
	fields: [botId],
	options: [includeSecrets],
});
