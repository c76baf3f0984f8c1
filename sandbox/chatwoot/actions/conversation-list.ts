/** Lists of conversations: the finder with its silent default, the search and the filter. */

import { found, notFound, ok, rails } from '../answers';
import {
	unix,
	MESSAGE_TYPES,
	type Conversation,
	type Message,
	type Sender,
	type State,
} from '../state';
import { contactOf, shownConversation } from '../views/conversation';
import { seesInbox, userOf, type Call, type Handlers, type World } from '../world';
import { conditionsOf, filtered, OPERATORS, type Attribute, type Condition } from './filters';
import { cut, listOf, pageOf } from './paging';

/** The most that a filter gives at once where it is asked for more. */
const MOST_PER_PAGE = 100;
const PRIORITIES = ['low', 'medium', 'high', 'urgent'];

type Sort = (conversation: Conversation) => number;
const SORTS: Record<string, Sort> = {
	last_activity_at: ({ last_activity_at }) => last_activity_at,
	created_at: ({ created_at }) => created_at,
	priority: ({ priority }) => PRIORITIES.indexOf(priority ?? ''),
	waiting_since: ({ waiting_since }) => waiting_since ?? Number.MAX_SAFE_INTEGER,
};
/** Names of an earlier version. */
const OLD_SORTS: Record<string, string> = {
	latest: 'last_activity_at_desc',
	sort_on_created_at: 'created_at_asc',
	sort_on_priority: 'priority_desc',
	sort_on_waiting_since: 'waiting_since_asc',
};

function sorted(conversations: Conversation[], wanted: unknown): Conversation[] {
	const name = OLD_SORTS[String(wanted)] ?? String(wanted ?? 'last_activity_at_desc');
	const [, key = '', order] = /^(.*)_(asc|desc)$/.exec(name) ?? [];
	const by = SORTS[key] ?? (SORTS.last_activity_at as Sort);
	const direction = order === 'asc' ? 1 : -1;
	return [...conversations].sort((a, b) => (by(a) - by(b)) * direction || b.id - a.id);
}

const visible = (call: Call) =>
	call.state.conversations.filter(({ inbox_id, team_id }) => {
		const team = call.state.teams.get(team_id ?? 0);
		const inTeam = team?.members.includes(userOf(call.actor)?.id ?? 0) ?? false;
		return seesInbox(call, inbox_id) || inTeam;
	});

/** Messages that a text is looked for in. */
const said = ({ state }: Call, conversation: Conversation, q: string): Message[] =>
	state
		.messagesOf(conversation)
		.filter(
			({ content, message_type }) =>
				['incoming', 'outgoing'].includes(message_type) &&
				content?.toLowerCase().includes(q.toLowerCase()),
		);

function counted(call: Call, all: Conversation[]) {
	const me = userOf(call.actor)?.id;
	const unassigned = all.filter(({ assignee_id }) => assignee_id === null).length;
	return {
		mine_count: all.filter(({ assignee_id }) => assignee_id !== null && assignee_id === me).length,
		assigned_count: all.length - unassigned,
		unassigned_count: unassigned,
		all_count: all.length,
	};
}

/** Without a status only open conversations are found, unless a text is looked for. */
function find(call: Call) {
	const { state, query, actor, world } = call;
	const me = userOf(actor)?.id ?? 0;
	if (query.team_id !== undefined && !state.teams.has(Number(query.team_id))) throw notFound();
	const labels = listOf(query, 'labels');
	const { status = 'open', group_type = 'all', conversation_type, q, source_id } = query;
	const upstream = world.settings.personality === 'upstream';
	const tests: Array<(one: Conversation) => boolean> = [
		(one) => query.inbox_id === undefined || one.inbox_id === Number(query.inbox_id),
		(one) => query.team_id === undefined || one.team_id === Number(query.team_id),
		(one) => q !== undefined || status === 'all' || one.status === status,
		(one) => upstream || group_type === 'all' || one.group_type === group_type,
		(one) => !labels.length || labels.some((label) => one.labels.includes(label)),
		(one) => q === undefined || said(call, one, String(q)).length > 0,
		() => conversation_type !== 'mention',
		(one) => conversation_type !== 'participating' || one.participants.includes(me),
		(one) =>
			conversation_type !== 'unattended' ||
			one.first_reply_created_at === null ||
			one.waiting_since !== null,
		(one) =>
			source_id === undefined ||
			state.contactInboxes.find(({ id }) => id === one.contact_inbox_id)?.source_id === source_id,
	];
	const all = visible(call).filter((one) => tests.every((test) => test(one)));
	const whose: Record<string, (one: Conversation) => boolean> = {
		me: ({ assignee_id }) => assignee_id === me,
		unassigned: ({ assignee_id }) => assignee_id === null,
		assigned: ({ assignee_id }) => assignee_id !== null,
	};
	const mine = whose[String(query.assignee_type)];
	// A search has taken its page before it counts.
	const counts = counted(call, q === undefined ? all : paged(call, sorted(all, query.sort_by)));
	return { counts, rows: sorted(mine ? all.filter(mine) : all, query.sort_by) };
}

