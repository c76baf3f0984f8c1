/** Contacts: finding, creating, changing. */

import { UploadedFile } from '../../server/multipart';
import { capitalized, EMPTY, found, invalid, ok, rails, Refusal } from '../answers';
import { createContact, keepFile, removeContact } from '../records';
import type { Contact, Fields } from '../state';
import { shownConversation } from '../views/conversation';
import { rawInbox } from '../views/inbox';
import { shownContact } from '../views/people';
import type { Changes } from '../webhooks/payloads';
import { contactChanged } from '../webhooks/events';
import { seesInbox, storedIn, type Call, type Handlers } from '../world';
import { buildContactInbox } from './contact-inboxes';
import { conditionsOf, filtered, OPERATORS, type Attribute, type Condition } from './filters';
import { cut, listOf, pageOf, shownPage } from './paging';
import { scattering } from './rows';

const PER_PAGE = 15;
const MOST_CONVERSATIONS = 20;
const E164 = /\+[1-9]\d{1,14}$/;
const EMAIL = /^[^@\s]+@[^@\s]+$/;

const withInboxes = ({ query }: Call) => query.include_contact_inboxes !== false;
const shown = (call: Call, contact: Contact) =>
	shownContact(call.world, call.state, contact, withInboxes(call));

export const contactOf = ({ state, path }: Call): Contact =>
	found(state.contacts.get(Number(path.id)));

/** Only contacts who can be told apart are listed and filtered. */
const resolved = ({ email, phone_number, identifier }: Contact) =>
	Boolean(email ?? phone_number ?? identifier);

const SORTS: Record<string, (contact: Contact) => number | string | null> = {
	name: ({ name }) => name.toLowerCase(),
	email: ({ email }) => email,
	phone_number: ({ phone_number }) => phone_number,
	last_activity_at: ({ last_activity_at }) => last_activity_at,
	created_at: ({ created_at }) => created_at,
	company: ({ additional_attributes }) => String(additional_attributes.company_name ?? ''),
	city: ({ additional_attributes }) => String(additional_attributes.city ?? ''),
	country: ({ additional_attributes }) => String(additional_attributes.country ?? ''),
};

/** The others have nothing at the end when they rise and at the beginning when they fall. */
const NULLS_LAST = new Set(['last_activity_at', 'company', 'city', 'country']);

function sorted({ query, world }: Call, contacts: Contact[]): Contact[] {
	const { sort } = query;
	const key = String(sort ?? '').replace('-', '');
	const by = SORTS[key];
	if (!by) return contacts;
	const direction = String(sort).startsWith('-') ? -1 : 1;
	const page = pageOf(query);
	const ofEqual = world.settings.contactTieBreaker
		? (a: Contact, b: Contact) => (a.id - b.id) * direction
		: scattering(page);
	return [...contacts].sort((a, b) => {
		const [left, right] = [by(a), by(b)];
		if (left === right) return ofEqual(a, b);
		if (left === null || right === null) {
			const last = NULLS_LAST.has(key) ? 1 : direction;
			return left === null ? last : -last;
		}
		return left < right ? -direction : direction;
	});
}

function listed(call: Call, contacts: Contact[]) {
	const { query } = call;
	const rows = cut(sorted(call, contacts), pageOf(query), PER_PAGE);
	return ok({
		meta: { count: contacts.length, current_page: shownPage(query) },
		payload: rows.map((contact) => shown(call, contact)),
	});
}

const KEYS = ['name', 'email', 'phone_number', 'identifier', 'blocked'] as const;

function permitted(body: Fields): Partial<Contact> {
	const given: Fields = {};
	for (const key of KEYS) if (body[key] !== undefined) given[key] = body[key];
	if (typeof given.email === 'string') given.email = given.email.toLowerCase() || null;
	for (const key of ['phone_number', 'identifier']) if (given[key] === '') given[key] = null;
	if (given.name === null) given.name = '';
	if (given.blocked !== undefined) given.blocked = String(given.blocked) === 'true';
	return given as Partial<Contact>;
}

