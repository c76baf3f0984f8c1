import { choice, flag } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import { listAt } from '../../answers/digest';
import { NEEDS } from '../../apis/application';
import type { InAccount } from '../../apis/account';
import { accountPath } from '../../apis/account';

export const agentId = wholeIdPicker('id', {
	displayName: 'Agent',
	wire: 'path:id',
	required: true,
	search: 'searchAgents',
	placeholder: 'e.g. 7',
});

export const agentLane = ({ id }: { id: number }) => `agent ${id}`;

export const name = {
	displayName: 'Name',
	wire: 'body:agent.name',
	placeholder: 'e.g. Nina',
} as const;

export const role = choice('role', {
	displayName: 'Role',
	wire: 'body:agent.role',
	default: 'agent',
	options: [
		{ name: 'Administrator', value: 'administrator' },
		{ name: 'Agent', value: 'agent' },
	],
});

export const agentFields = [
	choice('availability', {
		displayName: 'Availability',
		wire: 'body:agent.availability',
		default: 'online',
		options: [
			{ name: 'Busy', value: 'busy' },
			{ name: 'Offline', value: 'offline' },
			{ name: 'Online', value: 'online' },
		],
	}),
	flag('autoOffline', {
		displayName: 'Auto Offline',
		description: 'Whether the agent is shown as offline while Chatwoot is not open in a browser',
		wire: 'body:agent.auto_offline',
		default: true,
	}),
	wholeIdPicker('customRoleId', {
		displayName: 'Custom Role',
		description: 'What the agent may do beside the role, on a licensed (enterprise) server',
		wire: 'body:custom_role_id',
		search: 'searchCustomRoles',
		placeholder: 'e.g. 2',
	}),
] as const;

/** The role as it is; a custom one is set beside it. */
export const roleOf = (agent: JsonMap | undefined): 'administrator' | 'agent' =>
	agent?.role === 'administrator' ? 'administrator' : 'agent';

/** Every agent of the account; the server has no call for one alone. */
export async function agentsOf(session: Session, params: InAccount): Promise<JsonMap[]> {
	const body = await session.send({
		method: 'GET',
		path: accountPath(params, '/agents'),
		needs: NEEDS.user,
		idempotent: true,
	});
	return listAt()(body).filter(isMap);
}

export const sameEmail = (one: JsonMap, email: string) =>
	String(one.email).toLowerCase() === email.trim().toLowerCase();
