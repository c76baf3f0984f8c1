import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { NEEDS } from '../../apis/application';
import { conversationId } from '../../fields/conversation';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

/** chatwoot.md 4.1: at most 100, the latest first. */
export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many scheduled messages',
	description: 'Get many scheduled messages of a conversation, 100 at most',
	contract: 'list-scheduled-messages',
	yields: things.scheduledMessage,
	method: 'GET',
	path: '/conversations/{conversation_id}/scheduled_messages',
	needs: NEEDS.user,
	fields: [conversationId, ...many],
	result: (body, params) => atMost(listAt('payload')(body), params).map(toItem),
});
