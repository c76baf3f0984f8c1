import { thing } from '../../shared/vocabulary/thing';

/** What an administrator sets up in an account. */
export const account = thing(
	'id',
	'name',
	'locale',
	'domain',
	'support_email',
	'status',
	'created_at',
	'custom_attributes',
	'settings',
);

export const agentBot = thing(
	'id',
	'name',
	'description',
	'outgoing_url',
	'bot_type',
	'account_id',
	'system_bot',
);

export const team = thing(
	'id',
	'name',
	'description',
	'allow_auto_assign',
	'account_id',
	'is_member',
);

export const inbox = thing(
	'id',
	'name',
	'channel_type',
	'provider',
	'phone_number',
	'greeting_enabled',
	'working_hours_enabled',
	'timezone',
	'enable_auto_assignment',
	{ email: ['email', 'website_url'] },
);

export const numberOnWhatsapp = thing('jid', 'exists');

export const label = thing('id', 'title', 'description', 'color', 'show_on_sidebar');

export const cannedResponse = thing('id', 'short_code', 'content', 'created_at', 'updated_at');

export const customAttribute = thing(
	'id',
	'attribute_key',
	'attribute_display_name',
	'attribute_display_type',
	'attribute_description',
	'attribute_model',
	'attribute_values',
	'default_value',
	'regex_pattern',
);

export const customFilter = thing(
	'id',
	'name',
	{ filter_type: ['filter_type', 'type'] },
	'query',
	'created_at',
	'updated_at',
);

export const automationRule = thing(
	'id',
	'name',
	'description',
	'event_name',
	'active',
	'conditions',
	'actions',
	'created_on',
);

export const macro = thing('id', 'name', 'visibility', 'actions', {
	created_by_name: 'created_by.name',
	updated_by_name: 'updated_by.name',
});

export const campaign = thing(
	'id',
	'title',
	'description',
	'campaign_type',
	'campaign_status',
	'enabled',
	'message',
	'scheduled_at',
	{ inbox_id: 'inbox.id', sender_name: 'sender.name' },
);

export const slaPolicy = thing(
	'id',
	'name',
	'description',
	'first_response_time_threshold',
	'next_response_time_threshold',
	'resolution_time_threshold',
	'only_during_business_hours',
);

export const customRole = thing(
	'id',
	'name',
	'description',
	'permissions',
	'created_at',
	'updated_at',
);

export const company = thing(
	'id',
	'name',
	'domain',
	'description',
	'contacts_count',
	'custom_attributes',
	'last_activity_at',
	'created_at',
	'updated_at',
);

export const dashboardApp = thing('id', 'title', 'show_on_sidebar', 'created_at', {
	urls: 'content.url',
});

export const webhook = thing('id', 'name', 'url', 'subscriptions', 'account_id', {
	inbox_id: 'inbox.id',
});

export const integration = thing('id', 'name', 'description', 'enabled', 'hook_type', {
	hook_ids: 'hooks.id',
});

export const integrationHook = thing('id', 'app_id', 'status', 'hook_type', 'account_id', {
	inbox_id: ['inbox.id', 'inbox_id'],
});

export const portal = thing(
	'id',
	'name',
	'slug',
	'custom_domain',
	'homepage_link',
	'archived',
	'color',
	'page_title',
	{
		default_locale: ['config.default_locale', 'meta.default_locale'],
		all_articles_count: 'meta.all_articles_count',
	},
);

export const portalCategory = thing('id', 'name', 'slug', 'locale', 'description', 'position', {
	articles_count: 'meta.articles_count',
});

export const article = thing(
	'id',
	'title',
	'slug',
	'status',
	'description',
	'content',
	'views',
	'updated_at',
	{
		category_name: 'category.name',
		author_name: 'author.name',
	},
);
