import { wholeList } from '../../answers/records';
import { includeSecrets } from '../../answers/secrets';
import { NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many agent bots',
	description: 'Get many bots of the account, and those of the whole server',
	contract: 'list-all-account-agent-bots',
	yields: things.agentBot,
	method: 'GET',
	path: '/agent_bots',
	needs: NEEDS.user,
	fields: many,
	options: [includeSecrets],
	result: wholeList(),
});
