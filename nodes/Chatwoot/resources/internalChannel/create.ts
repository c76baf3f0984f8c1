import { choice, collection, text, when } from '../../../shared/vocabulary/fields';
import { wholeIdChoices } from '../../../shared/vocabulary/ids';
import { at, missing } from '../../answers/proofs';
import { makes } from '../../answers/sent';
import { EXTRA, NEEDS } from '../../apis/application';
import { assigneeIsKnown } from '../../calls/known';
import { accountOperation } from '../../operation';
import { channelDetails, channelName } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create internal channel',
	description:
		'Create a channel of the internal chat. Public and private ones want an administrator.',
	contract: 'create-an-internal-channel',
	yields: things.internalChannel,
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/channels',
	needs: NEEDS.user,
	proves: {
		by: "the answer's id, and every field that was sent; its members have all that were named",
		lacks: (body, { memberIds = [] }, sent) =>
			makes('id').lacks?.(body, {}, sent) ??
			missing(at(body, 'members'), memberIds, (one) => at(one, 'user_id')),
		before: async (session, params) => {
			for (const id of params.memberIds ?? [])
				await assigneeIsKnown(session, { ...params, assigneeId: id });
			for (const id of params.teamIds ?? [])
				await assigneeIsKnown(session, { ...params, teamId: id });
		},
	},
	fields: [
		choice('channelType', {
			displayName: 'Kind',
			wire: 'body:channel_type',
			default: 'public_channel',
			options: [
				{ name: 'Direct', value: 'dm', description: 'Between a few people, without a name' },
				{ name: 'Private', value: 'private_channel' },
				{ name: 'Public', value: 'public_channel' },
			],
		}),
		when(
			{ channelType: ['public_channel', 'private_channel'] },
			text('name', { ...channelName, required: true }),
		),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			...channelDetails,
			wholeIdChoices('memberIds', {
				displayName: 'Member',
				wire: 'body:member_ids',
				loadedBy: 'agentIds',
			}),
			wholeIdChoices('teamIds', {
				displayName: 'Team',
				description: 'Whose people are in a private channel',
				wire: 'body:team_ids',
				loadedBy: 'teamIds',
			}),
		]),
	],
});
