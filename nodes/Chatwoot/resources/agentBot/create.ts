import { collection, text } from '../../../shared/vocabulary/fields';
import { isMap } from '../../../shared/vocabulary/json';
import { accountPath } from '../../apis/account';
import { at } from '../../answers/proofs';
import { makes } from '../../answers/sent';
import { includeSecrets } from '../../answers/secrets';
import { NEEDS } from '../../apis/application';
import { withPictureApart } from '../../calls/parts';
import { accountOperation } from '../../operation';
import { agentBotFields, name } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create agent bot',
	description:
		'Create a bot that answers first in inboxes. Its token and secret come with Include Secrets.',
	contract: 'create-an-account-agent-bot',
	yields: things.agentBot,
	method: 'POST',
	path: '/agent_bots',
	needs: NEEDS.admin,
	proves: makes('id', { otherwise: { bot_type: 'a word' } }),
	fields: [
		text('name', { ...name, required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', agentBotFields),
	],
	options: [includeSecrets],
	send: async (session, request, params) =>
		await withPictureApart(session, request, {
			to: (made) => ({
				method: 'PATCH',
				path: accountPath(params, `/agent_bots/${String(at(made, 'id'))}`),
			}),
			name: (made) => `Agent bot ${String(at(made, 'id'))}`,
			// Only the answer to the first call has the token.
			joined: (made, pictured) =>
				isMap(made) && isMap(pictured) ? { ...made, ...pictured } : pictured,
		}),
});
