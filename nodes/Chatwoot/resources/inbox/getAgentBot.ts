import { isMap } from '../../../shared/vocabulary/json';
import { toItem } from '../../../shared/vocabulary/result';
import { NEEDS } from '../../apis/application';
import { unwrapped } from '../../answers/digest';
import { inboxId } from '../../fields/inbox';
import { accountOperation } from '../../operation';
import { includeSecrets } from '../../answers/secrets';
import * as things from '../../things';

export const getAgentBot = accountOperation({
	name: 'Get Agent Bot',
	value: 'getAgentBot',
	action: 'Get agent bot of inbox',
	description: 'Get the bot that answers first in an inbox, if there is one',
	contract: 'getInboxAgentBot',
	yields: things.agentBot,
	method: 'GET',
	path: '/inboxes/{id}/agent_bot',
	needs: NEEDS.user,
	fields: [inboxId],
	options: [includeSecrets],
	result: (body) => {
		const bot = unwrapped(body, 'agent_bot');
		return isMap(bot) && bot.id !== undefined ? toItem(bot) : [];
	},
});
