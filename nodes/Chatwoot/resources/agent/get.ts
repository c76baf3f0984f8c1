import { CallError } from '../../../shared/vocabulary/errors';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { agentId, agentsOf } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get agent',
	description: 'Get an agent of the account by the user ID',
	contract: null,
	yields: things.agent,
	uses: ['get-account-agents'],
	idempotent: true,
	needs: NEEDS.user,
	fields: [agentId],
	execute: async (session, params) => {
		const { id } = params;
		const found = (await agentsOf(session, params)).find((one) => String(one.id) === String(id));
		if (found) return found;
		throw new CallError(`There is no agent ${id} in the account`, {
			status: 404,
			fix: "'Get Many' lists the agents. An ID of a contact or of a bot is none of an agent.",
		});
	},
});
