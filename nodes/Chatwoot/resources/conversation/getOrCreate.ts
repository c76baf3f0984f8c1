import { CallError, InputError } from '../../../shared/vocabulary/errors';
import { choice, when } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { JsonMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import { begin, conversationsOf, current } from '../../calls/conversations';
import { attributesForm } from '../../fields/attributes';
import { identifier, phone } from '../../fields/contact';
import type { InAccount } from '../../apis/account';
import { NEEDS } from '../../apis/application';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import { findExactly } from '../../calls/people';
import { lookedUp } from '../../answers/proofs';
import * as things from '../../things';
import { also } from '../../../shared/vocabulary/thing';

/** One lane a contact, so that two messages at once make one conversation. */
export const getOrCreate = accountOperation({
	name: 'Get or Create',
	value: 'getOrCreate',
	action: 'Get or create conversation',
	description: "Get a contact's conversation in an inbox, or begin one where there is none",
	contract: null,
	yields: also(things.conversation, 'created', 'reopened'),
	needs: NEEDS.user,
	uses: [
		'contactSearch',
		'contactConversations',
		'conversationFilter',
		'contactDetails',
		'conversationList',
		'newConversation',
		'toggle-status-of-a-conversation',
	],
	proves: lookedUp('the conversations of the contact, before and after'),
	fields: [
		wholeIdPicker('inboxId', {
			displayName: 'Inbox',
			required: true,
			search: 'searchInboxes',
			placeholder: 'e.g. 3',
		}),
		choice('contactBy', {
			displayName: 'Contact By',
			default: 'contactId',
			options: [
				{ name: 'Contact', value: 'contactId' },
				{ name: 'Identifier', value: 'identifier' },
				{ name: 'Phone Number', value: 'phoneNumber' },
			],
		}),
		when(
			{ contactBy: ['contactId'] },
			wholeIdPicker('contactId', {
				displayName: 'Contact',
				required: true,
				search: 'searchContacts',
				placeholder: 'e.g. 42',
			}),
		),
		when({ contactBy: ['identifier'] }, { ...identifier, wire: undefined }),
		when(
			{ contactBy: ['phoneNumber'] },
			{ ...phone('phoneNumber', 'body:phone'), wire: undefined },
		),
		choice('whenResolved', {
			displayName: 'If It Is Resolved',
			default: 'reopen',
			options: [
				{ name: 'Begin a New One', value: 'new' },
				{ name: 'Reopen It', value: 'reopen' },
				{ name: 'Use It as It Is', value: 'reuse' },
			],
		}),
		...attributesForm({
			method: 'conversationAttributes',
			description: 'Of a new conversation only',
		}),
	],
	check: ({ contactId, identifier: name, phoneNumber }) => {
		if ((contactId ?? name ?? phoneNumber) !== undefined) return;
		throw new InputError('The contact is not named', "Fill in the field below 'Contact By'.");
	},
	lane: (params) => `contact ${params.contactId ?? params.identifier ?? params.phoneNumber}`,
	execute: async (session, params) => {
		const contact = await contactOf(session, params);
		return await session.turn(`conversations of contact ${contact}`, async () => {
			const { inboxId, whenResolved } = params;
			const all = async () => await conversationsOf(session, params, contact, inboxId);
			const found = current(await all());
			const resolved = found?.status === 'resolved';
			if (found && !(resolved && whenResolved === 'new')) {
				if (!resolved || whenResolved === 'reuse') return { ...found, created: false };
				await reopen(session, params, found);
				return { ...found, status: 'open', created: false, reopened: true };
			}
			const attributes = params.customAttributes ?? params.customAttributesJson;
			const body = {
				inbox_id: inboxId,
				contact_id: contact,
				...(attributes && { custom_attributes: attributes }),
			};
			return await begin(session, { path: accountPath(params, '/conversations'), body }, all);
		});
	},
});

interface Wanted extends InAccount {
	contactId?: number;
	identifier?: string;
	phoneNumber?: string;
}

async function contactOf(session: Session, params: Wanted): Promise<number> {
	if (params.contactId !== undefined) return params.contactId;
	const { identifier: name, phoneNumber } = params;
	const key = `person ${params.accountId ?? ''} ${name ?? ''} ${phoneNumber ?? ''}`;
	return await session.once(key, async () => {
		const contact = await findExactly(session, params, { identifier: name, phoneNumber });
		if (contact) return Number(contact.id);
		throw new CallError(`Chatwoot has no contact with exactly ${name ?? phoneNumber}`, {
			cause: 'configuration-invalid',
			fix: "Make it first with 'Create or Update' of Contact.",
		});
	});
}

async function reopen(session: Session, params: InAccount, { id }: JsonMap): Promise<void> {
	await session.send({
		method: 'POST',
		path: accountPath(params, `/conversations/${String(id)}/toggle_status`),
		body: { status: 'open' },
		idempotent: true,
	});
}
