import { toItem } from '../../../shared/vocabulary/result';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { attributeKeys } from '../../fields/attributes';
import { accountOperation } from '../../operation';
import { status } from '../../answers/proofs';
import { holdsNone } from '../../calls/changes';
import { attributesTurn, sentToStay } from './attributes';

export const deleteCustomAttributes = accountOperation({
	name: 'Delete Custom Attributes',
	value: 'deleteCustomAttributes',
	action: 'Delete custom attributes of conversation',
	description:
		"Take custom attributes away in one call, on servers from 4.17 on. 'Remove Custom Attributes' does so on every server.",
	contract: 'destroy-custom-attributes-of-a-conversation',
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/destroy_custom_attributes',
	needs: NEEDS.user,
	idempotent: true,
	proves: status(
		'the answer shows the attributes that are left, on the versions that know the call',
	),
	fields: [conversationId, attributeKeys],
	lane: conversationLane,
	turn: attributesTurn,
	send: async (session, request, params) =>
		await sentToStay(session, request, params, (now) => holdsNone(now, params.customAttributes)),
	result: toItem,
});
