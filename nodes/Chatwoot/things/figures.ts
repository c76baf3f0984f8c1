import { thing } from '../../shared/vocabulary/thing';

export const statistic = thing('timestamp', 'value', 'count');

export const summary = thing(
	'conversations_count',
	'incoming_messages_count',
	'outgoing_messages_count',
	'resolutions_count',
	'avg_first_response_time',
	'avg_resolution_time',
	'reply_time',
	{
		previous_conversations_count: 'previous.conversations_count',
		previous_resolutions_count: 'previous.resolutions_count',
	},
);

export const openConversations = thing('open', 'unattended', 'unassigned', 'pending');

export const groupedConversations = thing(
	'assignee_id',
	'team_id',
	'open',
	'unattended',
	'unassigned',
	'pending',
);

export const agentFigures = thing('id', 'name', 'email', 'availability', {
	open: 'metric.open',
	unattended: 'metric.unattended',
});

export const outgoing = thing('id', 'name', 'outgoing_messages_count');

export const responseTimes = thing('channel', '0-1h', '1-4h', '4-8h', '8-24h', '24h+');

export const botMetrics = thing(
	'conversation_count',
	'message_count',
	'resolution_rate',
	'handoff_rate',
);

export const botSummary = thing('bot_resolutions_count', 'bot_handoffs_count', {
	previous_bot_resolutions_count: 'previous.bot_resolutions_count',
	previous_bot_handoffs_count: 'previous.bot_handoffs_count',
});

export const summaryRow = thing(
	'id',
	'name',
	'conversations_count',
	'resolved_conversations_count',
	'avg_first_response_time',
	'avg_resolution_time',
	'avg_reply_time',
);

export const channelRow = thing('channel', 'open', 'resolved', 'pending', 'snoozed', 'total');

export const counts = thing('mine_count', 'assigned_count', 'unassigned_count', 'all_count');

export const csatResponse = thing(
	'id',
	'rating',
	'feedback_message',
	'conversation_id',
	'message_id',
	'created_at',
	{
		contact_id: 'contact.id',
		contact_name: 'contact.name',
		agent_name: 'assigned_agent.name',
		csat_review_notes: 'csat_review_notes',
	},
);

export const csatMetrics = thing('total_count', 'ratings_count', 'total_sent_messages_count');

export const appliedSla = thing({
	id: ['applied_sla.id', 'id'],
	sla_id: ['applied_sla.sla_id', 'sla_id'],
	sla_status: ['applied_sla.sla_status', 'sla_status'],
	conversation_id: ['conversation.id', 'conversation_id'],
	contact_name: 'conversation.contact.name',
	assignee_name: 'conversation.assignee.name',
	missed: 'sla_events.event_type',
	created_at: ['applied_sla.created_at', 'created_at'],
});

export const slaMetrics = thing('total_applied_slas', 'number_of_sla_misses', 'hit_rate');

export const reportingEvent = thing(
	'id',
	'name',
	'value',
	'value_in_business_hours',
	'event_start_time',
	'event_end_time',
	'conversation_id',
	'inbox_id',
	'user_id',
);

export const auditLog = thing(
	'id',
	'action',
	'auditable_type',
	'auditable_id',
	'username',
	'audited_changes',
	'remote_address',
	'created_at',
);

/** A row of an inbox beside the labels of its conversations. */
export const labelMatrixRow = thing('inbox_id', 'inbox_name', {
	labels: 'labels.title',
	counts: 'labels.count',
});
