/** Agents of the account. */

import { EMPTY, found, ok, rails } from '../answers';
import { token } from '../records';
import type { Fields, Role, State, User } from '../state';
import { shownAgent } from '../views/people';
import type { Call, Handlers } from '../world';
import { given, refusal } from './rows';

const ROLES = ['agent', 'administrator'];

const agentWrapper = {
	name: 'agent',
	columns: ['name', 'email', 'role', 'availability', 'auto_offline'],
};

export const agentsOf = ({ world, state }: Call) =>
	[...world.users.values()].filter(({ accounts }) => accounts.has(state.id));

function agentOf(call: Call): User {
	return found(agentsOf(call).find(({ id }) => id === Number(call.path.id)));
}

const byEmail = ({ world }: Call, email: string) =>
	[...world.users.values()].find((one) => one.email.toLowerCase() === email.toLowerCase());

function settle(call: Call, user: User, fields: Fields) {
	const { role, name, availability, auto_offline: autoOffline } = fields;
	if (role !== undefined && !ROLES.includes(String(role))) throw rails(500);
	if (role !== undefined) user.accounts.set(call.state.id, role as Role);
	if (name !== undefined) user.name = String(name);
	if (availability !== undefined) user.availability = String(availability);
	if (autoOffline !== undefined) user.auto_offline = autoOffline === true;
	// Beside the wrapper, and set to nothing where it is left out.
	user.custom_role_id = (call.body.custom_role_id ?? null) as number | null;
}

/** A person who is known already joins the account, anybody else is made. */
function invite(call: Call, email: string, fields: Fields): User {
	if (!/^[^\s@]+@[^\s@]+$/.test(email))
		throw refusal(422, {
			message: 'Email is invalid, Email is not an email',
			attributes: ['email'],
		});
	const known = byEmail(call, email);
	if (known?.accounts.has(call.state.id))
		throw refusal(422, { message: 'User has already been taken', attributes: ['user_id'] });
	if (fields.role !== undefined && !ROLES.includes(String(fields.role))) throw rails(500);
	const user: User = known ?? {
		id: call.state.nextId(),
		name: String(fields.name ?? email.split('@')[0]),
		email,
		token: token(),
		accounts: new Map(),
		confirmed: false,
	};
	user.accounts.set(call.state.id, 'agent');
	settle(call, user, fields);
	call.world.users.set(user.id, user);
	return user;
}

const leaveTeams = (state: State, id: number) => {
	for (const team of state.teams.values())
		team.members = team.members.filter((member) => member !== id);
};

export const agents: Handlers = {
	'get-account-agents': (call) => ok(agentsOf(call).map((user) => shownAgent(call.state, user))),

	'add-new-agent-to-account': (call) => {
		const fields = given(call, { wrapper: agentWrapper });
		return ok(shownAgent(call.state, invite(call, String(fields.email ?? ''), fields)));
	},

	'update-agent-in-account': (call) => {
		const user = agentOf(call);
		settle(call, user, given(call, { wrapper: agentWrapper }));
		return ok(shownAgent(call.state, user));
	},

	'delete-agent-from-account': (call) => {
		const user = agentOf(call);
		user.accounts.delete(call.state.id);
		leaveTeams(call.state, user.id);
		return EMPTY;
	},

	/** Whom it cannot take is skipped in silence. */
	'bulk-create-agents': (call) => {
		const { emails } = call.body;
		if (!Array.isArray(emails)) throw rails(500);
		for (const email of emails.map(String)) {
			if (!/^[^\s@]+@[^\s@]+$/.test(email)) continue;
			if (!byEmail(call, email)?.accounts.has(call.state.id)) invite(call, email, {});
		}
		return EMPTY;
	},

	'list-assignable-agents': (call) => {
		const ids = [call.query['inbox_ids[]'] ?? call.query.inbox_ids ?? []].flat().map(Number);
		const inboxes = ids.map((id) => found(call.state.inboxes.get(id)));
		const able = agentsOf(call).filter(
			({ id, accounts }) =>
				accounts.get(call.state.id) === 'administrator' ||
				inboxes.every((inbox) => inbox.members.includes(id)),
		);
		return ok({ payload: able.map((user) => shownAgent(call.state, user)) });
	},
};
