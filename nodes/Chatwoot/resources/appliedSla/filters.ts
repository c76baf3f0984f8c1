import { collection } from '../../../shared/vocabulary/fields';
import { keyText, wholeIdPicker } from '../../../shared/vocabulary/ids';

/** Whose conversations are counted. */
export const slaFilters = collection('filters', 'Filters', 'Add filter', [
	wholeIdPicker('assignedAgentId', {
		displayName: 'Agent',
		wire: 'query:assigned_agent_id',
		search: 'searchAgents',
		placeholder: 'e.g. 5',
	}),
	wholeIdPicker('inboxId', {
		displayName: 'Inbox',
		wire: 'query:inbox_id',
		search: 'searchInboxes',
		placeholder: 'e.g. 3',
	}),
	keyText('labelList', {
		displayName: 'Label',
		description: 'Only conversations with this label, or with one whose name holds it',
		wire: 'query:label_list',
		placeholder: 'e.g. vip',
	}),
	wholeIdPicker('slaPolicyId', {
		displayName: 'SLA Policy',
		wire: 'query:sla_policy_id',
		search: 'searchSlaPolicies',
		placeholder: 'e.g. 2',
	}),
	wholeIdPicker('teamId', {
		displayName: 'Team',
		wire: 'query:team_id',
		search: 'searchTeams',
		placeholder: 'e.g. 4',
	}),
]);
