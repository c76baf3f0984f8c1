import type { Resource } from '../../../shared/vocabulary/types';
import { getStatistics } from './getStatistics';
import { getSummary } from './getSummary';
import { getConversationMetrics } from './getConversationMetrics';
import { getAgentConversationMetrics } from './getAgentConversationMetrics';
import { getFirstResponseTimeDistribution } from './getFirstResponseTimeDistribution';
import { getInboxLabelMatrix } from './getInboxLabelMatrix';
import { getOutgoingMessagesCount } from './getOutgoingMessagesCount';
import { getBotMetrics } from './getBotMetrics';
import { getBotSummary } from './getBotSummary';

export const report: Resource = {
	name: 'Report',
	value: 'report',
	description: 'Figures over a range of time',
	operations: [
		getStatistics,
		getSummary,
		getConversationMetrics,
		getAgentConversationMetrics,
		getFirstResponseTimeDistribution,
		getInboxLabelMatrix,
		getOutgoingMessagesCount,
		getBotMetrics,
		getBotSummary,
	],
};
