import { collection, text } from '../../../shared/vocabulary/fields';
import { changes } from '../../answers/sent';
import { includeSecrets } from '../../answers/secrets';
import { NEEDS } from '../../apis/application';
import { clear, clearedApart, clearing } from '../../fields/clear';
import { withPictureApart } from '../../calls/parts';
import { accountOperation } from '../../operation';
import { agentBotFields, agentBotId, agentBotLane, emptied, name } from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update agent bot',
	contract: 'update-an-account-agent-bot',
	yields: things.agentBot,
	method: 'PATCH',
	path: '/agent_bots/{id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: changes('id', 'id', { otherwise: { bot_type: 'a word' } }),
	fields: [
		agentBotId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', name),
			...agentBotFields,
			clear(emptied),
		]),
	],
	options: [includeSecrets],
	check: clearedApart,
	shape: [clearing(emptied)],
	send: async (session, request, params) =>
		await withPictureApart(session, request, {
			to: () => ({ method: 'PATCH', path: request.path }),
			name: () => `Agent bot ${params.id}`,
		}),
	lane: agentBotLane,
});
