import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { choice } from '../../../shared/vocabulary/fields';
import { figureRows } from '../../answers/figures';
import * as things from '../../things';

export const getGroupedMetrics = accountOperation({
	name: 'Get Grouped Metrics',
	value: 'getGroupedMetrics',
	action: 'Get live metrics by assignee or team',
	description:
		'Get the same for each assignee or each team: an item for each, one without an ID for nobody',
	contract: 'live-grouped-conversation-metrics',
	yields: things.groupedConversations,
	document: EXTRA,
	version: 'v2',
	method: 'GET',
	path: '/live_reports/grouped_conversation_metrics',
	needs: NEEDS.admin,
	fields: [
		choice('groupBy', {
			displayName: 'Group By',
			wire: 'query:group_by',
			default: 'assignee_id',
			options: [
				{ name: 'Assignee', value: 'assignee_id' },
				{ name: 'Team', value: 'team_id' },
			],
		}),
	],
	result: figureRows,
});
