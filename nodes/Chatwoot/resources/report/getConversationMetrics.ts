import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getConversationMetrics = accountOperation({
	name: 'Get Conversation Metrics',
	value: 'getConversationMetrics',
	action: 'Get conversation metrics',
	description:
		'Get how many conversations of the account are open, unattended, unassigned and pending now',
	contract: 'get-account-conversation-metrics',
	yields: things.openConversations,
	version: 'v2',
	method: 'GET',
	path: '/reports/conversations',
	needs: NEEDS.admin,
	fields: [],
	shape: [
		(_, { query }) => {
			query.type = 'account';
		},
	],
});
