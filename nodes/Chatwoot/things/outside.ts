import { thing } from '../../shared/vocabulary/thing';

export const clientContact = thing(
	'source_id',
	'id',
	'name',
	'email',
	'phone_number',
	'identifier',
	'custom_attributes',
	'last_activity_at',
);

/** What the server tells of one that is made or looked at; an update answers with more. */
export const newClientContact = thing('source_id', 'id', 'name', 'email', 'phone_number');

export const clientConversation = thing(
	'id',
	'uuid',
	'status',
	'inbox_id',
	'source_id',
	'contact_last_seen_at',
	'agent_last_seen_at',
	{
		contact_id: 'contact.id',
		contact_name: 'contact.name',
	},
);

export const clientMessage = thing(
	'id',
	'content',
	'message_type',
	'content_type',
	'conversation_id',
	'source_id',
	'created_at',
	{
		sender_name: 'sender.name',
		attachment_urls: 'attachments.data_url',
		submitted_values: 'content_attributes.submitted_values',
	},
);

export const clientInbox = thing(
	'identifier',
	'name',
	'timezone',
	'working_hours_enabled',
	'greeting_enabled',
	'csat_survey_enabled',
	'identity_validation_enabled',
);

export const platformAccount = thing(
	'id',
	'name',
	'locale',
	'domain',
	'support_email',
	'status',
	'limits',
	'custom_attributes',
);

export const platformUser = thing(
	'id',
	'name',
	'available_name',
	'email',
	'account_id',
	'role',
	'confirmed',
	'custom_attributes',
	{ account_ids: 'accounts.id' },
);

export const accountUser = thing(
	'id',
	'account_id',
	'user_id',
	'role',
	'availability',
	'active_at',
	'custom_role_id',
	'inviter_id',
	'created_at',
);
