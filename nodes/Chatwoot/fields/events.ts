/** Events that every known Chatwoot sends (chatwoot.md 2.1). */
export const CHATWOOT_EVENTS = [
	{ name: 'Contact Created', value: 'contact_created' },
	{ name: 'Contact Updated', value: 'contact_updated' },
	{ name: 'Conversation Created', value: 'conversation_created' },
	{ name: 'Conversation Status Changed', value: 'conversation_status_changed' },
	{ name: 'Conversation Updated', value: 'conversation_updated' },
	{ name: 'Inbox Created', value: 'inbox_created' },
	{ name: 'Inbox Updated', value: 'inbox_updated' },
	{ name: 'Message Created', value: 'message_created' },
	{ name: 'Message Updated', value: 'message_updated' },
	{ name: 'Typing Off', value: 'conversation_typing_off' },
	{ name: 'Typing On', value: 'conversation_typing_on' },
	{ name: 'Web Widget Opened', value: 'webwidget_triggered' },
] as const;

/** Events of the fork: another server refuses the whole webhook for one of them. */
export const FORK_EVENTS = [
	{ name: 'Internal Chat Channel Updated', value: 'internal_chat_channel_updated' },
	{ name: 'Internal Chat Message Created', value: 'internal_chat_message_created' },
	{ name: 'Internal Chat Message Deleted', value: 'internal_chat_message_deleted' },
	{ name: 'Internal Chat Message Updated', value: 'internal_chat_message_updated' },
	{ name: 'Kanban Task Created', value: 'kanban_task_created' },
	{ name: 'Kanban Task Deleted', value: 'kanban_task_deleted' },
	{ name: 'Kanban Task Overdue', value: 'kanban_task_overdue' },
	{ name: 'Kanban Task Updated', value: 'kanban_task_updated' },
	{ name: 'Message Incoming', value: 'message_incoming' },
	{ name: 'Message Outgoing', value: 'message_outgoing' },
	{ name: 'Provider Event Received', value: 'provider_event_received' },
	{ name: 'Recording', value: 'conversation_recording' },
] as const;

export const EVENTS = [
	...CHATWOOT_EVENTS,
	...FORK_EVENTS.map(({ name, value }) => ({ name: `${name} (Fork)`, value })),
].sort((a, b) => a.name.localeCompare(b.name, 'en'));
