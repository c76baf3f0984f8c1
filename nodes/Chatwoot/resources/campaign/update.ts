import { collection, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { changes } from '../../answers/sent';
import { includeSecrets } from '../../answers/secrets';
import { EXTRA, NEEDS } from '../../api';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import {
	campaignFields,
	campaignId,
	campaignLane,
	emptied,
	inbox,
	message,
	moment,
	title,
} from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update campaign',
	description: 'Change a campaign. One that was sent out is refused.',
	contract: 'update-a-campaign',
	yields: things.campaign,
	document: EXTRA,
	method: 'PATCH',
	path: '/campaigns/{id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: changes('id', 'id'),
	fields: [
		campaignId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('title', title),
			text('message', message),
			wholeIdPicker('inboxId', inbox),
			...campaignFields,
			clear(emptied),
		]),
	],
	options: [includeSecrets],
	shape: [moment, clearing(emptied)],
	lane: campaignLane,
});
