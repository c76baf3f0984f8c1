import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { collection } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { uncounted } from '../../calls/paging';
import { many, page } from '../../fields/lists';
import { figureRows } from '../../answers/figures';
import * as things from '../../things';

export const getAgentConversationMetrics = accountOperation({
	name: 'Get Agent Conversation Metrics',
	value: 'getAgentConversationMetrics',
	action: 'Get agent conversation metrics',
	description: 'Get how many open and unattended conversations each agent has now',
	contract: 'get-agent-conversation-metrics',
	yields: things.agentFigures,
	version: 'v2',
	method: 'GET',
	path: '/reports/conversations/',
	needs: NEEDS.admin,
	fields: [
		...many,
		collection('filters', 'Filters', 'Add filter', [
			wholeIdPicker('userId', {
				displayName: 'Agent',
				wire: 'query:user_id',
				search: 'searchAgents',
				placeholder: 'e.g. 3',
			}),
		]),
	],
	shape: [
		(_, { query }) => {
			query.type = 'agent';
		},
	],
	options: [page],
	paging: uncounted(25),
	result: figureRows,
});
