import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { collection } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import * as things from '../../things';

export const getMetrics = accountOperation({
	name: 'Get Metrics',
	value: 'getMetrics',
	action: 'Get live metrics',
	description:
		'Get how many conversations are open, unattended, unassigned and pending at this moment',
	contract: 'live-conversation-metrics',
	yields: things.openConversations,
	document: EXTRA,
	version: 'v2',
	method: 'GET',
	path: '/live_reports/conversation_metrics',
	needs: NEEDS.admin,
	fields: [
		collection('filters', 'Filters', 'Add filter', [
			wholeIdPicker('teamId', {
				displayName: 'Team',
				wire: 'query:team_id',
				search: 'searchTeams',
				placeholder: 'e.g. 1',
			}),
		]),
	],
});
