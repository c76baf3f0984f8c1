import type { Older } from '../../shared/vocabulary/types';
import { EXTRA } from './application';

const INBOX: Older = {
	said: 'The secret of an API inbox is there from Chatwoot 4.13 on; imap_authentication, voice_enabled and inbound_calls_enabled came after 4.11.',
};
const BOT: Older = { said: 'The secret of a bot is there from Chatwoot 4.13 on.' };
const WEBHOOK: Older = {
	said: 'The secret of a webhook is there from Chatwoot 4.11.2 on, in the fork from 4.12.',
};
const FEWER_EVENTS = 'Chatwoot 4.11 refuses the events that the fork got later.';
const ATTACHMENT: Older = { said: 'content_type of an attachment came after Chatwoot 4.11.' };
const FILTER: Older = {
	said: 'visibility came after Chatwoot 4.11: there, a filter is for the user who made it.',
};
const OTHERS_FILTER = "For somebody else's filter, 4.11 says that it is not there.";
const ONE_FILTER: Older = {
	said: `${FILTER.said} ${OTHERS_FILTER}`,
	statuses: [404],
	fix: OTHERS_FILTER.replace('4.11', 'Chatwoot 4.11'),
};
const PORTAL =
	'The code for head and body, drafts among the languages, layout and social profiles came after Chatwoot 4.11.';

const NO_DOMAIN =
	"Chatwoot 4.11 fails without 'Custom Domain', and with settings that it does not know.";
const NO_LIST = 'Once a help center could not be made, Chatwoot 4.11 fails to list them.';

/** What the Chatwoot of the document, 4.11, does otherwise than 4.15.1, as both were recorded; by contract id. */
const OLDER: ReadonlyMap<string, Older> = new Map<string, Older>([
	['GetInbox', INBOX],
	['inboxCreation', INBOX],
	['listAllInboxes', INBOX],
	['updateInbox', INBOX],
	['create-an-account-agent-bot', BOT],
	['get-details-of-a-single-account-agent-bot', BOT],
	['getInboxAgentBot', BOT],
	['list-all-account-agent-bots', BOT],
	['update-an-account-agent-bot', BOT],
	[
		'create-a-webhook',
		{
			said: `${WEBHOOK.said} ${FEWER_EVENTS}`,
			statuses: [422],
			words: /Invalid events/i,
			fix: FEWER_EVENTS,
		},
	],
	['list-all-webhooks', WEBHOOK],
	['update-a-webhook', WEBHOOK],
	['create-a-new-message-in-a-conversation', ATTACHMENT],
	['get-single-conversation', ATTACHMENT],
	['list-all-contact-conversations', ATTACHMENT],
	['list-all-converation-messages', ATTACHMENT],
	['resolve-conversation', ATTACHMENT],
	[
		'create-a-message',
		{
			said: `${ATTACHMENT.said} A conversation of another contact is refused from then on, too.`,
		},
	],
	['create-a-custom-filter', FILTER],
	['list-all-filters', FILTER],
	['delete-a-custom-filter', ONE_FILTER],
	['get-details-of-a-single-custom-filter', ONE_FILTER],
	['update-a-custom-filter', ONE_FILTER],
	[
		'add-new-portal-to-account',
		{
			said: `${PORTAL} ${NO_DOMAIN}`,
			statuses: [500],
			fix: NO_DOMAIN,
		},
	],
	[
		'get-portal',
		{
			said: `${PORTAL} ${NO_LIST}`,
			statuses: [500],
			fix: NO_LIST,
		},
	],
	['update-portal-to-account', { said: PORTAL }],
	[
		'conversation-add-labels',
		{
			said: 'An agent bot may do this after Chatwoot 4.11 only.',
			statuses: [401],
			words: /for bots/i,
		},
	],
	[
		'get-details-of-a-conversation',
		{ said: "A bot's token is refused by Chatwoot 4.11 in words, by 4.15 without any." },
	],
	[
		'conversationFilter',
		{
			said: 'The operator days_before works on Chatwoot 4.11; 4.15 fails with it.',
			statuses: [500],
		},
	],
	[
		'add-new-custom-attribute-to-account',
		{ said: "Chatwoot 4.11 takes an agent's token, 4.15 an administrator's only." },
	],
	['fetchProfile', { said: 'onboarding_step of an account came after Chatwoot 4.11.' }],
	[
		'get-details-of-all-integrations',
		{ said: 'Some settings of apps, such as language_code, came after Chatwoot 4.11.' },
	],
	[
		'list-platform-accounts',
		{ said: 'The call is there after Chatwoot 4.11 only.', statuses: [404] },
	],
	[
		'destroy-custom-attributes-of-a-conversation',
		{
			said: 'The call is there from Chatwoot 4.17 on.',
			statuses: [404],
			// That it is the conversation which is not there is said in words.
			words: /^(?!.*resource could not be found)/is,
		},
	],
]);

/** Calls beside the document that were recorded on 4.11, too. */
const ASKED: ReadonlySet<string> = new Set([
	'add-participants-to-a-conversation',
	'check-a-number-on-whatsapp',
	'create-a-label',
	'create-a-note',
	'create-recurring-scheduled-message',
	'delete-a-conversation',
	'delete-a-label',
	'delete-a-note',
	'delete-an-inbox',
	'delete-recurring-scheduled-message',
	'delete-the-avatar-of-a-contact',
	'delete-the-avatar-of-an-inbox',
	'destroy-custom-attributes-of-a-contact',
	'disconnect-the-channel-provider',
	'edit-a-message',
	'export-contacts',
	'get-a-label',
	'get-a-note',
	'import-contacts',
	'list-active-contacts',
	'list-all-labels',
	'list-assignable-agents-of-an-inbox',
	'list-attachments-of-a-conversation',
	'list-notes-of-a-contact',
	'list-participants-of-a-conversation',
	'list-recurring-scheduled-messages',
	'mark-a-conversation-unread',
	'mute-a-conversation',
	'remove-participants-from-a-conversation',
	'retry-a-message',
	'search-conversations',
	'send-a-transcript',
	'set-participants-of-a-conversation',
	'set-up-the-channel-provider',
	'sync-templates-of-an-inbox',
	'toggle-typing-status-of-a-conversation',
	'translate-a-message',
	'unmute-a-conversation',
	'update-a-label',
	'update-a-note',
	'update-last-seen-of-a-conversation',
	'update-message-status',
	'update-recurring-scheduled-message',
]);

const UNASKED: Older = {
	said: 'These calls are beside the document and were asked of Chatwoot 4.15.1 only: an older server may lack them, and then answers 404.',
};

/** Calls of the document whose difference a helper that makes them does not meet: it asks for nothing of the kind. */
const NOT_MET: ReadonlySet<string> = new Set([
	'conversationFilter',
	'create-a-new-message-in-a-conversation',
	'get-details-of-a-conversation',
	'list-all-contact-conversations',
]);

interface Called {
	contract: string | null;
	document?: string;
	uses?: readonly string[];
}

/** What is known of an operation on older servers, if only that nothing is; of a helper that of its calls. */
export function olderOf({ contract, document, uses = [] }: Called): Older | undefined {
	if (contract === null) {
		const met = uses.find((id) => OLDER.has(id) && !NOT_MET.has(id));
		return OLDER.get(met ?? '');
	}
	const known = OLDER.get(contract);
	const isUnasked = document === EXTRA && !ASKED.has(contract);
	return known ?? (isUnasked ? UNASKED : undefined);
}
