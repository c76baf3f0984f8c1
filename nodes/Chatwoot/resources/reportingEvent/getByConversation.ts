import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { NEEDS } from '../../apis/application';
import { conversationId } from '../../fields/conversation';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getByConversation = accountOperation({
	name: 'Get by Conversation',
	value: 'getByConversation',
	action: 'Get reporting events of conversation',
	description: 'Get what was measured in a conversation, such as the first response time',
	contract: 'get-conversation-reporting-events',
	yields: things.reportingEvent,
	method: 'GET',
	path: '/conversations/{conversation_id}/reporting_events',
	needs: NEEDS.user,
	fields: [conversationId, ...many],
	result: (body, params) => atMost(listAt()(body), params).map(toItem),
});
