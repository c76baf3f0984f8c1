import { wholeIdChoices } from '../../../shared/vocabulary/ids';
import { wholeList } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAssignable = accountOperation({
	name: 'Get Assignable',
	value: 'getAssignable',
	action: 'Get assignable agents of inboxes',
	description: 'Get the agents to whom conversations of all these inboxes can be assigned',
	contract: 'list-assignable-agents',
	yields: things.agent,
	document: EXTRA,
	method: 'GET',
	path: '/assignable_agents',
	needs: NEEDS.user,
	fields: [
		wholeIdChoices('inboxIds', {
			displayName: 'Inbox',
			wire: 'query:inbox_ids[]',
			required: true,
			loadedBy: 'inboxIds',
		}),
		...many,
	],
	result: wholeList('payload'),
});
