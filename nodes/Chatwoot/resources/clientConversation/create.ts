import { collection } from '../../../shared/vocabulary/fields';
import {
	CONTACT,
	contactIdentifier,
	clientContactLane,
	customAttributes,
	withSource,
} from '../../fields/client';
import { makes } from '../../answers/sent';
import { plainOperation } from '../../operation';
import * as things from '../../things';

export const create = plainOperation({
	name: 'Create',
	value: 'create',
	action: 'Create conversation',
	description: 'Begin a conversation of a contact, beside those that are there',
	contract: 'create-a-conversation',
	yields: things.clientConversation,
	method: 'POST',
	path: `${CONTACT}/conversations`,
	proves: makes('id'),
	fields: [
		contactIdentifier,
		collection('additionalFields', 'Additional Fields', 'Add field', [customAttributes]),
	],
	lane: clientContactLane,
	result: withSource,
});
