import { isMap } from '../../../shared/vocabulary/json';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { newGroup } from './fields';
import { answers } from '../../answers/proofs';
import * as things from '../../things';

/** chatwoot.md 1.2. The answer names the JID only: the contact is made when WhatsApp tells of it. */
export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create group',
	description:
		'Create a WhatsApp group. Its contact and conversation follow a little later: see Create and Wait.',
	contract: 'create-group',
	yields: things.newGroup,
	method: 'POST',
	path: '/groups',
	needs: NEEDS.createGroup,
	proves: answers('group_jid'),
	fields: newGroup,
	result: (body, { subject }) => ({ ...(isMap(body) && body), subject }),
});
