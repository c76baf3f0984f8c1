import { thing } from '../../shared/vocabulary/thing';

/** What /api/v4 of an account tells of, as its simplified form. */
export const contact = thing(
	'id',
	'name',
	'first_name',
	'last_name',
	'responsible_user_id',
	'created_at',
	'updated_at',
	'custom_fields_values',
	{ tags: '_embedded.tags.name', companies: '_embedded.companies.id' },
);

export const account = thing(
	'id',
	'name',
	'subdomain',
	'amojo_id',
	'country',
	'currency',
	'current_user_id',
	{ amojo_rights: ['amojo_rights', '_embedded.amojo_rights'] },
);

export const user = thing('id', 'name', 'email', 'amojo_id', 'lang', {
	is_admin: 'rights.is_admin',
	is_active: 'rights.is_active',
	group_id: 'rights.group_id',
	role_id: 'rights.role_id',
});

export const source = thing(
	'id',
	'name',
	'external_id',
	'pipeline_id',
	'default',
	'origin_code',
	'services',
);

export const link = thing('id', 'chat_id', 'contact_id');

export const talk = thing(
	'talk_id',
	'chat_id',
	'contact_id',
	'entity_id',
	'entity_type',
	'is_in_work',
	'is_read',
	'origin',
	'created_at',
	'updated_at',
);