/** Everything that changed lately comes at once, without pages. */
function paged({ query, world }: Call, rows: Conversation[]): Conversation[] {
	if (query.updated_within === undefined)
		return cut(rows, pageOf(query), world.settings.conversationsPerPage);
	const since = Date.now() - Number(query.updated_within) * 1000;
	return rows.filter(({ updated_at }) => updated_at > since);
}

function filterSize({ query, world }: Call): number {
	const asked = Number(query.per_page ?? 0);
	return asked > 0 ? Math.min(asked, MOST_PER_PAGE) : world.settings.conversationsPerPage;
}

const additional = (key: string): Attribute<Conversation>['of'] =>
	function of({ additional_attributes }) {
		return additional_attributes[key];
	};

const ATTRIBUTES: Record<string, Attribute<Conversation>> = {
	status: { operators: OPERATORS.equal, of: ({ status }) => status },
	assignee_id: { operators: OPERATORS.present, of: ({ assignee_id }) => assignee_id },
	inbox_id: { operators: OPERATORS.present, of: ({ inbox_id }) => inbox_id },
	team_id: { operators: OPERATORS.present, of: ({ team_id }) => team_id },
	priority: { operators: OPERATORS.equal, of: ({ priority }) => priority },
	display_id: { operators: OPERATORS.text, of: ({ display_id }) => display_id },
	campaign_id: { operators: OPERATORS.present, of: () => null },
	labels: { operators: OPERATORS.present, of: ({ labels }) => labels },
	browser_language: { operators: OPERATORS.equal, of: additional('browser_language') },
	conversation_language: { operators: OPERATORS.equal, of: additional('conversation_language') },
	referer: { operators: OPERATORS.text, of: additional('referer') },
	mail_subject: { operators: OPERATORS.text, of: additional('mail_subject') },
	created_at: { operators: OPERATORS.date, of: ({ created_at }) => created_at },
	last_activity_at: { operators: OPERATORS.date, of: ({ last_activity_at }) => last_activity_at },
};
/** Contacts came into this filter after 4.11. */
const CONTACT_ID: Attribute<Conversation> = {
	operators: OPERATORS.equal,
	of: ({ contact_id }) => contact_id,
};
const GROUP_TYPE: Attribute<Conversation> = {
	operators: OPERATORS.equal,
	of: ({ group_type }) => group_type,
};

function senderName({ users }: World, state: State, { type, id }: Sender): string | null {
	const of = { User: users, Contact: state.contacts, AgentBot: state.bots }[type];
	return of.get(id)?.name ?? null;
}

export const conversationList: Handlers = {
	conversationListMeta: (call) => ok({ meta: find(call).counts }),

	conversationList: (call) => {
		const { world, state } = call;
		const { counts, rows } = find(call);
		const payload = paged(call, rows).map((one) => shownConversation(world, state, one));
		return ok({ data: { meta: counts, payload } });
	},

	/** Not in a data wrapper, and without the number of assigned ones. */
	conversationFilter: (call) => {
		const { world, state, query, body } = call;
		const { personality } = world.settings;
		const attributes = {
			...ATTRIBUTES,
			...(personality !== 'upstream' && { group_type: GROUP_TYPE }),
			...(personality !== 'fork' && { contact_id: CONTACT_ID }),
		};
		const definitions = state.attributes.filter(
			({ attribute_model }) => attribute_model === 'conversation_attribute',
		);
		const conditions = conditionsOf(body);
		// Both end in the database: the number of a conversation is no text.
		const failing = ({ attribute_key, filter_operator }: Condition) =>
			(filter_operator === 'days_before' && world.settings.personality === 'newer') ||
			(attribute_key === 'display_id' && filter_operator.endsWith('contain')) ||
			(attribute_key === 'display_id' && filter_operator === 'contains');
		if (conditions.some(failing)) throw rails(500);
		const rows = sorted(filtered(visible(call), conditions, attributes, definitions), undefined);
		const { mine_count, unassigned_count, all_count } = counted(call, rows);
		return ok({
			meta: { mine_count, unassigned_count, all_count },
			payload: cut(rows, pageOf(query), filterSize(call)).map((one) =>
				shownConversation(world, state, one),
			),
		});
	},

	'search-conversations': (call) => {
		const { world, state, query } = call;
		const { counts, rows } = find(call);
		const { mine_count, unassigned_count, all_count } = counts;
		const payload = cut(rows, pageOf(query), world.settings.conversationsPerPage).map((one) => {
			const contact = contactOf(state, one);
			const inbox = found(state.inboxes.get(one.inbox_id));
			return {
				id: one.display_id,
				uuid: one.uuid,
				created_at: unix(one.created_at),
				contact: { id: contact.id, name: contact.name },
				inbox: { id: inbox.id, name: inbox.name, channel_type: inbox.channel_type },
				messages: said(call, one, String(query.q ?? '')).map((message) => ({
					content: message.content,
					id: message.id,
					message_type: MESSAGE_TYPES.indexOf(message.message_type),
					...(message.sender && { sender_name: senderName(world, state, message.sender) }),
					created_at: unix(message.created_at),
				})),
				account_id: state.id,
			};
		});
		return ok({ meta: { mine_count, unassigned_count, all_count }, payload });
	},
};
