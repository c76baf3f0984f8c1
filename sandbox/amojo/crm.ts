/** The calls of /api/v4. */

import type { CheckedRequest } from '../contract';
import type { Answer } from '../server';
import { embedded, json, nothing, problem, Refusal } from './answers';
import { BOT, SCOPE } from './seed';
import type { Contact, Message, Source, State, Talk } from './state';
import { messageHook } from './payloads';
import type { World } from './world';

type Handler = (world: World, checked: CheckedRequest) => Answer;
type Entry = Record<string, unknown>;

const ORIGIN = 'amo.ext.demo';
/** When the talks of the demo account began, in unix seconds. */
const BEGUN = 1_760_000_000;

const entriesOf = ({ body }: CheckedRequest) => (body ?? []) as Entry[];
const listOf = (value: unknown) =>
	String(value ?? '')
		.split(',')
		.filter(Boolean);
const missing = () => new Refusal(problem(404, 'Entity not found'));

function page<T>(list: readonly T[], { query }: CheckedRequest): T[] {
	const number = Number(query.page ?? 1);
	const limit = Number(query.limit ?? 50);
	return list.slice((number - 1) * limit, number * limit);
}

/** Where amoCRM shows the thing itself. */
const selfOf = ({ account }: State, kind: string, id: number) => ({
	_links: { self: { href: `https://${account.subdomain}.amocrm.ru/api/v4/${kind}/${id}` } },
});

const digits = (text: string) => text.replace(/\D/g, '');

function holds(contact: Contact, words: string): boolean {
	const text = JSON.stringify([contact.name, contact.custom_fields_values]).toLowerCase();
	const number = digits(words);
	return text.includes(words.toLowerCase()) || (number.length > 5 && digits(text).includes(number));
}

const listContacts: Handler = ({ state }, checked) => {
	const { query: words, 'filter[id]': id } = checked.query as Record<string, string | undefined>;
	const found = state.contacts.filter(
		(one) =>
			(words === undefined || holds(one, words)) && (id === undefined || String(one.id) === id),
	);
	return embedded('contacts', page(found, checked));
};

const createContacts: Handler = ({ state }, checked) => {
	const made = entriesOf(checked).map((entry, index) => {
		const { request_id: requestId = String(index), ...fields } = entry;
		const name = [entry.name, entry.first_name, entry.last_name].filter(Boolean).join(' ');
		const contact = { custom_fields_values: null, ...fields, id: state.nextId(), name };
		state.contacts.push(contact);
		return {
			id: contact.id,
			request_id: requestId,
			...selfOf(state, 'contacts', contact.id),
		};
	});
	return json({ _embedded: { contacts: made } });
};

const linkChats: Handler = ({ state }, checked) => {
	const made = entriesOf(checked).map((entry, index) => {
		const contact = state.contacts.find(({ id }) => id === entry.contact_id);
		const chat = state.chat(String(entry.chat_id));
		if (!contact || !chat) {
			const path = `${index}.${contact ? 'chat_id' : 'contact_id'}`;
			const errors = [{ code: 'NotFound', path, detail: 'There is no such entity.' }];
			const report = { 'validation-errors': [{ request_id: String(index), errors }] };
			throw new Refusal(problem(400, 'Request validation failed', report));
		}
		state.links = state.links.filter(({ chat_id: id }) => id !== chat.id);
		const link = { id: state.nextId(), contact_id: contact.id, chat_id: chat.id };
		state.links.push(link);
		return { ...link, request_id: entry.request_id ?? String(index) };
	});
	return json({ _total_items: made.length, _embedded: { chats: made } });
};

const listLinks: Handler = ({ state }, { query }) => {
	const contacts = listOf(query.contact_id);
	const chats = listOf(query.chat_id);
	const found = state.links.filter(
		(one) => contacts.includes(String(one.contact_id)) || chats.includes(one.chat_id),
	);
	return embedded(
		'chats',
		found.map((link, index) => ({ ...link, request_id: String(index) })),
	);
};

const createSources: Handler = ({ state }, checked) => {
	const made = entriesOf(checked).map((entry, index) => {
		if (state.sources.some((one) => one.external_id === entry.external_id)) {
			const errors = [{ code: 'NotUnique', path: 'external_id', detail: 'It exists already.' }];
			const report = { 'validation-errors': [{ request_id: String(index), errors }] };
			throw new Refusal(problem(400, 'Request validation failed', report));
		}
		const { request_id: requestId = String(index), ...fields } = entry;
		const source = { ...fields, id: state.nextId(), external_id: String(entry.external_id) };
		state.sources.push(source);
		return { ...shownSource(source, state), request_id: requestId };
	});
	return json({ _total_items: made.length, _embedded: { sources: made } });
};

