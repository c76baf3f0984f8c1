import { collection, flag } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { toItem } from '../../../shared/vocabulary/result';
import { NEEDS } from '../../apis/application';
import { conversationId } from '../../fields/conversation';
import { many } from '../../fields/lists';
import { backwards, forwards } from '../../calls/messages';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'Get many messages of a conversation, newest first',
	contract: 'list-all-messages',
	yields: things.message,
	method: 'GET',
	path: '/conversations/{conversation_id}/messages',
	needs: NEEDS.user,
	fields: [
		conversationId,
		...many,
		collection('filters', 'Filters', 'Add filter', [
			wholeIdPicker('after', {
				displayName: 'After Message ID',
				description: 'Only later messages, oldest first',
				wire: 'query:after',
				search: 'searchMessages',
				placeholder: 'e.g. 1234',
			}),
			wholeIdPicker('before', {
				displayName: 'Before Message ID',
				description: 'Only earlier messages',
				wire: 'query:before',
				search: 'searchMessages',
				placeholder: 'e.g. 1234',
			}),
			flag('filterInternalMessages', {
				displayName: 'Leave Out Internal Messages',
				description: 'Whether to leave out private notes and activity',
				wire: 'query:filter_internal_messages',
			}),
		]),
	],
	options: [
		flag('oldestFirst', {
			displayName: 'Oldest First',
			description: 'Whether to turn the order of the messages found round',
		}),
	],
	shape: [
		({ filterInternalMessages }, { query }) => {
			// The server takes any text for yes.
			if (filterInternalMessages === true) query.filter_internal_messages = 'true';
			else delete query.filter_internal_messages;
		},
	],
	paging: {
		by: ({ after, before }) =>
			after === undefined ? backwards : forwards(before === undefined ? 100 : 1000),
	},
	result: (body, { oldestFirst, after }) => {
		const found = Array.isArray(body) ? body.map(toItem) : [];
		return oldestFirst === true && after === undefined ? found.reverse() : found;
	},
});
