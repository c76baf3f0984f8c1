/** What an administrator has set up already: one of each, by the ids of the seed around it. */

import type { Fields, State } from '../state';

interface Around {
	admin: number;
	label: string;
	created: number;
}

export function seedSettings(state: State, { admin, label, created }: Around): void {
	const times = {
		created_at: new Date(created).toISOString(),
		updated_at: new Date(created).toISOString(),
	};
	const put = (table: string, row: Fields) =>
		state.tables.of(table).set(1, { ...row, ...times, id: 1 });
	const actions = [{ action_name: 'add_label', action_params: [label] }];
	put('canned_responses', {
		short_code: 'seed-hello',
		content: 'Hello, how can I help you today?',
	});
	put('automation_rules', {
		name: 'Seed rule',
		description: 'Labels messages that say so',
		event_name: 'message_created',
		conditions: [
			{
				attribute_key: 'content',
				filter_operator: 'contains',
				values: ['automation-please'],
				query_operator: null,
			},
		],
		actions,
		active: true,
	});
	put('macros', {
		name: 'Seed macro',
		visibility: 'global',
		actions,
		created_by: admin,
		updated_by: admin,
	});
	put('custom_filters', {
		name: 'Seed filter',
		filter_type: 'conversation',
		visibility: 'personal',
		user_id: admin,
		query: {
			payload: [
				{
					attribute_key: 'status',
					filter_operator: 'equal_to',
					values: ['open'],
					query_operator: null,
					custom_attribute_type: '',
				},
			],
		},
	});
	put('sla_policies', {
		name: 'Seed SLA',
		description: 'For tests',
		first_response_time_threshold: 3600,
		next_response_time_threshold: 7200,
		resolution_time_threshold: 86400,
		only_during_business_hours: false,
	});
	put('custom_roles', {
		name: 'Seed role',
		description: 'For tests',
		permissions: ['conversation_manage'],
	});
	put('companies', {
		name: 'Example',
		domain: 'example.com',
		description: null,
		custom_attributes: {},
		contacts_count: 4,
		last_activity_at: Math.floor(created / 1000),
	});
	seedHelpCenter(state, admin, times);
}

function seedHelpCenter(state: State, admin: number, times: Fields) {
	const put = (table: string, row: Fields) =>
		state.tables.of(table).set(1, { ...row, ...times, id: 1 });
	put('portals', {
		name: 'Seed Portal',
		slug: 'seed-portal',
		color: '#1F93FF',
		header_text: 'How can we help?',
		page_title: 'Help',
		archived: false,
		config: { allowed_locales: ['en', 'pt_BR'], default_locale: 'en' },
	});
	put('categories', {
		name: 'Seed Category',
		slug: 'seed-category',
		locale: 'en',
		description: null,
		position: 1,
		icon: '',
		icon_color: '',
		portal_id: 1,
	});
	put('articles', {
		title: 'Seed Article',
		slug: 'seed-article',
		content: 'How to ask',
		description: null,
		status: 'published',
		position: 10,
		locale: 'en',
		meta: {},
		author_id: admin,
		category_id: 1,
		portal_id: 1,
	});
}
