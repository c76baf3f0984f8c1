import { momentOf, readDate } from '../../../shared/vocabulary/dates';
import { collection, custom, flag, holding, text } from '../../../shared/vocabulary/fields';
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
	shape: [
		({ expiresAt }, { body }, { timezone }) => {
			if (expiresAt) body.expires_at = new Date(momentOf(expiresAt, timezone)).toISOString();
		},
	],
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
			['text', 'emoji', 'image_url'],
			custom(
				'optionsJson',
				{
					displayName: 'Choices',
					description:
						'What can be chosen, as a list or separated by commas; as objects also with emoji and image_url',
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
		collection('additionalFields', 'Additional Fields', 'Add field', [
			flag('allowRevote', {
				displayName: 'Allow Revote',
				description: 'Whether a vote may be changed',
				wire: 'body:allow_revote',
				default: true,
			}),
			custom(
				'expiresAt',
				{
					displayName: 'Ends',
					wire: 'body:expires_at',
					ifNothing: 'refuse',
				},
				{ type: 'dateTime', default: '' },
				readDate,
			),
			flag('publicResults', {
				displayName: 'Public Results',
				description: 'Whether it is told who has voted for what',
				wire: 'body:public_results',
				default: true,
			}),
		]),
	],
});
