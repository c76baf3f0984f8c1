import { InputError } from '../../../shared/vocabulary/errors';
import { flag, when } from '../../../shared/vocabulary/fields';
import { toItem } from '../../../shared/vocabulary/result';
import { attributesForm } from '../../fields/attributes';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { at } from '../../answers/proofs';
import { holdsSent } from '../../calls/changes';
import { attributesLacking, attributesTurn, sentToStay } from './attributes';

const KEPT = { removeAll: [false] };

const [mode, form, asJson] = attributesForm({ method: 'conversationAttributes' });

export const setCustomAttributes = accountOperation({
	name: 'Set Custom Attributes',
	value: 'setCustomAttributes',
	action: 'Set custom attributes of conversation',
	description: 'Give a conversation exactly these custom attributes; all others are taken away',
	contract: 'update-custom-attributes-of-a-conversation',
	method: 'POST',
	path: '/conversations/{conversation_id}/custom_attributes',
	idempotent: true,
	proves: {
		by: "the answer's custom_attributes are what was sent",
		lacks: (body, { customAttributes, customAttributesJson }) =>
			attributesLacking(body, customAttributes ?? customAttributesJson ?? {}),
	},
	fields: [
		conversationId,
		flag('removeAll', {
			displayName: 'Remove All Attributes',
			description: 'Whether to take all custom attributes away',
		}),
		when(KEPT, mode),
		when(KEPT, form),
		when(KEPT, asJson),
	],
	options: [
		flag('merge', {
			displayName: 'Keep Others',
			description:
				"Whether a server from 4.17 on keeps the other attributes. 'Add Custom Attributes' does so on every server.",
			wire: 'body:merge',
		}),
	],
	check: ({ removeAll, customAttributes, customAttributesJson }) => {
		const given = Object.keys(customAttributes ?? customAttributesJson ?? {});
		if (removeAll || given.length > 0) return;
		throw new InputError(
			"'Custom Attributes' is empty",
			"Add an attribute, or choose 'Remove All Attributes'.",
		);
	},
	shape: [
		({ removeAll }, { body }) => {
			if (removeAll) body.custom_attributes = {};
		},
	],
	lane: conversationLane,
	turn: attributesTurn,
	send: async (session, request, params) => {
		const given = params.customAttributes ?? params.customAttributesJson;
		// What replaces all others is not made of what was read before.
		if (params.merge !== true || !given) return await session.send(request);
		return await sentToStay(session, request, params, (now, answer) =>
			holdsSent(now, given, at(answer, 'custom_attributes')),
		);
	},
	result: toItem,
});
