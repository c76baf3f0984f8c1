import { create } from '../groups/create';
import { members } from '../groups/members';
import { settings } from '../groups/settings';
import type { Handlers } from '../world';
import { account } from './account';
import { contactExtras } from './contact-extras';
import { contactInboxes } from './contact-inboxes';
import { contacts } from './contacts';
import { conversationList } from './conversation-list';
import { conversationPeople } from './conversation-people';
import { conversations } from './conversations';
import { inboxes } from './inboxes';
import { messages } from './messages';
import { recurring } from './recurring';
import { scheduled } from './scheduled';
import { automation } from './automation';
import { campaigns } from './campaigns';
import { cannedResponses } from './canned-responses';
import { customAttributes } from './custom-attributes';
import { customFilters } from './custom-filters';
import { dashboardApps } from './dashboard-apps';
import { helpCenter } from './help-center';
import { integrations } from './integrations';
import { licensed } from './licensed';
import { settings as accountSettings } from './settings';
import { teamMembers } from './team-members';
import { webhooks } from './webhooks';

/** Every operation with state, by its id; the others are answered from the contract. */
export const actions: Handlers = {
	...create,
	...members,
	...settings,
	...contacts,
	...contactInboxes,
	...contactExtras,
	...conversationList,
	...conversations,
	...conversationPeople,
	...messages,
	...scheduled,
	...recurring,
	...inboxes,
	...webhooks,
	...account,
	...teamMembers,
	...accountSettings,
	...licensed,
	...integrations,
	...helpCenter,
	...dashboardApps,
	...customFilters,
	...customAttributes,
	...cannedResponses,
	...campaigns,
	...automation,
};
