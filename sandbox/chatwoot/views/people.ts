/** Contacts, agents, bots and teams as the API shows them. */

import { iso, unix, type Bot, type Contact, type State, type Team, type User } from '../state';
import type { World } from '../world';
import { slimInbox } from './inbox';

type Shown = Record<string, unknown>;

/** What a licensed server adds to a contact. */
const company = ({ settings }: World): Shown => (settings.licensed ? { company_id: null } : {});

/** Upstream knows no groups. */
const groupType = ({ settings }: World, { group_type }: { group_type: string }): Shown =>
	settings.personality === 'upstream' ? {} : { group_type };

const shownContactInboxes = (state: State, contact: Contact) =>
	state.inboxesOf(contact).map(({ source_id, inbox_id }) => ({
		source_id,
		inbox: slimInbox(state, inbox_id),
	}));

export function shownContact(
	world: World,
	state: State,
	contact: Contact,
	withInboxes = false,
): Shown {
	return {
		additional_attributes: contact.additional_attributes,
		availability_status: contact.online ? 'online' : 'offline',
		email: contact.email,
		id: contact.id,
		name: contact.name,
		phone_number: contact.phone_number,
		blocked: contact.blocked,
		identifier: contact.identifier,
		thumbnail: contact.avatar_url,
		custom_attributes: contact.custom_attributes,
		...(contact.last_activity_at !== null && { last_activity_at: unix(contact.last_activity_at) }),
		created_at: unix(contact.created_at),
		...groupType(world, contact),
		...company(world),
		account_id: state.id,
		...(withInboxes && { contact_inboxes: shownContactInboxes(state, contact) }),
	};
}

/** Inside messages and conversations of the stream. */
export const pushedContact = (world: World, contact: Contact): Shown => ({
	additional_attributes: contact.additional_attributes,
	custom_attributes: contact.custom_attributes,
	email: contact.email,
	...groupType(world, contact),
	id: contact.id,
	identifier: contact.identifier,
	name: contact.name,
	phone_number: contact.phone_number,
	thumbnail: contact.avatar_url,
	blocked: contact.blocked,
	...company(world),
	type: 'contact',
});

/** In webhooks: no type, no group_type (chatwoot.md 1.5). */
export const hookedContact = (state: State, contact: Contact): Shown => ({
	account: { id: state.id, name: state.name },
	additional_attributes: contact.additional_attributes,
	avatar: contact.avatar_url,
	custom_attributes: contact.custom_attributes,
	email: contact.email,
	id: contact.id,
	identifier: contact.identifier,
	name: contact.name,
	phone_number: contact.phone_number,
	thumbnail: contact.avatar_url,
	blocked: contact.blocked,
});

export const shownAgent = (state: State, user: User): Shown => ({
	id: user.id,
	account_id: state.id,
	availability_status: user.availability ?? 'offline',
	auto_offline: user.auto_offline ?? true,
	confirmed: user.confirmed ?? true,
	email: user.email,
	provider: 'email',
	available_name: user.name,
	...(user.custom_attributes && { custom_attributes: user.custom_attributes }),
	name: user.name,
	role: user.accounts.get(state.id) ?? null,
	thumbnail: '',
	custom_role_id: user.custom_role_id ?? null,
});

export const pushedUser = (user: User): Shown => ({
	id: user.id,
	name: user.name,
	available_name: user.name,
	avatar_url: '',
	type: 'user',
	availability_status: 'offline',
	thumbnail: '',
});

export const hookedUser = ({ id, name, email }: User): Shown => ({ id, name, email, type: 'user' });

export const slimBot = ({ id, name, description, outgoing_url }: Bot): Shown => ({
	id,
	name,
	description,
	thumbnail: '',
	outgoing_url,
	bot_type: 'webhook',
});

/** The secret is an administrator's business; the token everybody's. */
export const shownBot = ({ settings }: World, state: State, bot: Bot, admin: boolean): Shown => ({
	...slimBot(bot),
	bot_config: bot.bot_config ?? {},
	account_id: state.id,
	access_token: bot.token,
	...(admin && settings.personality !== 'fork' && { secret: bot.secret }),
	system_bot: false,
});

export const hookedBot = ({ id, name }: Bot): Shown => ({ id, name, type: 'agent_bot' });

export const pushedBot = (bot: Bot): Shown => ({ ...hookedBot(bot), avatar_url: '' });

export const shownTeam = (state: State, team: Team, user?: User): Shown => ({
	id: team.id,
	name: team.name,
	description: team.description,
	allow_auto_assign: team.allow_auto_assign ?? true,
	account_id: state.id,
	is_member: user ? team.members.includes(user.id) : false,
});

/** The bare record, as an assignment answers it. */
export const rawTeam = (state: State, { id, name, description, created_at }: Team): Shown => ({
	id,
	name,
	description,
	allow_auto_assign: true,
	account_id: state.id,
	created_at: iso(created_at),
	updated_at: iso(created_at),
});

/** The profile of a token's user. */
export function shownProfile({ accounts, settings }: World, user: User): Shown {
	const [first] = user.accounts;
	return {
		access_token: user.token,
		account_id: first?.[0] ?? null,
		available_name: user.name,
		avatar_url: '',
		confirmed: true,
		display_name: null,
		message_signature: null,
		email: user.email,
		id: user.id,
		inviter_id: null,
		name: user.name,
		provider: 'email',
		pubsub_token: `pubsub-${user.id}`,
		...(user.custom_attributes && { custom_attributes: user.custom_attributes }),
		role: first?.[1] ?? null,
		ui_settings: {},
		uid: user.email,
		type: null,
		accounts: [...user.accounts].map(([id, role]) => ({
			id,
			name: accounts.get(id)?.name ?? '',
			status: accounts.get(id)?.active ? 'active' : 'suspended',
			...(settings.personality !== 'fork' && { onboarding_step: null }),
			active_at: null,
			role,
			permissions: [role],
			availability: 'online',
			availability_status: 'offline',
			auto_offline: true,
			custom_role_id: null,
			custom_role: null,
		})),
	};
}
