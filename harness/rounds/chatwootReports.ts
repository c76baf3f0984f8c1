import type { Step } from './types';

const since = '2026-11-20T00:00:00Z';

/** Every report of the demo account. */
export const chatwootReports: Step[] = [
	['report.getStatistics', { since, metric: 'conversations_count', type: 'account' }],
	['report.getSummary', { since, type: 'account' }],
	['report.getConversationMetrics'],
	['report.getAgentConversationMetrics'],
	['report.getFirstResponseTimeDistribution', { since }],
	['report.getInboxLabelMatrix', { since }],
	['report.getOutgoingMessagesCount', { since, groupBy: 'agent' }],
	['report.getBotMetrics', { since }],
	['report.getBotSummary', { since, type: 'account' }],
	['summaryReport.getByAgent', { since }],
	['summaryReport.getByTeam', { since }],
	['summaryReport.getByInbox', { since }],
	['summaryReport.getByLabel', { since }],
	// What was begun in this very second is in the time asked for, too.
	['summaryReport.getByChannel', { since, until: '={{ $now.plus({ days: 1 }).toISO() }}' }],
	['liveReport.getMetrics'],
	['liveReport.getGroupedMetrics', { groupBy: 'assignee_id' }],
	['csvReport.getAgents', { since }],
	['csvReport.getInboxes', { since }],
	['csvReport.getLabels', { since }],
	['csvReport.getTeams', { since }],
	['csvReport.getConversationsSummary', { since }],
	['csvReport.getConversationTraffic', { daysBefore: 3 }],
	['csat.getAll', { since }],
	['csat.getMetrics', { since }],
	['csat.download', { since }],
	['appliedSla.getAll', { since }],
	['appliedSla.getMetrics', { since }],
	['appliedSla.download', { since }],
	['reportingEvent.getAll'],
	['reportingEvent.getByConversation', { conversationId: 1 }],
	['auditLog.getAll'],
];
