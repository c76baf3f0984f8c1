import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../apis/application';
import { inboxId } from '../../fields/inbox';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAssignableAgents = accountOperation({
	name: 'Get Assignable Agents',
	value: 'getAssignableAgents',
	action: 'Get assignable agents of inbox',
	description: 'Get the agents to whom conversations of an inbox can be assigned',
	contract: 'list-assignable-agents-of-an-inbox',
	yields: things.agent,
	document: EXTRA,
	method: 'GET',
	path: '/inboxes/{id}/assignable_agents',
	needs: NEEDS.user,
	fields: [inboxId],
	result: (body) => listAt('payload')(body).map(toItem),
});
