import { custom, flag, holding, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { answers } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { readChoices } from './fields';
import * as things from '../../things';

export const createPoll = accountOperation({
	name: 'Create Poll',
	value: 'createPoll',
	action: 'Create internal poll',
	description: 'Ask the people of a channel to vote. Needs a licence.',
	contract: 'create-an-internal-poll',
	yields: things.internalMessage,
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/polls',
	needs: NEEDS.user,
	proves: answers('id'),
	lane: ({ channelId }) => `internal channel ${channelId}`,
	fields: [
		wholeIdPicker('channelId', {
			displayName: 'Channel',
			wire: 'body:channel_id',
			required: true,
			search: 'searchInternalChannels',
			placeholder: 'e.g. 2',
		}),
		text('question', {
			displayName: 'Question',
			wire: 'body:question',
			required: true,
			placeholder: 'e.g. Tea?',
		}),
		holding(
			['text'],
			custom(
				'optionsJson',
				{
					displayName: 'Choices',
					description: 'What can be chosen, as a list or separated by commas',
					wire: 'body:options',
					required: true,
					placeholder: 'e.g. Yes, No',
				},
				{ type: 'string', default: '' },
				readChoices,
			),
		),
		flag('multipleChoice', {
			displayName: 'Several Choices',
			description: 'Whether one person may choose several',
			wire: 'body:multiple_choice',
		}),
	],
});
