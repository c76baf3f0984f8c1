/** A valid request for every operation of the local Chatwoot that has state. */

import type { Chatwoot } from '../../sandbox/chatwoot';
import { ID } from '../../sandbox/chatwoot/seed';
import type { Subjects, Trial } from './chatwoot-subjects';
import { file, subjectsIn } from './chatwoot-subjects';

type Trials = Record<string, Trial>;

const groupTrials = ({ group, member }: Subjects): Trials => ({
	'create-group': {
		body: { inbox_id: ID.inbox.baileys, subject: 'New', participants: ['+5511934567890'] },
	},
	'contact-sync-group': group,
	'contact-group-members-list': {
		...group,
		query: { page: 1, per_page: 100, inbox_id: ID.inbox.baileys },
	},
	'contact-group-members-add': { ...group, body: { participants: ['5511977777777'] } },
	'contact-group-member-update-role': {
		with: () => ({ path: { ...group.path, member_id: member() } }),
		body: { role: 'admin' },
	},
	'contact-group-member-remove': {
		with: () => ({ path: { ...group.path, member_id: member() } }),
	},
	'contact-group-metadata-update': {
		with: () => ({ ...group, body: file({ subject: 'Renamed' }, 'avatar') }),
	},
	'contact-group-invite-show': group,
	'contact-group-invite-revoke': group,
	'contact-group-join-requests-list': group,
	'contact-group-join-requests-handle': {
		...group,
		body: { participants: ['77770000000091@lid'], request_action: 'approve' },
	},
	'contact-group-admin-update': { ...group, body: { property: 'announce', enabled: true } },
	'contact-group-admin-leave': group,
});

const contactTrials = ({ contact, conditions, note, noteId }: Subjects): Trials => ({
	contactList: {
		query: { page: 1, sort: '-created_at', 'labels[]': ['vip'], include_contact_inboxes: true },
	},
	contactCreate: {
		with: () => ({ body: file({ name: 'New', inbox_id: String(ID.inbox.api) }, 'avatar') }),
	},
	contactDetails: contact,
	contactUpdate: { ...contact, body: { name: 'Anna A.', custom_attributes: { seats: 6 } } },
	contactDelete: contact,
	contactConversations: contact,
	'list-all-labels-of-a-contact': contact,
	'contact-add-labels': { ...contact, body: { labels: ['billing'] } },
	contactSearch: { query: { q: 'ann' } },
	contactFilter: { query: { page: 1 }, body: { payload: conditions } },
	contactInboxCreation: { ...contact, body: { inbox_id: ID.inbox.cloud } },
	contactableInboxesGet: contact,
	contactMerge: {
		body: { base_contact_id: ID.contact.anna, mergee_contact_id: ID.contact.boris },
	},
	'list-active-contacts': {},
	'import-contacts': { with: () => ({ body: file({}, 'import_file', 'people.csv') }) },
	'export-contacts': { body: { column_names: ['name'] } },
	'destroy-custom-attributes-of-a-contact': { ...contact, body: { custom_attributes: ['plan'] } },
	'delete-the-avatar-of-a-contact': contact,
	'list-notes-of-a-contact': { ...contact, first: note },
	'create-a-note': { ...contact, body: { note: { content: 'Text' } } },
	'get-a-note': { first: note, with: noteId },
	'update-a-note': { first: note, with: noteId, body: { note: { content: 'Second' } } },
	'delete-a-note': { first: note, with: noteId },
});

const conversationTrials = ({ conversation, taking }: Subjects): Trials => ({
	conversationListMeta: { query: { status: 'all' } },
	conversationList: { query: { status: 'all', group_type: 'group', sort_by: 'created_at_asc' } },
	newConversation: {
		body: {
			inbox_id: ID.inbox.cloud,
			contact_id: ID.contact.boris,
			message: {
				content: 'Oi',
				template_params: {
					name: 'order_update',
					category: 'UTILITY',
					language: 'en',
					processed_params: { body: { '1': 'x' } },
				},
			},
		},
	},
	conversationFilter: {
		body: {
			payload: [{ attribute_key: 'group_type', filter_operator: 'equal_to', values: ['group'] }],
		},
	},
	'get-details-of-a-conversation': conversation,
	'update-conversation': { ...conversation, body: { priority: null } },
	'toggle-status-of-a-conversation': { ...conversation, body: {} },
	'toggle-priority-of-a-conversation': { ...conversation, body: {} },
	'update-custom-attributes-of-a-conversation': {
		...conversation,
		body: { custom_attributes: { paid: true } },
	},
	'destroy-custom-attributes-of-a-conversation': {
		...conversation,
		body: { custom_attributes: ['paid'] },
	},
	'assign-a-conversation': {
		...conversation,
		body: { assignee_id: ID.bot, assignee_type: 'AgentBot' },
	},
	'list-all-labels-of-a-conversation': conversation,
	'conversation-add-labels': { ...conversation, body: { labels: ['billing'] } },
	'get-conversation-reporting-events': conversation,
	'search-conversations': { query: { q: 'question 1' } },
	'mute-a-conversation': conversation,
	'unmute-a-conversation': conversation,
	'send-a-transcript': { ...conversation, body: { email: 'a@example.com' } },
	'toggle-typing-status-of-a-conversation': { ...conversation, body: { typing_status: 'on' } },
	'update-last-seen-of-a-conversation': conversation,
	'mark-a-conversation-unread': conversation,
	'list-attachments-of-a-conversation': {
		...conversation,
		first: [
			[
				'create-a-new-message-in-a-conversation',
				() => ({ ...conversation, body: file({ content: 'See' }, 'attachments[]') }),
			],
		],
	},
	'delete-a-conversation': conversation,
	'list-participants-of-a-conversation': { ...conversation, first: taking },
	'add-participants-to-a-conversation': { ...conversation, body: { user_ids: [ID.agent] } },
	'set-participants-of-a-conversation': { ...conversation, body: { user_ids: [ID.admin] } },
	'remove-participants-from-a-conversation': { ...conversation, body: { user_ids: [ID.admin] } },
});

