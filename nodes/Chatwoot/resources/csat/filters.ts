import { number } from '../../../shared/vocabulary/fields';
import { wholeIdPicker, wholeIdChoices } from '../../../shared/vocabulary/ids';

export const csatFilters = [
	wholeIdPicker('inboxId', {
		displayName: 'Inbox',
		wire: 'query:inbox_id',
		search: 'searchInboxes',
		placeholder: 'e.g. 3',
	}),
	number('rating', {
		displayName: 'Rating',
		description: 'From 1, the worst, to 5, the best',
		wire: 'query:rating',
		min: 1,
		max: 5,
		whole: true,
	}),
	wholeIdPicker('teamId', {
		displayName: 'Team',
		wire: 'query:team_id',
		search: 'searchTeams',
		placeholder: 'e.g. 4',
	}),
	wholeIdChoices('userIds', {
		displayName: 'Agent',
		wire: 'query:user_ids[]',
		loadedBy: 'agentIds',
	}),
] as const;
