import { EXTRA, NEEDS } from '../../apis/application';
import { contactId, contactLane } from '../../fields/contact';
import { attributeKeys } from '../../fields/attributes';
import { accountOperation } from '../../operation';
import { attributesTurn, contactIn } from './common';
import { at, without } from '../../answers/proofs';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { holdsNone, writtenToStay } from '../../calls/changes';
import { readContact } from '../../calls/conversations';
import { withAttributes } from './kept';
import * as things from '../../things';

export const deleteCustomAttributes = accountOperation({
	name: 'Delete Custom Attributes',
	value: 'deleteCustomAttributes',
	action: 'Delete custom attributes of contact',
	description: 'Take custom attributes away from a contact; the others stay',
	contract: 'destroy-custom-attributes-of-a-contact',
	yields: things.contact,
	document: EXTRA,
	method: 'POST',
	path: '/contacts/{id}/destroy_custom_attributes',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's payload.custom_attributes has none of the keys",
		lacks: (body, { customAttributes }) => {
			const held = at(body, 'payload.custom_attributes');
			const kept = customAttributes.map(String).filter((key) => isMap(held) && key in held);
			if (kept.length === 0) return without(body, 'payload.id');
			return { words: `Chatwoot answered without doing it: ${kept.join(', ')} is still there` };
		},
	},
	fields: [contactId, attributeKeys],
	lane: contactLane,
	turn: ({ id }) => attributesTurn(id),
	send: async (session, request, params) => {
		const { answer, now } = await writtenToStay<JsonMap>(session, {
			what: attributesTurn(params.id),
			write: async () => await session.send(request),
			read: async () => await readContact(session, params, params.id),
			stays: ({ custom_attributes: held }) => holdsNone(held, params.customAttributes),
		});
		return withAttributes(answer, now);
	},
	result: contactIn,
});