const messageTrials = ({ box, conversation_id, conversation, message }: Subjects): Trials => ({
	'list-all-messages': {
		...conversation,
		query: { before: 1_000_000, filter_internal_messages: 'true' },
	},
	'create-a-new-message-in-a-conversation': {
		with: () => ({
			...conversation,
			body: file({ content: 'See', private: 'true' }, 'attachments[]'),
		}),
	},
	'delete-a-message': { with: message },
	'update-message-status': { with: message, body: { status: 'failed', external_error: 'No' } },
	'retry-a-message': {
		first: [['update-message-status', () => ({ ...message(), body: { status: 'failed' } })]],
		with: () => {
			const failed = box.chatwoot.state.messages.find(
				({ status, content }) => status === 'failed' && content !== 'Did not arrive',
			);
			return { path: { conversation_id, message_id: failed?.id ?? 0 } };
		},
	},
	'translate-a-message': { with: message, body: { target_language: 'pt' } },
	'edit-a-message': { with: message, body: { content: 'Better' } },
});

const plannedTrials = ({
	conversation,
	soon,
	rule,
	planned,
	plannedId,
	recurring,
	recurringId,
}: Subjects): Trials => ({
	'list-scheduled-messages': { ...conversation, first: planned },
	'create-scheduled-message': {
		with: () => ({
			...conversation,
			body: file({ content: 'Hi', status: 'pending', scheduled_at: soon }, 'attachment'),
		}),
	},
	'update-scheduled-message': {
		first: planned,
		with: plannedId,
		body: { content: 'Changed {{ contact.name }}' },
	},
	'delete-scheduled-message': { first: planned, with: plannedId },
	'list-recurring-scheduled-messages': { ...conversation, first: recurring },
	'create-recurring-scheduled-message': {
		...conversation,
		body: { content: 'Every week', status: 'active', scheduled_at: soon, recurrence_rule: rule },
	},
	'update-recurring-scheduled-message': {
		first: recurring,
		with: recurringId,
		body: { status: 'active', scheduled_at: soon },
	},
	'delete-recurring-scheduled-message': { first: recurring, with: recurringId },
});

const inboxTrials = ({ inbox, url }: Subjects): Trials => ({
	listAllInboxes: {},
	GetInbox: inbox,
	inboxCreation: { body: { name: 'Second API', channel: { type: 'api', webhook_url: url } } },
	updateInbox: { ...inbox, body: { name: 'Renamed', channel: { webhook_url: url } } },
	'delete-an-inbox': inbox,
	'delete-the-avatar-of-an-inbox': inbox,
	getInboxAgentBot: {
		...inbox,
		first: [['updateAgentBot', () => ({ ...inbox, body: { agent_bot: ID.bot } })]],
	},
	updateAgentBot: { ...inbox, body: { agent_bot: ID.bot } },
	'list-assignable-agents-of-an-inbox': inbox,
	'set-up-the-channel-provider': { path: { id: ID.inbox.baileys } },
	'disconnect-the-channel-provider': { path: { id: ID.inbox.baileys } },
	'check-a-number-on-whatsapp': {
		path: { id: ID.inbox.baileys },
		body: { phone_number: '+5511912345678' },
	},
	'sync-templates-of-an-inbox': { path: { id: ID.inbox.cloud } },
	'get-inbox-members': { path: { inbox_id: ID.inbox.api } },
	'add-new-agent-to-inbox': { body: { inbox_id: ID.inbox.api, user_ids: [ID.admin] } },
	'update-agents-in-inbox': { body: { inbox_id: ID.inbox.api, user_ids: [ID.admin] } },
	'delete-agent-in-inbox': { body: { inbox_id: ID.inbox.api, user_ids: [ID.agent] } },
});

const accountTrials = ({ ids, url, hook, label }: Subjects): Trials => ({
	'list-all-webhooks': { first: hook },
	'create-a-webhook': {
		body: { webhook: { url, name: 'n8n', subscriptions: ['message_incoming'] } },
	},
	'update-a-webhook': {
		first: hook,
		with: () => ({ path: { webhook_id: ids().webhook } }),
		body: { webhook: { subscriptions: ['contact_created'] } },
	},
	'delete-a-webhook': { first: hook, with: () => ({ path: { webhook_id: ids().webhook } }) },
	fetchProfile: {},
	'list-all-labels': {},
	'create-a-label': { body: { label: { title: 'New_One', color: '#000000' } } },
	'get-a-label': { with: label },
	'update-a-label': { with: label, body: { label: { title: 'renamed' } } },
	'delete-a-label': { with: label },
});

export function trialsFor(box: { chatwoot: Chatwoot }): Trials {
	const subjects = subjectsIn(box);
	const all = [
		groupTrials,
		contactTrials,
		conversationTrials,
		messageTrials,
		plannedTrials,
		inboxTrials,
		accountTrials,
	];
	return Object.assign({}, ...all.map((trials) => trials(subjects))) as Trials;
}
