import { flag, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';

export const teamId = wholeIdPicker('teamId', {
	displayName: 'Team',
	wire: 'path:team_id',
	required: true,
	search: 'searchTeams',
	placeholder: 'e.g. 4',
});

export const teamLane = ({ teamId: team }: { teamId: number }) => `team ${team}`;

export const name = {
	displayName: 'Name',
	description: 'Stored in lower case; once in an account',
	wire: 'body:team.name',
	placeholder: 'e.g. sales',
} as const;

export const emptied = {
	description: { name: 'Description', wire: 'body:team.description' },
} as const;

export const teamFields = [
	text('description', { displayName: 'Description', wire: 'body:team.description' }),
	flag('allowAutoAssign', {
		displayName: 'Auto Assign',
		description: 'Whether conversations given to the team are assigned to one of its agents',
		wire: 'body:team.allow_auto_assign',
		default: true,
	}),
] as const;
