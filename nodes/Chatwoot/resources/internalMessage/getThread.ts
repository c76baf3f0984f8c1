import { inChannel } from '../internalChannel/fields';
import { isMap } from '../../../shared/vocabulary/json';
import { toItem } from '../../../shared/vocabulary/result';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { messageId } from './fields';
import * as things from '../../things';

export const getThread = accountOperation({
	name: 'Get Thread',
	value: 'getThread',
	action: 'Get thread of internal message',
	description: 'Get a message and the replies in its thread, each as an item',
	contract: 'get-an-internal-thread',
	yields: things.internalMessage,
	document: EXTRA,
	method: 'GET',
	path: '/internal_chat/channels/{channel}/messages/{id}/thread',
	needs: NEEDS.user,
	result: (body) => {
		const { parent = null, replies = [] } = isMap(body) ? body : {};
		return [parent, ...(Array.isArray(replies) ? replies : [])].map(toItem);
	},
	fields: [inChannel, messageId],
});
