import { text } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { agentsOf, sameEmail } from './fields';
import * as things from '../../things';

export const getByEmail = accountOperation({
	name: 'Get by Email',
	value: 'getByEmail',
	action: 'Get agent by email',
	description: 'Get the agent of the account with an email, or nothing',
	contract: null,
	yields: things.agent,
	uses: ['get-account-agents'],
	idempotent: true,
	needs: NEEDS.user,
	fields: [
		text('email', {
			displayName: 'Email',
			description: 'The whole address, in capitals or not',
			required: true,
			placeholder: 'e.g. nina@example.com',
		}),
	],
	execute: async (session, params) =>
		(await agentsOf(session, params)).filter((one) => sameEmail(one, params.email)),
});