/** What must be right and unique in the account; the refusal does not say who has it. */
function validate({ state }: Call, given: Partial<Contact>, self?: Contact) {
	const problems: Array<[string, string]> = [];
	for (const key of ['email', 'identifier', 'phone_number'] as const) {
		const value = given[key];
		if (!value || value === self?.[key]) continue;
		const others = [...state.contacts.values()].filter((one) => one !== self);
		if (others.some((one) => one[key] === value)) problems.push([key, 'has already been taken']);
		if (key === 'email' && !EMAIL.test(value)) problems.push([key, 'Invalid email']);
		if (key === 'phone_number' && !E164.test(value))
			problems.push([key, 'should be in e164 format']);
	}
	if (problems.length) throw invalid(...problems);
}

function setAvatar({ world, state, body }: Call, contact: Contact) {
	const { avatar, avatar_url } = body;
	if (avatar instanceof UploadedFile) {
		const blob = keepFile(state, avatar.name, avatar.type, avatar.bytes);
		contact.avatar_url = `${world.url}/rails/active_storage/representations/redirect/${blob}/${encodeURIComponent(avatar.name)}`;
	} else if (typeof avatar_url === 'string') {
		// A job fetches it; here the address itself stands in.
		world.later(() => (contact.avatar_url = avatar_url));
	}
}

const ATTRIBUTES: Record<string, Attribute<Contact>> = {
	name: { operators: OPERATORS.text, of: ({ name }) => name, anyCase: true },
	phone_number: {
		operators: [...OPERATORS.text, 'starts_with'],
		of: ({ phone_number }) => phone_number,
	},
	email: { operators: OPERATORS.text, of: ({ email }) => email, anyCase: true },
	identifier: { operators: OPERATORS.equal, of: ({ identifier }) => identifier, anyCase: true },
	country_code: {
		operators: OPERATORS.equal,
		of: ({ additional_attributes }) => additional_attributes.country_code,
		anyCase: true,
	},
	city: {
		operators: OPERATORS.text,
		of: ({ additional_attributes }) => additional_attributes.city,
		anyCase: true,
	},
	company: {
		operators: OPERATORS.text,
		of: ({ additional_attributes }) => additional_attributes.company,
		anyCase: true,
	},
	labels: { operators: OPERATORS.present, of: ({ labels }) => labels },
	created_at: { operators: OPERATORS.date, of: ({ created_at }) => created_at },
	last_activity_at: { operators: OPERATORS.date, of: ({ last_activity_at }) => last_activity_at },
	blocked: { operators: OPERATORS.equal, of: ({ blocked }) => blocked },
};

/** A phone number is looked for with its plus, whether it was given with one or not. */
const withPlus = (condition: Condition): Condition =>
	condition.attribute_key === 'phone_number' && Array.isArray(condition.values)
		? { ...condition, values: condition.values.map((one) => `+${String(one).replace('+', '')}`) }
		: condition;

