import { collection, text } from '../../../shared/vocabulary/fields';
import { includeSecrets } from '../../answers/secrets';
import { makes } from '../../answers/sent';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import { accountIsKnown } from '../../calls/known';
import { botFields } from './fields';
import * as things from '../../things';

export const create = plainOperation({
	name: 'Create',
	value: 'create',
	action: 'Create agent bot',
	description: "Create an agent bot. 'Include Secrets' in Options puts out its access token.",
	contract: 'create-an-agent-bot',
	yields: things.agentBot,
	method: 'POST',
	path: '/platform/api/v1/agent_bots',
	needs: PLATFORM,
	proves: { ...makes('id'), before: accountIsKnown },
	fields: [
		text('name', { displayName: 'Name', wire: 'body:name', required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', botFields),
	],
	options: [includeSecrets],
});
