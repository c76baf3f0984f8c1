/** Teams and the agents in them. */

import { EMPTY, found, invalid, ok, rails, unauthorized } from '../answers';
import type { Team } from '../state';
import { shownAgent, shownTeam } from '../views/people';
import { userOf, type Call, type Handlers } from '../world';
import { agentsOf } from './agents';
import { given, isBlank } from './rows';

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

export const teams: Handlers = {
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
};
