import type { Resource } from '../../../shared/vocabulary/types';
import { getByAgent } from './getByAgent';
import { getByTeam } from './getByTeam';
import { getByInbox } from './getByInbox';
import { getByLabel } from './getByLabel';
import { getByChannel } from './getByChannel';

export const summaryReport: Resource = {
	name: 'Summary Report',
	value: 'summaryReport',
	description: 'Figures side by side: an item for each agent, team, inbox, label or channel',
	operations: [getByAgent, getByTeam, getByInbox, getByLabel, getByChannel],
};
