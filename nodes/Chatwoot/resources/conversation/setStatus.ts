import { readDate } from '../../../shared/vocabulary/dates';
import { choice, custom, when } from '../../../shared/vocabulary/fields';
import type { Session } from '../../../shared/vocabulary/session';
import { toItem } from '../../../shared/vocabulary/result';
import { unwrapped } from '../../answers/digest';
import { conversationId, conversationLane } from '../../fields/conversation';
import { unixSeconds } from '../../fields/moments';
import type { InAccount } from '../../apis/account';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import { unlessForbidden } from '../../calls/known';
import { nextPart } from '../../calls/parts';
import { STATUSES } from './fields';
import { at, unlike, without } from '../../answers/proofs';

export const setStatus = accountOperation({
	name: 'Set Status',
	value: 'setStatus',
	action: 'Set status of conversation',
	description:
		"Open, resolve, snooze or set pending. An agent's token that opens it also gets it assigned.",
	contract: 'toggle-status-of-a-conversation',
	method: 'POST',
	path: '/conversations/{conversation_id}/toggle_status',
	// It toggles only where no status is named.
	idempotent: true,
	proves: {
		by: "the answer's payload.current_status and payload.snoozed_until",
		lacks: (body, { status: wanted, snoozedUntil }) =>
			unlike(body, {
				'payload.current_status': wanted,
				'payload.snoozed_until':
					wanted === 'snoozed' && snoozedUntil === undefined ? null : undefined,
			}) ?? (snoozedUntil === undefined ? undefined : without(body, 'payload.snoozed_until')),
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
	shape: [unixSeconds('body', 'snoozedUntil')],
	send: async (session, request, params) => {
		if (params.status !== 'snoozed' || params.snoozedUntil !== undefined) {
			return await session.send(request);
		}
		// Only opening takes away the time until which it was snoozed before.
		if (!(await hasWakingTime(session, params))) return await session.send(request);
		await session.send({ ...request, body: { status: 'open' }, idempotent: true });
		return await nextPart(
			async () => await session.send(request),
			`Conversation ${params.conversationId} is open now, but not snoozed`,
		);
	},
	lane: conversationLane,
	result: (body) => toItem(unwrapped(body)),
});

/** Whether it is snoozed until a time; one that may not be looked at is taken for such. */
async function hasWakingTime(
	session: Session,
	params: InAccount & { conversationId: number },
): Promise<boolean> {
	const path = accountPath(params, `/conversations/${encodeURIComponent(params.conversationId)}`);
	const conversation = await unlessForbidden(
		async () => await session.send({ method: 'GET', path, idempotent: true }),
	);
	return conversation === undefined || (at(conversation, 'snoozed_until') ?? null) !== null;
}
