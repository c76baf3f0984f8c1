import { thing } from '../../shared/vocabulary/thing';

export const contact = thing(
	'id',
	'name',
	'email',
	'phone_number',
	'identifier',
	'blocked',
	'group_type',
	'custom_attributes',
	'last_activity_at',
	'created_at',
);

/** A group is a contact, whose state on WhatsApp stands among its attributes. */
export const group = thing('id', 'name', 'identifier', {
	group_left: 'additional_attributes.group_left',
	description: 'additional_attributes.description',
	owner: 'additional_attributes.owner',
	announce: 'additional_attributes.announce',
	invite_code: 'additional_attributes.invite_code',
	last_activity_at: ['last_activity_at', 'additional_attributes.group_last_synced_at'],
});

/** A group with its conversation, as a helper puts them together. */
export const newGroup = thing(
	'group_jid',
	'subject',
	'id',
	'conversation_id',
	'inbox_id',
	'members_synced',
);

export const groupMember = thing('id', 'role', 'is_active', {
	contact_id: 'contact.id',
	name: 'contact.name',
	phone_number: 'contact.phone_number',
	identifier: 'contact.identifier',
});

export const invitation = thing('invite_code', 'invite_url');

export const joinRequest = thing('jid', 'phone_number', 'request_method', 'request_time');

export const note = thing('id', 'content', 'contact_id', 'created_at', 'updated_at', {
	user_id: 'user.id',
	user_name: 'user.name',
});

/** The identity of a contact in an inbox. */
export const contactInbox = thing('source_id', {
	inbox_id: 'inbox.id',
	inbox_name: 'inbox.name',
	channel_type: 'inbox.channel_type',
	provider: 'inbox.provider',
});

export const agent = thing(
	'id',
	'name',
	'available_name',
	'email',
	'role',
	'availability_status',
	'auto_offline',
	'confirmed',
	'custom_role_id',
);

export const profile = thing(
	'id',
	'name',
	'available_name',
	'email',
	'account_id',
	'role',
	'type',
	'confirmed',
	'custom_attributes',
	{ account_ids: 'accounts.id' },
);
