import { InputError } from '../../../shared/vocabulary/errors';
import { collection, custom, text } from '../../../shared/vocabulary/fields';
import { asList } from '../../../shared/vocabulary/read';
import { includeSecrets } from '../../answers/secrets';
import { clearing } from '../../fields/attributes';
import { botId, botLane } from '../../fields/platform';
import { unlike, without } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../platformApi';
import { botFields } from './fields';

export const update = plainOperation({
	name: 'Update',
	value: 'update',
	action: 'Update agent bot',
	contract: 'update-an-agent-bot',
	method: 'PATCH',
	path: '/platform/api/v1/agent_bots/{id}',
	needs: PLATFORM,
	idempotent: true,
	proves: {
		by: 'the fields of the answer',
		lacks: (body, { name, outgoingUrl, accountId }) =>
			without(body, 'id') ??
			unlike(body, { name, outgoing_url: outgoingUrl, account_id: accountId }),
	},
	fields: [
		botId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', { displayName: 'Name', wire: 'body:name' }),
			...botFields,
			custom(
				'clear',
				{ displayName: 'Clear', description: 'Fields to empty' },
				{
					type: 'multiOptions',
					default: [],
					options: [
						{ name: 'Description', value: 'description' },
						{ name: 'Outgoing URL', value: 'outgoingUrl' },
					],
				},
				asList,
			),
		]),
	],
	options: [includeSecrets],
	check: ({ clear, avatar }) => {
		if (avatar === undefined || !clear?.length) return;
		throw new InputError(
			"'Avatar' and 'Clear' cannot be sent together",
			'Beside a file nothing can be emptied: use two steps.',
		);
	},
	shape: [clearing({ description: 'description', outgoingUrl: 'outgoing_url' })],
	lane: botLane,
});
