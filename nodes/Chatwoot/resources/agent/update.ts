import { collection, text } from '../../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import type { ApiRequest } from '../../../shared/vocabulary/types';
import { changed, unlike } from '../../answers/proofs';
import { shownOtherwise } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { clear, clearing } from '../../fields/clear';
import { writtenToStay } from '../../calls/changes';
import type { InAccount } from '../../apis/account';
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
		lacks: (body, { id }, sent) => unlike(body, { id }) ?? shownOtherwise(body, sent),
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
	// The wrapper is asked for, also where nothing of it is to be changed.
	shape: [clearing(emptied), (_, { body }) => (body.agent ??= {})],
	lane: agentLane,
	turn: agentLane,
	send: async (session, request, params) => {
		const { id, role: wanted, customRoleId } = params;
		const sent = { role: wanted, custom_role_id: customRoleId };
		const write = async () => {
			const body = await withKept(session, params, request.body);
			return await session.send({ ...request, body });
		};
		if (wanted === undefined && customRoleId === undefined) return await write();
		// Whoever keeps what he has read takes the role back to what it was then.
		const { answer } = await writtenToStay<JsonMap | undefined>(session, {
			what: `roles of agent ${id}`,
			write,
			read: async () => await agentWith(session, params, id),
			stays: (now, shown) =>
				changed(now ?? {}, sent) === undefined || unlike(shown, sent) !== undefined,
		});
		return answer;
	},
});

type Wanted = InAccount & {
	id: number;
	name?: string;
	role?: string;
	availability?: string;
	autoOffline?: boolean;
	customRoleId?: number;
	clear?: readonly Json[];
};

/** The body with what the server would take away, or asks for, where it is not to be changed. */
async function withKept(session: Session, params: Wanted, given: ApiRequest['body']) {
	const { id, customRoleId, clear: chosen, name: called, role: wanted } = params;
	const told = [called, wanted, params.availability, params.autoOffline];
	const saysAgent = told.some((value) => value !== undefined);
	const saysRole = customRoleId !== undefined || chosen?.includes('customRoleId') === true;
	if ((saysAgent && saysRole) || !isMap(given)) return given;
	const known = await agentWith(session, params, id);
	const kept = known?.custom_role_id;
	return {
		...given,
		...(!saysRole && typeof kept === 'number' && { custom_role_id: kept }),
		...(!saysAgent && { agent: { role: roleOf(known) } }),
	};
}

async function agentWith(session: Session, params: InAccount, id: number) {
	return (await agentsOf(session, params)).find((one) => String(one.id) === String(id));
}
