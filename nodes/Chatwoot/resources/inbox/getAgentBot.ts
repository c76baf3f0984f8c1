import { isMap } from '../../../shared/json';
import { toItem } from '../../../shared/perform';
import { NEEDS } from '../../api';
import { unwrapped } from '../../answers';
import { inboxId } from '../../fields/inbox';
import { accountOperation } from '../../operation';
import { includeSecrets } from '../../secrets';

export const getAgentBot = accountOperation({
	name: 'Get Agent Bot',
	value: 'getAgentBot',
	action: 'Get agent bot of inbox',
	description: 'Get the bot that answers first in an inbox, if there is one',
	contract: 'getInboxAgentBot',
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
