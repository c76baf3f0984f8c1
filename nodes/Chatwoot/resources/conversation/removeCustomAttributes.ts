import { words } from '../../../shared/vocabulary/ids';
import { NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { changeAttributes } from './attributes';
import { lookedUp } from '../../answers/proofs';

export const removeCustomAttributes = accountOperation({
	name: 'Remove Custom Attributes',
	value: 'removeCustomAttributes',
	action: 'Remove custom attributes from conversation',
	description: 'Take custom attributes away from a conversation; the others stay',
	contract: null,
	uses: ['get-details-of-a-conversation', 'update-custom-attributes-of-a-conversation'],
	needs: NEEDS.user,
	idempotent: true,
	proves: lookedUp('the attributes are read again after writing'),
	fields: [
		conversationId,
		words('keys', {
			displayName: 'Custom Attributes',
			description: 'The keys, as a list or separated by commas',
			required: true,
			placeholder: 'e.g. plan, renewal_date',
		}),
	],
	lane: conversationLane,
	execute: async (session, params) => {
		const keys = params.keys.map(String);
		return await changeAttributes(session, params, (now) =>
			Object.fromEntries(Object.entries(now).filter(([key]) => !keys.includes(key))),
		);
	},
});
