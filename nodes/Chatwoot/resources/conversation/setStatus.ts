import { momentOf, readDate } from '../../../shared/vocabulary/dates';
import { choice, custom, when } from '../../../shared/vocabulary/fields';
import { toItem } from '../../../shared/vocabulary/result';
import { unwrapped } from '../../answers/digest';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { STATUSES } from './fields';
import { unlike } from '../../answers/proofs';

export const setStatus = accountOperation({
	name: 'Set Status',
	value: 'setStatus',
	action: 'Set status of conversation',
	description:
		"Open, resolve, snooze or set pending. An agent's token that opens it also gets it assigned.",
	contract: 'toggle-status-of-a-conversation',
	method: 'POST',
	path: '/conversations/{conversation_id}/toggle_status',
	proves: {
		by: "the answer's payload.current_status",
		lacks: (body, { status: wanted }) => unlike(body, { 'payload.current_status': wanted }),
	},
	fields: [
		conversationId,
		choice('status', {
			displayName: 'Status',
			wire: 'body:status',
			default: 'open',
			options: [...STATUSES],
		}),
		when(
			{ status: ['snoozed'] },
			custom(
				'snoozedUntil',
				{
					displayName: 'Snoozed Until',
					description: 'Until the next reply if left empty. Read in the time zone of the workflow.',
					wire: 'body:snoozed_until',
				},
				{ type: 'dateTime', default: '' },
				readDate,
			),
		),
	],
	shape: [
		({ snoozedUntil }, { body }, { timezone }) => {
			if (snoozedUntil === undefined) return;
			body.snoozed_until = Math.floor(momentOf(snoozedUntil, timezone) / 1000);
		},
	],
	lane: conversationLane,
	result: (body) => toItem(unwrapped(body)),
});
