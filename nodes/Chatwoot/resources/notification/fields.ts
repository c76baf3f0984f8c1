import { wholeIdPicker } from '../../../shared/vocabulary/ids';

export const notificationId = wholeIdPicker('id', {
	displayName: 'Notification',
	wire: 'path:id',
	required: true,
	search: 'searchNotifications',
	placeholder: 'e.g. 4',
});

export const notificationLane = ({ id }: { id: number }) => `notification ${id}`;

const EVENTS = [
	['conversation_assignment', 'Conversation Assigned'],
	['conversation_creation', 'Conversation Created'],
	['conversation_mention', 'Mentioned'],
	['assigned_conversation_new_message', 'New Message in Own Conversation'],
	['participating_conversation_new_message', 'New Message Where Taking Part'],
	['sla_missed_first_response', 'SLA Missed: First Response'],
	['sla_missed_next_response', 'SLA Missed: Next Response'],
	['sla_missed_resolution', 'SLA Missed: Resolution'],
] as const;

/** What can be notified of, in the words of one way of telling. */
export const flagsOf = (way: 'email' | 'push') =>
	EVENTS.map(([event, name]) => ({ name, value: `${way}_${event}` }));
