import { collection, text } from '../../../shared/vocabulary/fields';
import { unlike } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../api';
import { accountOperation } from '../../operation';
import { channelDetails, channelId, channelLane, channelName } from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update internal channel',
	description: 'Change the name, description or category of a channel',
	contract: 'update-an-internal-channel',
	yields: things.internalChannel,
	document: EXTRA,
	method: 'PATCH',
	path: '/internal_chat/channels/{id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: {
		by: "the answer's name and description",
		lacks: (body, { id, name, description }) => unlike(body, { id, name, description }),
	},
	lane: channelLane,
	fields: [
		channelId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', channelName),
			...channelDetails,
		]),
	],
});
