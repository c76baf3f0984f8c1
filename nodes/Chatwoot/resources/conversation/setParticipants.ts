import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { userIds } from '../../fields/userIds';
import { followersSeeInbox } from '../../calls/known';
import { accountOperation } from '../../operation';
import { idIn, missing } from '../../answers/proofs';
import * as things from '../../things';

export const setParticipants = accountOperation({
	name: 'Set Participants',
	value: 'setParticipants',
	action: 'Set participants of conversation',
	description: 'Let exactly these agents follow a conversation',
	contract: 'set-participants-of-a-conversation',
	yields: things.agent,
	document: EXTRA,
	method: 'PATCH',
	path: '/conversations/{conversation_id}/participants',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: 'a look-up: the agents belong to the inbox; then the answer lists them',
		before: followersSeeInbox,
		lacks: (body, { userIds: users }) => missing(body, users, idIn),
	},
	fields: [conversationId, userIds],
	lane: conversationLane,
	result: (body) => listAt()(body).map(toItem),
});
