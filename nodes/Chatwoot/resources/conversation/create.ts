import { isMap } from '../../../shared/vocabulary/json';
import { InputError } from '../../../shared/vocabulary/errors';
import { choice, collection, custom, text } from '../../../shared/vocabulary/fields';
import { textId, wholeIdPicker } from '../../../shared/vocabulary/ids';
import { readDate, momentOf } from '../../../shared/vocabulary/dates';
import { additionalAttributes, attributesForm } from '../../fields/attributes';
import { firstMessage, putFirstMessage } from './firstMessage';
import { fillVariables, keepTexts } from '../../fields/liquid';
import { accountOperation } from '../../operation';
import { STATUSES, verified } from './fields';
import { unlike, without } from '../../answers/proofs';
import { madeOtherwise } from '../../answers/sent';
import { sendPatiently } from '../../calls/flood';
import { assigneeIsKnown } from '../../calls/known';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create conversation',
	description:
		'Begin a conversation with a contact. An inbox locked to a single one gives the one that is there.',
	contract: 'newConversation',
	yields: things.conversation,
	method: 'POST',
	path: '/conversations',
	proves: {
		by: "a look-up: agent and team are of the account; then the answer's id, meta.assignee.id and meta.team.id",
		before: assigneeIsKnown,
		lacks: (body, { assigneeId, teamId }, sent) =>
			without(body, 'id') ??
			unlike(
				body,
				{ 'meta.assignee.id': assigneeId, 'meta.team.id': teamId },
				"The conversation is there: give it away with 'Assign'.",
			) ??
			madeOtherwise(body, sent, { otherwise: { snoozed_until: 'a time in another form' } }),
	},
	fields: [
		wholeIdPicker('inboxId', {
			displayName: 'Inbox',
			wire: 'body:inbox_id',
			search: 'searchInboxes',
			placeholder: 'e.g. 3',
		}),
		wholeIdPicker('contactId', {
			displayName: 'Contact',
			wire: 'body:contact_id',
			search: 'searchContacts',
			placeholder: 'e.g. 42',
		}),
		text('content', {
			displayName: 'First Message',
			wire: 'body:message.content',
			rows: 3,
		}),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			textId('sourceId', {
				displayName: 'Source ID',
				placeholder: 'e.g. 3EB0C767D26A8D4F',
				description:
					"The contact's identity in the inbox; a known one is enough without the others",
				wire: 'body:source_id',
			}),
			choice('status', {
				displayName: 'Status',
				wire: 'body:status',
				default: 'open',
				options: [...STATUSES],
			}),
			wholeIdPicker('assigneeId', {
				displayName: 'Assignee',
				wire: 'body:assignee_id',
				search: 'searchAgents',
				placeholder: 'e.g. 7',
			}),
			wholeIdPicker('teamId', {
				displayName: 'Team',
				wire: 'body:team_id',
				search: 'searchTeams',
				placeholder: 'e.g. 2',
			}),
			custom(
				'snoozedUntil',
				{ displayName: 'Snoozed Until', wire: 'body:snoozed_until' },
				{ type: 'dateTime', default: '' },
				readDate,
			),
			verified,
			additionalAttributes,
			firstMessage,
		]),
		...attributesForm({ method: 'conversationAttributes' }),
	],
	check: ({ inboxId, contactId, sourceId }) => {
		if (sourceId !== undefined || (inboxId !== undefined && contactId !== undefined)) return;
		throw new InputError(
			`'${inboxId === undefined ? 'Inbox' : 'Contact'}' is empty`,
			"Choose both, or name a known 'Source ID'.",
		);
	},
	shape: [
		({ snoozedUntil }, { body }, { timezone }) => {
			if (snoozedUntil === undefined) return;
			body.snoozed_until = new Date(momentOf(snoozedUntil, timezone)).toISOString();
		},
		putFirstMessage,
		(params, { body }) => {
			if (isMap(body.message)) keepTexts(params, body.message);
		},
	],
	options: [fillVariables],
	// An inbox locked to a single conversation puts the message into the one that is there.
	send: sendPatiently,
	lane: ({ contactId, sourceId }) => `contact ${contactId ?? sourceId}`,
});
