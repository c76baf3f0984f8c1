import type { Resource } from '../../../shared/vocabulary/types';
import { getAgents } from './getAgents';
import { getInboxes } from './getInboxes';
import { getLabels } from './getLabels';
import { getTeams } from './getTeams';
import { getConversationsSummary } from './getConversationsSummary';
import { getConversationTraffic } from './getConversationTraffic';

export const csvReport: Resource = {
	name: 'CSV Report',
	value: 'csvReport',
	description: 'The reports that Chatwoot offers for download',
	operations: [
		getAgents,
		getInboxes,
		getLabels,
		getTeams,
		getConversationsSummary,
		getConversationTraffic,
	],
};
