import { thing } from '../../shared/vocabulary/thing';

export const conversation = thing(
	'id',
	'status',
	'inbox_id',
	'labels',
	'priority',
	'unread_count',
	{
		contact_id: ['meta.sender.id', 'contact.id'],
		contact_name: ['meta.sender.name', 'contact.name'],
		assignee_name: ['meta.assignee.name', 'agent.name'],
		last_activity_at: ['last_activity_at', 'timestamp', 'created_at'],
	},
);

export const message = thing(
	'id',
	'content',
	'message_type',
	'content_type',
	'private',
	'status',
	'conversation_id',
	'created_at',
	{ sender_name: 'sender.name', attachment_urls: 'attachments.data_url' },
);

export const attachment = thing(
	'id',
	'message_id',
	'file_type',
	'extension',
	'data_url',
	'file_size',
	'transcribed_text',
	'created_at',
	'downloadError',
	{ sender_name: 'sender.name' },
);

export const scheduledMessage = thing(
	'id',
	'content',
	'status',
	'scheduled_at',
	'conversation_id',
	'inbox_id',
	'message_id',
	'created_at',
	'deleted',
	{ author_name: 'author.name' },
);

export const recurringMessage = thing(
	'id',
	'content',
	'status',
	'recurrence_description',
	'occurrences_sent',
	'conversation_id',
	'inbox_id',
	'cancelled',
	{
		author_name: 'author.name',
		next_at: 'pending_scheduled_message.scheduled_at',
	},
);

/** What a search finds carries less than the thing itself. */
export const foundConversation = thing('id', 'created_at', {
	contact_id: 'contact.id',
	contact_name: 'contact.name',
	contact_phone_number: 'contact.phone_number',
	inbox_id: 'inbox.id',
	inbox_name: 'inbox.name',
	agent_name: 'agent.name',
	message: ['message.content', 'messages.content'],
});

export const foundEverything = thing({
	contact_ids: 'contacts.id',
	contact_names: 'contacts.name',
	conversation_ids: 'conversations.id',
	message_ids: 'messages.id',
	messages: 'messages.content',
	message_conversation_ids: 'messages.conversation_id',
	article_ids: 'articles.id',
	article_titles: 'articles.title',
});

export const notification = thing(
	'id',
	'notification_type',
	'push_message_title',
	'push_message_body',
	'primary_actor_type',
	'primary_actor_id',
	'read_at',
	'snoozed_until',
	'created_at',
	'last_activity_at',
);

export const notificationSettings = thing(
	'id',
	'user_id',
	'selected_email_flags',
	'selected_push_flags',
	'all_email_flags',
	'all_push_flags',
);

export const internalChannel = thing(
	'id',
	'name',
	'description',
	'channel_type',
	'status',
	'category_id',
	'members_count',
	'unread_count',
	'last_activity_at',
	{ member_names: 'members.name' },
);

export const internalMember = thing(
	'id',
	'user_id',
	'name',
	'role',
	'availability_status',
	'last_read_at',
);

export const internalCategory = thing('id', 'name', 'position', 'channels_count');

export const internalMessage = thing(
	'id',
	'content',
	'content_type',
	'internal_chat_channel_id',
	'parent_id',
	'replies_count',
	'created_at',
	'updated_at',
	{ sender_name: 'sender.name', attachment_urls: 'attachments.file_url' },
);

export const internalReaction = thing(
	'id',
	'emoji',
	'user_id',
	'internal_chat_message_id',
	'created_at',
	{
		user_name: 'user.name',
	},
);

export const internalFound = thing({
	channel_ids: 'channels.id',
	channel_names: 'channels.name',
	direct_message_ids: 'dms.id',
	message_ids: 'messages.id',
	messages: 'messages.content',
	message_channel_ids: 'messages.channel_id',
	has_more: 'meta.messages_has_more',
});

/** Whoever a conversation was given to: an agent, a bot or a team. */
export const assignee = thing(
	'success',
	'id',
	'name',
	'available_name',
	'email',
	'role',
	'availability_status',
	'description',
);

export const labels = thing('labels');

export const unread = thing('unread_count');
