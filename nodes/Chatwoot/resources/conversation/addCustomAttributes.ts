import { InputError } from '../../../shared/vocabulary/errors';
import { NEEDS } from '../../apis/application';
import { attributesForm } from '../../fields/attributes';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { changeAttributes } from './attributes';
import { lookedUp } from '../../answers/proofs';

/** The server replaces all attributes (chatwoot.md 3.5), so the others are sent along. */
export const addCustomAttributes = accountOperation({
	name: 'Add Custom Attributes',
	value: 'addCustomAttributes',
	action: 'Add custom attributes to conversation',
	description: 'Add or change custom attributes of a conversation; the others stay',
	contract: null,
	uses: ['get-details-of-a-conversation', 'update-custom-attributes-of-a-conversation'],
	needs: NEEDS.user,
	idempotent: true,
	proves: lookedUp('the attributes are read again after writing'),
	fields: [conversationId, ...attributesForm({ method: 'conversationAttributes' })],
	check: ({ customAttributes, customAttributesJson }) => {
		if (customAttributes ?? customAttributesJson) return;
		throw new InputError("'Custom Attributes' is empty", 'Add at least one.');
	},
	lane: conversationLane,
	execute: async (session, params) => {
		const given = params.customAttributes ?? params.customAttributesJson ?? {};
		return await changeAttributes(session, params, (now) => ({ ...now, ...given }));
	},
});
