import { CallError, InputError } from '../../../shared/vocabulary/errors';
import { collection } from '../../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import { unwrapped } from '../../answers/digest';
import { NEEDS } from '../../apis/application';
import { attributesForm, additionalAttributes } from '../../fields/attributes';
import { avatarUrl, email, identifier, name, phone } from '../../fields/contact';
import { blocked, newContactInbox } from './fields';
import type { InAccount } from '../../apis/account';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import type { Person } from '../../calls/people';
import { findExactly } from '../../calls/people';
import { identityIn, newIdentity } from '../../calls/identities';
import { unlessTaken, withoutGaps } from '../../calls/upsert';
import { attributesTurn, contactIn } from './common';
import { changedContact } from './kept';
import { lookedUp, shown, without } from '../../answers/proofs';
import * as things from '../../things';
import { also } from '../../../shared/vocabulary/thing';

/** How far the server's clock may be off. */
const CLOCKS_APART_MS = 60_000;

/** Chatwoot refuses what is taken without saying by whom, so the owner is looked up exactly. */
export const upsert = accountOperation({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update contact',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	contract: null,
	yields: also(things.contact, 'created'),
	needs: NEEDS.user,
	uses: ['contactCreate', 'contactSearch', 'contactUpdate', 'contactInboxCreation'],
	idempotent: true,
	proves: lookedUp('the contact that was made or changed is read from the answers'),
	fields: [
		identifier,
		email,
		phone('phoneNumber', 'body:phone_number'),
		newContactInbox,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			name,
			blocked,
			avatarUrl,
			additionalAttributes,
		]),
		...attributesForm({ method: 'contactAttributes' }),
	],
	check: (params) => {
		if (params.identifier ?? params.email ?? params.phoneNumber) return;
		throw new InputError(
			"'Identifier', 'Email' and 'Phone Number' are all empty",
			'Fill in at least one: it tells which contact is meant.',
		);
	},
	lane: (params) => `person ${params.identifier ?? params.email ?? params.phoneNumber}`,
	execute: async (session, params) => {
		const { inboxId } = params;
		const body: JsonMap = withoutGaps({
			name: params.name,
			email: params.email,
			phone_number: params.phoneNumber,
			identifier: params.identifier,
			blocked: params.blocked,
			avatar_url: params.avatarUrl,
			additional_attributes: params.additionalAttributes,
			custom_attributes: params.customAttributes ?? params.customAttributesJson,
		});
		const begun = Date.now();
		const made = await unlessTaken(
			session.send({
				method: 'POST',
				path: accountPath(params, '/contacts'),
				body: { ...body, ...(inboxId !== undefined && { inbox_id: inboxId }) },
				needs: NEEDS.user,
				// A second time is refused: what makes the contact unique is taken.
				idempotent: true,
			}),
		);
		if (!(made instanceof CallError)) {
			return { ...contactIn(shown(made, without(unwrapped(made), 'contact.id'))), created: true };
		}
		const owner = await findExactly(session, params, params);
		if (!owner) {
			throw new CallError(made.message, {
				...made.details,
				fix: 'Another contact has one of these values, but is not found by it: it may be in a part of the account that the user does not see. Look for it in Chatwoot.',
			});
		}
		const id = Number(owner.id);
		requireSame(made, owner, params);
		// A try without an answer may have been the one that made it.
		const created =
			made.details.afterUnknownOutcome === true &&
			Number(owner.created_at) * 1000 > begun - CLOCKS_APART_MS;
		const write = async () =>
			await session.send({
				method: 'PUT',
				path: accountPath(params, `/contacts/${id}`),
				body,
				needs: NEEDS.user,
				idempotent: true,
			});
		// The identity is looked for and made in the same turn, or two executions would make one each.
		const { changed, inbox } = await session.turn(attributesTurn(id), async () => {
			const answer = await unlessTaken(changedContact(session, params, id, body, write));
			if (answer instanceof CallError) return { changed: answer, inbox: undefined };
			return { changed: answer, inbox: await inboxOf(session, params, unwrapped(answer), id) };
		});
		if (changed instanceof CallError) {
			throw new CallError(changed.message, {
				...changed.details,
				fix: `Two contacts have these values: contact ${id} some of them, another one the rest. Join them with 'Merge', or leave out what belongs to the other one.`,
			});
		}
		return { ...contactIn(changed), ...(inbox && { contact_inbox: inbox }), created };
	},
});

/** An identifier is another system's name for one person, so that of somebody else is not written over. */
function requireSame(
	{ message, details }: CallError,
	owner: JsonMap,
	{ identifier }: Person,
): void {
	const { id, identifier: held } = owner;
	if (identifier === undefined || held === identifier) return;
	if (typeof held !== 'string' || held === '') return;
	throw new CallError(`${message}: contact ${Number(id)} has the other identifier "${held}"`, {
		...details,
		fix: `Nothing was changed, since that may be another person. If it is the same one, give contact ${Number(id)} the new identifier with 'Update', or leave out 'Identifier' here; if not, leave out what belongs to the other.`,
	});
}

/** Makes sure of the contact's identity in the inbox; undefined where no inbox is named. */
async function inboxOf(
	session: Session,
	params: InAccount & { inboxId?: number },
	known: Json,
	contact: number,
): Promise<JsonMap | undefined> {
	const { inboxId: inbox } = params;
	if (inbox === undefined) return undefined;
	const held = identityIn(known, inbox);
	if (held) return held;
	const made = await newIdentity(
		session,
		params,
		{ contact, inbox },
		{
			method: 'POST',
			path: accountPath(params, `/contacts/${contact}/contact_inboxes`),
			body: { inbox_id: inbox },
			needs: NEEDS.user,
			idempotent: true,
		},
	);
	return isMap(made) ? made : undefined;
}
