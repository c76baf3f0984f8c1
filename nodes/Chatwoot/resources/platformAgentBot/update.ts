import { collection, text } from '../../../shared/vocabulary/fields';
import { includeSecrets } from '../../answers/secrets';
import { clear, clearedApart, clearing } from '../../fields/clear';
import { botFields, botId, botLane } from './fields';
import { changed, unlike, without } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import { accountIsKnown } from '../../calls/known';
import * as things from '../../things';

const EMPTIED = {
	description: { name: 'Description', wire: 'body:description' },
	outgoingUrl: { name: 'Outgoing URL', wire: 'body:outgoing_url' },
} as const;

export const update = plainOperation({
	name: 'Update',
	value: 'update',
	action: 'Update agent bot',
	contract: 'update-an-agent-bot',
	yields: things.agentBot,
	method: 'PATCH',
	path: '/platform/api/v1/agent_bots/{id}',
	needs: PLATFORM,
	idempotent: true,
	proves: {
		before: accountIsKnown,
		by: 'the fields of the answer',
		lacks: (body, { name, description, outgoingUrl, accountId }) =>
			without(body, 'id') ??
			unlike(body, { name, outgoing_url: outgoingUrl, account_id: accountId }) ??
			changed(body, { description }),
	},
	fields: [
		botId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', { displayName: 'Name', wire: 'body:name' }),
			...botFields,
			clear(EMPTIED),
		]),
	],
	options: [includeSecrets],
	check: clearedApart,
	shape: [clearing(EMPTIED)],
	lane: botLane,
});
