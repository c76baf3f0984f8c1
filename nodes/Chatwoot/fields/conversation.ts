import { wholeIdPicker } from '../../shared/vocabulary/ids';

/** Chatwoot has two numbers for a conversation; the API only takes the one people see. */
export const conversationId = wholeIdPicker('conversationId', {
	displayName: 'Conversation ID',
	description: "The number in the conversation's URL (display ID), which events carry too",
	wire: 'path:conversation_id',
	required: true,
	search: 'searchConversations',
	first: 'id',
	placeholder: 'e.g. 128',
});

export const conversationLane = ({ conversationId: id }: { conversationId: number }) =>
	`conversation ${id}`;
