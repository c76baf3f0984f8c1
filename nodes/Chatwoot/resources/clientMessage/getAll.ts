import { collection, flag } from '../../../shared/vocabulary/fields';
import { listAt } from '../../answers/digest';
import { messagesBackwards } from '../../calls/paging';
import {
	contactIdentifier,
	CONVERSATION,
	clientConversationId,
	withSource,
} from '../../fields/client';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { many } from '../../fields/lists';
import { plainOperation } from '../../operation';
import * as things from '../../things';

export const getAll = plainOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'Get many messages of a conversation, newest first; no private notes',
	contract: 'list-all-converation-messages',
	yields: things.clientMessage,
	method: 'GET',
	path: `${CONVERSATION}/messages`,
	fields: [
		contactIdentifier,
		clientConversationId,
		...many,
		collection('filters', 'Filters', 'Add filter', [
			wholeIdPicker('before', {
				displayName: 'Before Message ID',
				description: 'Only earlier messages',
				wire: 'query:before',
				search: 'searchClientMessages',
				placeholder: 'e.g. 1234',
			}),
		]),
	],
	options: [
		flag('oldestFirst', {
			displayName: 'Oldest First',
			description: 'Whether to turn the order of the messages found round',
		}),
	],
	paging: messagesBackwards(listAt()),
	result: (body, params) => {
		const found = (Array.isArray(body) ? body : []).map((one) => withSource(one, params));
		return params.oldestFirst === true ? found.reverse() : found;
	},
});
