import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { ask, fitting, matching } from '../../shared/engine/ask';
import { chosen } from '../../shared/vocabulary/read';
import { listAt } from '../answers/digest';
import { api } from '../apis/application';
import { contactPages, notificationPages, searchPages } from '../calls/paging';
import { jidIn } from '../whatsapp';
import { askAccount } from './ask';
import type { Search } from './named';
import { named, said, typedIn } from './named';
import { paged } from './pages';
import { whole } from './whole';

export {
	searchArticles,
	searchPortalCategories,
	searchPortalIds,
	searchPortals,
} from './helpCenter';
export * from './chat';
export { searchConversations, searchGroupMessages, searchMembers } from './people';
export * from './settings';
export * from './within';

const channelName = ({ channel_type: type }: JsonMap) =>
	String(type ?? '').replace('Channel::', '');

const inboxText = (inbox: JsonMap) => said(inbox.name, channelName(inbox), inbox.phone_number);

export const searchInboxes = whole('/inboxes', listAt('payload'), inboxText);

export const searchGroupInboxes = whole(
	'/inboxes',
	listAt('payload'),
	inboxText,
	({ allow_group_creation: allowed }) => allowed === true,
);

export const searchAgents = whole('/agents', listAt(), ({ name, email }) => said(name, email));

export const searchTeams = whole('/teams', listAt(), ({ name }) => said(name));

export const searchLabels = whole('/labels', listAt('payload'), ({ title }) => said(title));

/** Labels by what events call them, which is not their ID. */
export const searchLabelTitles: Search = async function search(filter) {
	const labels = listAt('payload')(await askAccount(this, '/labels')).filter(isMap);
	const entries = labels.map(({ title }) => ({ name: String(title), value: String(title) }));
	return { results: matching(entries, filter) };
};

export const searchAgentBots = whole('/agent_bots', listAt(), ({ name }) => said(name));

const channelText = (channel: JsonMap) => said(channel.name ?? 'Direct', channel.description);

export const searchInternalChannels = whole('/internal_chat/channels', listAt(), channelText);

export const searchArchivedChannels = whole(
	'/internal_chat/channels',
	listAt(),
	channelText,
	() => true,
	{ status: 'archived' },
);

export const searchInternalCategories = whole('/internal_chat/categories', listAt(), ({ name }) =>
	said(name),
);

export const searchNotifications: Search = async function search(filter, token) {
	const shown = (one: JsonMap) =>
		fitting(named(one, said(one.push_message_title, one.push_message_body)), filter);
	return await paged(this, { path: '/notifications', paging: notificationPages, shown }, token);
};

export const searchWebhooks = whole('/webhooks', listAt('payload', 'webhooks'), ({ name, url }) =>
	said(name, url),
);

export const searchAccounts: Search = async function search(filter) {
	const accounts = listAt('accounts')(await ask(this, api, '/api/v1/profile')).filter(isMap);
	const entries = accounts.map((account) => named(account, said(account.name, account.role)));
	return { results: matching(entries, filter) };
};

async function contactPage(
	context: ILoadOptionsFunctions,
	filter: string | undefined,
	token: unknown,
	keep: (contact: JsonMap) => boolean,
): Promise<INodeListSearchResult> {
	const typed = typedIn(filter);
	const list = typed
		? { path: '/contacts/search', query: { q: typed }, paging: searchPages }
		: { path: '/contacts', paging: contactPages };
	const shown = (contact: JsonMap) =>
		keep(contact)
			? named(contact, said(contact.name, contact.phone_number ?? contact.email, jidOf(contact)))
			: undefined;
	return await paged(context, { ...list, shown }, token);
}

function jidOf({ identifier }: JsonMap): string | undefined {
	return typeof identifier === 'string' ? jidIn(identifier) : undefined;
}

export const searchContacts: Search = async function search(filter, token) {
	return await contactPage(this, filter, token, () => true);
};

/** Groups are contacts whose identifier is a JID; a text typed is looked for among all contacts. */
export const searchGroups: Search = async function search(filter, token) {
	return await contactPage(
		this,
		typedIn(filter) ?? '@g.us',
		token,
		({ group_type: type }) => type === 'group',
	);
};

/** The approved templates of the WhatsApp inbox chosen above. */
export const searchTemplates: Search = async function search(filter) {
	const inbox = chosen(this.getCurrentNodeParameter('inboxId'));
	if (inbox === undefined) return { results: [] };
	const body = await askAccount(this, `/inboxes/${encodeURIComponent(String(inbox))}/`);
	const templates =
		isMap(body) && Array.isArray(body.message_templates) ? body.message_templates : [];
	const entries = templates
		.filter(isMap)
		.filter(({ status }) => status === undefined || String(status).toLowerCase() === 'approved')
		.map(({ name, language, category }) => ({
			name: `${String(name)} (${said(language, category)})`,
			value: [name, language, category].map((part) => String(part ?? '')).join('/'),
		}));
	return { results: matching(entries, filter) };
};

/** Agents or bots, whichever kind is chosen above. */
export const searchAssignees: Search = async function search(filter) {
	const bots = this.getCurrentNodeParameter('assigneeType') === 'AgentBot';
	return await (bots ? searchAgentBots : searchAgents).call(this, filter);
};
