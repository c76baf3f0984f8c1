import { choice, flag, number, text } from '../../../shared/vocabulary/fields';
import { textId, wholeIdPicker, words } from '../../../shared/vocabulary/ids';

export const STATUSES = [
	{ name: 'Open', value: 'open' },
	{ name: 'Pending', value: 'pending' },
	{ name: 'Resolved', value: 'resolved' },
	{ name: 'Snoozed', value: 'snoozed' },
] as const;

/** The server would silently leave out all but open ones, so "all" is always said. */
export const statusFilter = choice('status', {
	displayName: 'Status',
	wire: 'query:status',
	default: 'all',
	options: [{ name: 'All', value: 'all' }, ...STATUSES],
});

const q = text('q', {
	displayName: 'Text',
	description: 'Only conversations with a message that contains it',
	wire: 'query:q',
});

const groupType = choice('groupType', {
	displayName: 'Group or Individual',
	description: 'Which conversations, where the server knows WhatsApp groups',
	wire: 'query:group_type',
	default: 'all',
	options: [
		{ name: 'All', value: 'all' },
		{ name: 'Groups', value: 'group' },
		{ name: 'Individual', value: 'individual' },
	],
});

const assigneeType = choice('assigneeType', {
	displayName: 'Assignee',
	wire: 'query:assignee_type',
	default: 'all',
	options: [
		{ name: 'All', value: 'all' },
		{ name: 'Assigned', value: 'assigned' },
		{ name: 'Me', value: 'me' },
		{ name: 'Unassigned', value: 'unassigned' },
	],
});

const conversationType = choice('conversationType', {
	displayName: 'Of the User',
	description: "Only these conversations of the token's user",
	wire: 'query:conversation_type',
	default: 'mention',
	options: [
		{ name: 'Mentioned', value: 'mention' },
		{ name: 'Participating', value: 'participating' },
		{ name: 'Unattended', value: 'unattended' },
	],
});

const sourceId = textId('sourceId', {
	displayName: 'Source ID',
	placeholder: 'e.g. 3EB0C767D26A8D4F',
	description: 'Only conversations of this identity in an inbox',
	wire: 'query:source_id',
});

/** Where a conversation is and who has it; of the search too. */
export const placeFilters = [
	wholeIdPicker('inboxId', {
		displayName: 'Inbox',
		wire: 'query:inbox_id',
		search: 'searchInboxes',
		placeholder: 'e.g. 3',
	}),
	wholeIdPicker('teamId', {
		displayName: 'Team',
		wire: 'query:team_id',
		search: 'searchTeams',
		placeholder: 'e.g. 2',
	}),
	words('labels', {
		displayName: 'Labels',
		description: 'Conversations with any of these labels',
		wire: 'query:labels[]',
		placeholder: 'e.g. vip, waiting',
	}),
	groupType,
	assigneeType,
] as const;

export const listFilters = [...placeFilters, q, conversationType, sourceId] as const;

export const sortBy = choice('sortBy', {
	displayName: 'Sort',
	wire: 'query:sort_by',
	default: 'last_activity_at_desc',
	options: [
		{ name: 'Created First', value: 'created_at_asc' },
		{ name: 'Created Last', value: 'created_at_desc' },
		{ name: 'Highest Priority', value: 'priority_desc' },
		{ name: 'Least Recent Activity', value: 'last_activity_at_asc' },
		{ name: 'Longest Waiting', value: 'waiting_since_asc' },
		{ name: 'Lowest Priority', value: 'priority_asc' },
		{ name: 'Most Recent Activity', value: 'last_activity_at_desc' },
		{ name: 'Shortest Waiting', value: 'waiting_since_desc' },
	],
});

export const updatedWithin = number('updatedWithin', {
	displayName: 'Updated Within',
	description: 'Only conversations changed within so many seconds. All come at once then.',
	wire: 'query:updated_within',
	default: 3600,
	min: 1,
	whole: true,
});

export const priority = {
	displayName: 'Priority',
	default: 'medium',
	options: [
		{ name: 'High', value: 'high' },
		{ name: 'Low', value: 'low' },
		{ name: 'Medium', value: 'medium' },
		{ name: 'None', value: 'none' },
		{ name: 'Urgent', value: 'urgent' },
	],
} as const;

/** There is no priority "none": null clears it (chatwoot.md 3.5). */
export function noneAsNull(
	{ priority: chosen }: { priority?: string },
	{ body }: { body: Record<string, unknown> },
): void {
	if (chosen === 'none') body.priority = null;
}

export const verified = flag('hmacVerified', {
	displayName: 'HMAC Verified',
	description: 'Whether the identity counts as verified',
	wire: 'body:hmac_verified',
});
