import { collection, text } from '../../../shared/vocabulary/fields';
import { changes } from '../../answers/sent';
import { EXTRA, NEEDS } from '../../apis/application';
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
	proves: changes('id', 'id'),
	lane: channelLane,
	fields: [
		channelId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', channelName),
			...channelDetails,
		]),
	],
});
