import { collection, text } from '../../../shared/vocabulary/fields';
import { makes } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { agentFields, name, role } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create agent',
	description: 'Invite a person by email as an agent or administrator',
	contract: 'add-new-agent-to-account',
	yields: things.agent,
	method: 'POST',
	path: '/agents',
	needs: NEEDS.admin,
	proves: makes('id'),
	fields: [
		text('name', { ...name, required: true }),
		text('email', {
			displayName: 'Email',
			description: 'Where the invitation goes; once in an account',
			wire: 'body:agent.email',
			required: true,
			placeholder: 'e.g. nina@example.com',
		}),
		role,
		collection('additionalFields', 'Additional Fields', 'Add field', agentFields),
	],
});
