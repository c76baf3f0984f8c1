/** Agents, the teams they are in, and the bots beside them. */

import { EMPTY, found, invalid, notFound, ok, rails, unauthorized } from '../answers';
import { token } from '../records';
import type { Bot, Fields, Role, State, Team, User } from '../state';
import { shownAgent, shownBot, shownTeam } from '../views/people';
import { isAdmin, userOf, type Call, type Handlers } from '../world';
import { given, isBlank, refusal } from './rows';

const ROLES = ['agent', 'administrator'];
const agentWrapper = {
	name: 'agent',
	columns: ['name', 'email', 'role', 'availability', 'auto_offline'],
};

const agentsOf = ({ world, state }: Call) =>
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

function members(call: Call): number[] {
	const { user_ids: ids } = call.body;
	if (!Array.isArray(ids)) throw rails(500);
	const known = new Set(agentsOf(call).map(({ id }) => id));
	const wanted = ids.map(Number);
	if (wanted.some((id) => !known.has(id))) throw unauthorized('Invalid User IDs');
	return wanted;
}

const teamOf = ({ state, path }: Call) => found(state.teams.get(Number(path.team_id)));
const shownMembers = (call: Call, ids: readonly number[]) =>
	agentsOf(call)
		.filter(({ id }) => ids.includes(id))
		.map((user) => shownAgent(call.state, user));

const teamWrapper = { name: 'team', columns: ['name', 'description', 'allow_auto_assign'] };

function saveTeam(call: Call, team: Team): Team {
	const next: Team = { ...team, ...given(call, { wrapper: teamWrapper }), id: team.id };
	if (isBlank(next.name)) throw invalid(['name', 'must not be blank']);
	next.name = next.name.toLowerCase();
	const others = [...call.state.teams.values()].filter(({ id }) => id !== team.id);
	if (others.some(({ name }) => name === next.name))
		throw invalid(['name', 'has already been taken']);
	call.state.teams.set(team.id, Object.assign(team, next));
	return team;
}

const shownOne = ({ state, actor }: Call, team: Team) => ok(shownTeam(state, team, userOf(actor)));

const MOST_URL = 2048;

function saveBot(call: Call, bot: Bot): Bot {
	const { name, description, outgoing_url: url, bot_type: type, bot_config: config } = call.body;
	if (type !== undefined && ![0, '0', 'webhook'].includes(type as number)) throw rails(500);
	if (String(url ?? '').length > MOST_URL)
		throw invalid(['outgoing_url', `is too long (maximum is ${MOST_URL} characters)`]);
	Object.assign(bot, {
		...(name !== undefined && { name }),
		...(description !== undefined && { description }),
		...(url !== undefined && { outgoing_url: url }),
		...(config !== undefined && { bot_config: config }),
	});
	call.state.bots.set(bot.id, bot);
	return bot;
}

const shownOwn = ({ state, actor, world }: Call, bot: Bot) =>
	shownBot(world, state, bot, isAdmin(actor));

const botOf = ({ state, path }: Call) => found(state.bots.get(Number(path.id)));

const leaveTeams = (state: State, id: number) => {
	for (const team of state.teams.values())
		team.members = team.members.filter((member) => member !== id);
};

export const teamMembers: Handlers = {
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

	'list-all-teams': ({ state, actor }) =>
		ok([...state.teams.values()].map((team) => shownTeam(state, team, userOf(actor)))),
	'create-a-team': (call) => {
		const blank = {
			name: '',
			description: null,
			members: [],
			allow_auto_assign: true,
			created_at: Date.now(),
		};
		return shownOne(call, saveTeam(call, { ...blank, id: call.state.nextId() }));
	},
	'get-details-of-a-single-team': (call) => shownOne(call, teamOf(call)),
	'update-a-team': (call) => shownOne(call, saveTeam(call, teamOf(call))),
	'delete-a-team': (call) => {
		call.state.teams.delete(teamOf(call).id);
		return EMPTY;
	},
	'get-team-members': (call) => ok(shownMembers(call, teamOf(call).members)),
	'add-new-agent-to-team': (call) => {
		const team = teamOf(call);
		const added = members(call).filter((id) => !team.members.includes(id));
		team.members.push(...added);
		return ok(shownMembers(call, added));
	},
	'update-agents-in-team': (call) => {
		const team = teamOf(call);
		team.members = members(call);
		return ok(shownMembers(call, team.members));
	},
	'delete-agent-in-team': (call) => {
		const team = teamOf(call);
		const gone = members(call);
		team.members = team.members.filter((id) => !gone.includes(id));
		return EMPTY;
	},

	'list-all-account-agent-bots': (call) =>
		ok([...call.state.bots.values()].map((bot) => shownOwn(call, bot))),
	'create-an-account-agent-bot': (call) => {
		const blank = { name: '', description: null, outgoing_url: null };
		const made = { ...blank, id: call.state.nextId(), token: token(), secret: token() };
		return ok(shownOwn(call, saveBot(call, made)));
	},
	'get-details-of-a-single-account-agent-bot': (call) => ok(shownOwn(call, botOf(call))),
	'update-an-account-agent-bot': (call) => ok(shownOwn(call, saveBot(call, botOf(call)))),
	'delete-an-account-agent-bot': (call) => {
		if (!call.state.bots.delete(botOf(call).id)) throw notFound();
		return EMPTY;
	},
	'reset-token-of-an-agent-bot': (call) =>
		ok(shownOwn(call, Object.assign(botOf(call), { token: token() }))),
};
