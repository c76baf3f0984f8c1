import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId } from '../../fields/conversation';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many recurring messages',
	description: 'Get many recurring messages of a conversation',
	contract: 'list-recurring-scheduled-messages',
	yields: things.recurringMessage,
	document: EXTRA,
	method: 'GET',
	path: '/conversations/{conversation_id}/recurring_scheduled_messages',
	needs: NEEDS.user,
	fields: [conversationId, ...many],
	result: (body, params) => atMost(listAt('payload')(body), params).map(toItem),
});