const shownSource = (source: Source, state: State) => ({
	pipeline_id: 1301,
	default: false,
	origin_code: ORIGIN,
	services: [],
	...source,
	...selfOf(state, 'sources', source.id),
});

const sourceOf = (state: State, { pathParameters }: CheckedRequest) => {
	const source = state.sources.find(({ id }) => String(id) === pathParameters.id);
	if (!source) throw missing();
	return source;
};

const talkOf = (state: State, { pathParameters }: CheckedRequest) => {
	const talk = state.talks.find(({ talk_id: id }) => String(id) === pathParameters.id);
	if (!talk) throw missing();
	return talk;
};

const shownTalk = (talk: Talk, state: State) => ({
	talk_id: talk.talk_id,
	created_at: BEGUN,
	updated_at: BEGUN,
	rate: 0,
	contact_id: talk.contact_id,
	chat_id: talk.chat_id,
	entity_id: null,
	entity_type: null,
	is_in_work: talk.is_in_work,
	is_read: true,
	origin: ORIGIN,
	missed_at: null,
	account_id: state.account.id,
	...selfOf(state, 'talks', talk.talk_id),
	_embedded: {
		contacts: talk.contact_id === null ? [] : [{ id: talk.contact_id }],
		leads: [],
		customers: [],
	},
});

const listTalks: Handler = ({ state }, checked) => {
	const filters = checked.query as Record<string, unknown>;
	const wanted = (name: string, value: unknown) =>
		filters[`filter[${name}]`] === undefined || filters[`filter[${name}]`] === String(value);
	const found = state.talks.filter(
		(one) =>
			wanted('talk_id', one.talk_id) &&
			wanted('contact_id', one.contact_id) &&
			(filters['filter[only_in_work]'] !== true || one.is_in_work),
	);
	return embedded(
		'talks',
		page(found, checked).map((one) => shownTalk(one, state)),
	);
};

const sendToTalk: Handler = (world, checked) => {
	const { state, hooks } = world;
	const talk = talkOf(state, checked);
	const body = checked.body as Entry;
	talk.sent.push(body);
	const now = Date.now();
	const message: Message = {
		id: crypto.randomUUID(),
		chat: talk.chat_id,
		timestamp: Math.floor(now / 1000),
		msec_timestamp: now,
		sender: BOT,
		silent: false,
		message: { type: 'text', text: body.text },
		reactions: {},
		edited: false,
	};
	state.add(SCOPE, message);
	void hooks.send(SCOPE, messageHook(world, message));
	return json({ id: message.id }, 202);
};

export const crmHandlers: Record<string, Handler> = {
	get_account: ({ state }, { query }) => {
		const { amojo_id: amojoId, ...account } = state.account;
		return json(
			listOf(query.with).includes('amojo_id') ? { ...account, amojo_id: amojoId } : account,
		);
	},
	list_users: ({ state }, checked) => {
		const told = listOf(checked.query.with).includes('amojo_id');
		const users = state.users.map(({ amojo_id: amojoId, ...user }) =>
			told ? { ...user, amojo_id: amojoId } : user,
		);
		return embedded('users', page(users, checked));
	},
	list_contacts: listContacts,
	create_contacts: createContacts,
	link_contact_chats: linkChats,
	list_contact_chats: listLinks,
	list_sources: ({ state }, { query }) =>
		embedded(
			'sources',
			state.sources
				.filter(({ external_id: id }) =>
					[undefined, id].includes(query['filter[external_id]'] as string | undefined),
				)
				.map((source) => shownSource(source, state)),
		),
	create_sources: createSources,
	update_source: ({ state }, checked) =>
		json(shownSource(Object.assign(sourceOf(state, checked), checked.body), state)),
	delete_source: ({ state }, checked) => {
		const source = sourceOf(state, checked);
		state.sources = state.sources.filter((one) => one !== source);
		return nothing(204);
	},
	list_talks: listTalks,
	get_talk: ({ state }, checked) => json(shownTalk(talkOf(state, checked), state)),
	close_talk: ({ state }, checked) => {
		const talk = talkOf(state, checked);
		if (!talk.is_in_work) throw new Refusal(problem(422, 'The talk is closed already'));
		talk.is_in_work = false;
		return nothing(202);
	},
	send_talk_message: sendToTalk,
};
