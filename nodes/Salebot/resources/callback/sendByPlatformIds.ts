import { collection, text } from '../../../shared/vocabulary/fields';
import { partsOfList } from '../../../shared/vocabulary/lists';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { groupId, platformIdsList } from '../../fields/identity';
import { addedUp } from '../../fields/many';
import { schedule, scheduleFields } from '../../fields/schedule';

/** salebot.md A.4, 6. Clients that are not found are left out silently by Salebot. */
export const sendByPlatformIds = operation({
	name: 'Send by Platform IDs',
	value: 'sendByPlatformIds',
	action: 'Send callback to many clients',
	description: 'Start the bot for many clients by their IDs in the messenger, 300 in a request',
	contract: 'send_callback_by_platform_id',
	method: 'POST',
	path: '/send_callback_by_platform_id',
	needs: NEEDS.writeClients,
	fields: [
		platformIdsList('. Any number: 300 go into a request.'),
		text('callbackText', {
			displayName: 'Callback Text',
			description: 'The text that a block of the bot waits for. The client does not see it.',
			wire: 'body:callback_text',
			required: true,
			placeholder: 'e.g. order_paid',
		}),
		groupId,
		collection('additionalFields', 'Additional Fields', 'Add field', scheduleFields),
	],
	shape: [schedule],
	many: { ...partsOfList('platformIds', 'platform IDs'), limit: 300, join: addedUp },
});
