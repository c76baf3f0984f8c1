import { collection, text } from '../../../shared/vocabulary/fields';
import { unlike } from '../../answers/proofs';
import { NEEDS } from '../../api';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { agentFields, agentId, agentLane, agentsOf, name, role, roleOf } from './fields';
import * as things from '../../things';

const emptied = {
	customRoleId: { name: 'Custom Role', wire: 'body:custom_role_id' },
} as const;

/**
 * A licensed server takes the custom role away where an update leaves it out, and wants more of an
 * agent than the custom role alone.
 */
export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update agent',
	description: 'Change the name, role or availability of an agent',
	contract: 'update-agent-in-account',
	yields: things.agent,
	method: 'PATCH',
	path: '/agents/{id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: {
		by: "a look-up of the agent's role where it is not named; then the answer has what was sent",
		lacks: (body, { id, name: called, role: wanted, autoOffline }) =>
			unlike(body, {
				id,
				name: called,
				role: wanted,
				auto_offline: autoOffline,
			}),
	},
	fields: [
		agentId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', name),
			role,
			...agentFields,
			clear(emptied),
		]),
	],
	resolve: async (session, params) => {
		const { id, customRoleId, clear: chosen, name: called, role: wanted } = params;
		const told = [called, wanted, params.availability, params.autoOffline];
		const saysAgent = told.some((value) => value !== undefined);
		const saysRole = customRoleId !== undefined || chosen?.includes('customRoleId') === true;
		if (saysAgent && saysRole) return {};
		const known = (await agentsOf(session, params)).find((one) => String(one.id) === String(id));
		const kept = known?.custom_role_id;
		return {
			...(!saysRole && typeof kept === 'number' && { customRoleId: kept }),
			...(!saysAgent && { role: roleOf(known) }),
		};
	},
	shape: [clearing(emptied)],
	lane: agentLane,
});
