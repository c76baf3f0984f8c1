import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { includeSecrets } from '../../answers/secrets';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import * as things from '../../things';

export const getAll = plainOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many agent bots',
	description: 'Get many agent bots that the platform app has made',
	contract: 'list-all-agent-bots',
	yields: things.agentBot,
	method: 'GET',
	path: '/platform/api/v1/agent_bots',
	needs: PLATFORM,
	fields: many,
	options: [includeSecrets],
	result: (body, params) => atMost(listAt()(body), params).map(toItem),
});
