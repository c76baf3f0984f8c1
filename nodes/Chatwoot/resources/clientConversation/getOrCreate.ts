import { CallError } from '../../../shared/vocabulary/errors';
import { choice, collection } from '../../../shared/vocabulary/fields';
import { wholeId } from '../../../shared/vocabulary/ids';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { listAt } from '../../answers/digest';
import { begin, current, isIn } from '../../calls/conversations';
import {
	CONTACT,
	contactIdentifier,
	clientContactLane,
	customAttributes,
	withSource,
} from '../../fields/client';
import { lookedUp } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import * as things from '../../things';
import { also } from '../../../shared/vocabulary/thing';

/** One turn a contact, so that two messages at once make one conversation. */
export const getOrCreate = plainOperation({
	name: 'Get or Create',
	value: 'getOrCreate',
	action: 'Get or create conversation',
	description: "Get a contact's conversation, or begin one where there is none",
	contract: null,
	yields: also(things.clientConversation, 'created'),
	uses: ['list-all-contact-conversations', 'create-a-conversation'],
	proves: lookedUp('the conversations of the contact, before and after'),
	fields: [
		contactIdentifier,
		choice('whenResolved', {
			displayName: 'If It Is Resolved',
			default: 'reuse',
			options: [
				{ name: 'Begin a New One', value: 'new' },
				{
					name: 'Use It',
					value: 'reuse',
					description: 'The next message of the contact opens it again',
				},
			],
		}),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			{ ...customAttributes, wire: undefined },
			wholeId('inboxId', {
				displayName: 'Inbox ID',
				description:
					"The number of the inbox itself. Give it where contacts are proved by an HMAC token: Chatwoot then tells their conversations of all inboxes, and without it one of another inbox may be taken for this one's.",
				placeholder: 'e.g. 3',
			}),
		]),
	],
	lane: clientContactLane,
	execute: async (session, params) => {
		const { contactIdentifier: contact, whenResolved, customAttributes: attributes } = params;
		const path = `${CONTACT.replace('{contact_identifier}', encodeURIComponent(contact))}/conversations`;
		const listed = async () =>
			listAt()(await session.send({ method: 'GET', path, idempotent: true })).filter(isMap);
		const all = async () => ofOneInbox(await listed(), params.inboxId);
		return await session.turn(`conversations of contact ${contact}`, async () => {
			const found = current(await all());
			if (found && !(found.status === 'resolved' && whenResolved === 'new')) {
				return { ...withSource(found, params), created: false };
			}
			const body: JsonMap = attributes ? { custom_attributes: attributes } : {};
			return { ...(await begin(session, { path, body }, all)), source_id: contact };
		});
	},
});

/** Those of the inbox that is named; without a name they must all be of one, or nobody knows which. */
function ofOneInbox(conversations: readonly JsonMap[], inbox: number | undefined): JsonMap[] {
	const inboxes = [...new Set(conversations.map(({ inbox_id: of }) => String(of)))];
	if (inbox === undefined && inboxes.length > 1) {
		throw new CallError(
			`The contact has conversations in several inboxes (${inboxes.join(', ')}), and Chatwoot does not tell which of them is that of the credential`,
			{
				outcome: 'notSent',
				cause: 'configuration-invalid',
				fix: "Give 'Inbox ID' in Additional Fields. It stands in the address of the inbox's settings.",
			},
		);
	}
	return conversations.filter((one) => isIn(one, inbox));
}