export const contacts: Handlers = {
	contactList: (call) => {
		const labels = listOf(call.query, 'labels');
		const all = [...call.state.contacts.values()].filter(resolved);
		return listed(
			call,
			labels.length ? all.filter((one) => labels.some((label) => one.labels.includes(label))) : all,
		);
	},

	/** Part of a text; the identifier with regard to case. The count is that of the page. */
	contactSearch: (call) => {
		const { query, state } = call;
		const q = String(query.q ?? '').trim();
		const any = q.toLowerCase();
		const matches = [...state.contacts.values()].filter(
			({ name, email, phone_number, identifier }) =>
				[name, email, phone_number].some((text) => text?.toLowerCase().includes(any)) ||
				identifier?.includes(q),
		);
		const found = q ? sorted(call, matches) : [];
		const page = pageOf(query);
		const rows = cut(found, page, PER_PAGE);
		return ok({
			meta: {
				count: rows.length,
				current_page: shownPage(query),
				has_more: found.length > page * PER_PAGE,
			},
			payload: rows.map((contact) => shown(call, contact)),
		});
	},

	contactFilter: (call) => {
		const conditions = conditionsOf(call.body).map(withPlus);
		const isNewer = call.world.settings.personality === 'newer';
		if (isNewer && conditions.some(({ filter_operator: one }) => one === 'days_before'))
			throw rails(500);
		const definitions = call.state.attributes.filter(
			({ attribute_model }) => attribute_model === 'contact_attribute',
		);
		const all = [...call.state.contacts.values()].filter(resolved);
		return listed(call, filtered(all, conditions, ATTRIBUTES, definitions));
	},

	'list-active-contacts': (call) =>
		listed(
			call,
			[...call.state.contacts.values()].filter(({ online }) => online),
		),

	contactDetails: (call) => ok({ payload: shown(call, contactOf(call)) }),

	contactCreate: (call) => {
		const { world, state, body } = call;
		const given = permitted(body);
		validate(call, given);
		const inbox =
			body.inbox_id === undefined ? undefined : found(state.inboxes.get(Number(body.inbox_id)));
		const contact = createContact(world, state, {
			...given,
			additional_attributes: (body.additional_attributes ?? {}) as Fields,
			custom_attributes: (body.custom_attributes ?? {}) as Fields,
		});
		try {
			const contactInbox = inbox && buildContactInbox(state, contact, inbox, body.source_id);
			setAvatar(call, contact);
			return ok({
				payload: {
					contact: shownContact(world, state, contact, true),
					contact_inbox: {
						inbox: inbox ? rawInbox(state, inbox) : null,
						source_id: contactInbox?.source_id ?? null,
					},
				},
			});
		} catch (error) {
			// One transaction: without its inbox the contact is not made either.
			if (error instanceof Refusal) state.contacts.delete(contact.id);
			throw error;
		}
	},

	/** Attributes are merged into what is there. */
	contactUpdate: (call) => {
		const { world, state, body } = call;
		const contact = contactOf(call);
		const given = permitted(body);
		validate(call, given, contact);
		for (const key of ['additional_attributes', 'custom_attributes'] as const)
			if (body[key]) given[key] = { ...storedIn(call, contact)[key], ...(body[key] as Fields) };
		const changes: Changes = {};
		for (const [key, value] of Object.entries(given)) {
			const before = contact[key as keyof Contact];
			if (JSON.stringify(before) !== JSON.stringify(value)) changes[key] = [before, value];
		}
		Object.assign(contact, given);
		setAvatar(call, contact);
		contactChanged(world, state, contact, changes);
		return ok({ payload: shown(call, contact) });
	},

	contactDelete: (call) => {
		const contact = contactOf(call);
		if (contact.online) {
			const message = `${capitalized(contact.name.toLowerCase())} is Online, please try again later`;
			throw new Refusal({ status: 422, body: { message } });
		}
		removeContact(call.state, contact);
		return EMPTY;
	},

	'delete-the-avatar-of-a-contact': (call) => {
		const contact = contactOf(call);
		contact.avatar_url = '';
		return ok({ payload: shownContact(call.world, call.state, contact) });
	},

	'destroy-custom-attributes-of-a-contact': (call) => {
		const { world, state, body } = call;
		const contact = contactOf(call);
		const before = storedIn(call, contact).custom_attributes;
		const names = new Set(body.custom_attributes as string[]);
		contact.custom_attributes = Object.fromEntries(
			Object.entries(before).filter(([name]) => !names.has(name)),
		);
		contactChanged(world, state, contact, {
			custom_attributes: [before, contact.custom_attributes],
		});
		return ok({ payload: shownContact(world, state, contact, true) });
	},

	contactConversations: (call) => {
		const { world, state } = call;
		const { id } = contactOf(call);
		const rows = state.conversations
			.filter(({ contact_id, inbox_id }) => contact_id === id && seesInbox(call, inbox_id))
			.sort((a, b) => b.last_activity_at - a.last_activity_at)
			.slice(0, MOST_CONVERSATIONS);
		return ok({ payload: rows.map((one) => shownConversation(world, state, one)) });
	},
};
