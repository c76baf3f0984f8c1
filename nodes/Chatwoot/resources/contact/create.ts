import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { InputError } from '../../../shared/vocabulary/errors';
import { collection } from '../../../shared/vocabulary/fields';
import { textId } from '../../../shared/vocabulary/ids';
import { NEEDS } from '../../apis/application';
import { attributesForm } from '../../fields/attributes';
import { withPictureApart } from '../../calls/parts';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import { contactIn } from './common';
import { contactFields, newContactInbox } from './fields';
import { at, unlike, without } from '../../answers/proofs';
import { madeOtherwise } from '../../answers/sent';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create contact',
	description: 'Create a contact. Email, phone and identifier may not belong to another one.',
	contract: 'contactCreate',
	yields: things.contact,
	method: 'POST',
	path: '/contacts',
	needs: NEEDS.user,
	proves: {
		by: "the answer's payload.contact.id, and its inbox where one is chosen",
		lacks: (body, { inboxId }, sent) =>
			without(body, 'payload.contact.id') ??
			unlike(body, { 'payload.contact_inbox.inbox.id': inboxId }) ??
			madeOtherwise(body, sent, { at: 'payload.contact' }),
	},
	fields: [
		newContactInbox,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			...contactFields,
			textId('sourceId', {
				displayName: 'Source ID',
				placeholder: 'e.g. 3EB0C767D26A8D4F',
				description: "The contact's identity in the inbox; made up when left out",
				wire: 'body:source_id',
			}),
		]),
		...attributesForm({ method: 'contactAttributes' }),
	],
	check: (params) => {
		const { inboxId, name, email, phoneNumber, identifier } = params;
		if ([inboxId, name, email, phoneNumber, identifier].some((value) => value !== undefined))
			return;
		throw new InputError(
			'Nothing is said about the contact',
			"Choose an inbox, or add a name, an email, a phone or an identifier to 'Additional Fields'.",
		);
	},
	send: async (session, request, params) =>
		await withPictureApart(session, request, {
			to: (made) => ({
				method: 'PUT',
				path: accountPath(params, `/contacts/${String(at(made, 'payload.contact.id'))}`),
			}),
			name: (made) => `Contact ${String(at(made, 'payload.contact.id'))}`,
			joined: pictured,
		}),
	result: contactIn,
});

/** The answer as one call would have given it. */
function pictured(made: Json, changed: Json): Json {
	const contact = at(changed, 'payload');
	const payload = at(made, 'payload');
	return isMap(payload) && contact !== undefined ? { payload: { ...payload, contact } } : made;
}
