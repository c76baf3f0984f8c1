/** The search of everything: conversations, contacts and messages by a word. */

import { ok, rails } from '../answers';
import { unix, type Contact, type Conversation, type Fields, type Message } from '../state';
import { contactOf, shownMessage } from '../views/conversation';
import { scattering } from './rows';
import { seesInbox, type Call, type Handlers } from '../world';

const A_PAGE = 15;
const SECOND = 1000;

const word = ({ query }: Call) => String(query.q ?? '').toLowerCase();

const shownContact = (contact: Contact): Fields => ({
	email: contact.email,
	id: contact.id,
	name: contact.name,
	phone_number: contact.phone_number,
	identifier: contact.identifier,
	additional_attributes: contact.additional_attributes,
	...(contact.last_activity_at !== null && { last_activity_at: unix(contact.last_activity_at) }),
});

function matches({ name, email, phone_number, identifier }: Contact, text: string): boolean {
	return [name, email, phone_number, identifier].some((one) => one?.toLowerCase().includes(text));
}

/** Contacts of whom more than a name is known. */
const isKnown = ({ email, phone_number, identifier }: Contact) =>
	[email, phone_number, identifier].some(Boolean);

function page<T>({ query }: Call, rows: T[]): T[] {
	const number = Math.max(1, Number(query.page ?? 1));
	return rows.slice((number - 1) * A_PAGE, number * A_PAGE);
}

const LOOKS_BACK = 90 * 24 * 60 * 60 * SECOND;

/** The time that is asked for, in milliseconds. Without a licence nobody looks at it. */
function periodIn({ query, world }: Call): { since: number; until: number } {
	const { since, until } = world.settings.licensed ? query : {};
	return {
		// What lies further back is moved, and nothing is said of it.
		since:
			since === undefined ? -Infinity : Math.max(Number(since) * SECOND, Date.now() - LOOKS_BACK),
		until: until === undefined ? Infinity : Number(until) * SECOND,
	};
}

const isWithin = (call: Call, time: number | null) => {
	const { since, until } = periodIn(call);
	if (since === -Infinity && until === Infinity) return true;
	return time !== null && time >= since && time <= until;
};

/** The database orders those of one time anew for every page. */
const ofEqual = ({ query, world }: Call) =>
	world.settings.contactTieBreaker ? () => 0 : scattering(Number(query.page ?? 1));

function contactsIn(call: Call): Fields[] {
	const found = [...call.state.contacts.values()]
		.filter(
			(one) =>
				isKnown(one) && matches(one, word(call)) && isWithin(call, one.last_activity_at ?? null),
		)
		.sort((a, b) => (b.last_activity_at ?? 0) - (a.last_activity_at ?? 0) || ofEqual(call)(a, b));
	return page(call, found).map(shownContact);
}

function shownConversation(call: Call, conversation: Conversation): Fields {
	const { state, world } = call;
	const [first] = state.messagesOf(conversation);
	const inbox = state.inboxes.get(conversation.inbox_id);
	const agent = world.users.get(conversation.assignee_id ?? 0);
	return {
		id: conversation.display_id,
		account_id: state.id,
		created_at: unix(conversation.created_at),
		...(first && { message: shownMessage(world, state, first) }),
		contact: shownContact(contactOf(state, conversation)),
		inbox: {
			id: inbox?.id,
			channel_id: inbox?.id,
			name: inbox?.name,
			channel_type: inbox?.channel_type,
		},
		...(agent && {
			agent: {
				id: agent.id,
				available_name: agent.name,
				email: agent.email,
				name: agent.name,
				role: agent.accounts.get(state.id) ?? null,
			},
		}),
	};
}

function conversationsIn(call: Call, alone: boolean): Fields[] {
	const found = call.state.conversations
		.filter(
			(one) =>
				seesInbox(call, one.inbox_id) &&
				isWithin(call, one.last_activity_at) &&
				(matches(contactOf(call.state, one), word(call)) ||
					String(one.display_id).includes(word(call))),
		)
		.sort((a, b) => b.created_at - a.created_at || b.display_id - a.display_id);
	return page(call, found).map((one) => ({
		...shownConversation(call, one),
		...(alone && { additional_attributes: one.additional_attributes }),
	}));
}

/** `contact:5`, `agent:2`. */
function isFrom({ sender }: Message, from: unknown): boolean {
	const [, kind, id] = /^(contact|agent):(\d+)$/.exec(String(from ?? '')) ?? [];
	if (kind === undefined) return true;
	return sender?.id === Number(id) && sender.type === (kind === 'agent' ? 'User' : 'Contact');
}

/** Without a licence nobody looks at the filters. */
function messagesIn(call: Call): Fields[] {
	const { state, world } = call;
	const query = world.settings.licensed ? call.query : {};
	const found = state.messages
		.filter(
			(one) =>
				seesInbox(call, one.inbox_id) &&
				(one.content ?? '').toLowerCase().includes(word(call)) &&
				(query.inbox_id === undefined || one.inbox_id === Number(query.inbox_id)) &&
				isFrom(one, query.from) &&
				isWithin(call, one.created_at),
		)
		.sort((a, b) => b.id - a.id);
	return page(call, found).map((one) => shownMessage(world, state, one));
}

const below = (key: string, find: (call: Call) => Fields[]) => (call: Call) =>
	ok({ payload: { [key]: find(call) } });

export const search: Handlers = {
	'search-everything': (call) => {
		if (call.query.q === undefined) throw rails(500);
		return ok({
			payload: {
				conversations: conversationsIn(call, false),
				contacts: contactsIn(call),
				messages: messagesIn(call),
				articles: [],
			},
		});
	},
	'search-everything-conversations': below('conversations', (call) => conversationsIn(call, true)),
	'search-everything-contacts': below('contacts', contactsIn),
	'search-everything-messages': below('messages', messagesIn),
	'search-everything-articles': below('articles', () => []),
};
