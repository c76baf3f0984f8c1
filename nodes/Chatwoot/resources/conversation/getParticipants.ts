import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getParticipants = accountOperation({
	name: 'Get Participants',
	value: 'getParticipants',
	action: 'Get participants of conversation',
	description: 'Get the agents who follow a conversation',
	contract: 'list-participants-of-a-conversation',
	yields: things.agent,
	document: EXTRA,
	method: 'GET',
	path: '/conversations/{conversation_id}/participants',
	needs: NEEDS.user,
	fields: [conversationId],
	result: (body) => listAt()(body).map(toItem),
});
