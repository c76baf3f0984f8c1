import { create } from '../groups/create';
import { members } from '../groups/members';
import { settings } from '../groups/settings';
import type { Handlers } from '../world';
import { account } from './account';
import { agentBots } from './agent-bots';
import { agents } from './agents';
import { automationRules } from './automation-rules';
import { companies } from './companies';
import { contactLabels } from './contact-labels';
import { contactMerge } from './contact-merge';
import { contactNotes } from './contact-notes';
import { contactTransfer } from './contact-transfer';
import { contactInboxes } from './contact-inboxes';
import { contacts } from './contacts';
import { conversationList } from './conversation-list';
import { conversationAttachments } from './conversation-attachments';
import { conversationParticipants } from './conversation-participants';
import { conversations } from './conversations';
import { inboxes } from './inboxes';
import { messages } from './messages';
import { recurring } from './recurring';
import { scheduled } from './scheduled';
import { campaigns } from './campaigns';
import { cannedResponses } from './canned-responses';
import { customAttributes } from './custom-attributes';
import { customFilters } from './custom-filters';
import { customRoles } from './custom-roles';
import { dashboardApps } from './dashboard-apps';
import { helpCenter } from './help-center';
import { integrations } from './integrations';
import { labels } from './labels';
import { macros } from './macros';
import { slaPolicies } from './sla-policies';
import { teams } from './teams';
import { bulk } from './bulk';
import { chatChannels } from './chat-channels';
import { chatMessages } from './chat-messages';
import { notifications } from './notifications';
import { reportingEvents } from './reporting-events';
import { reports } from './reports';
import { search } from './search';
import { uploads } from './uploads';
import { webhooks } from './webhooks';

/** Every operation with state, by its id; the others are answered from the contract. */
export const actions: Handlers = {
	...create,
	...members,
	...settings,
	...contacts,
	...contactInboxes,
	...contactLabels,
	...contactMerge,
	...contactNotes,
	...contactTransfer,
	...conversationList,
	...conversations,
	...conversationParticipants,
	...conversationAttachments,
	...messages,
	...scheduled,
	...recurring,
	...inboxes,
	...uploads,
	...webhooks,
	...account,
	...agentBots,
	...agents,
	...teams,
	...labels,
	...companies,
	...customRoles,
	...slaPolicies,
	...integrations,
	...helpCenter,
	...dashboardApps,
	...customFilters,
	...chatChannels,
	...chatMessages,
	...notifications,
	...search,
	...bulk,
	...reports,
	...reportingEvents,
	...customAttributes,
	...cannedResponses,
	...campaigns,
	...automationRules,
	...macros,
};
