import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { Json } from '../../../shared/vocabulary/json';
import { toItem } from '../../../shared/vocabulary/result';
import type { Proof } from '../../../shared/vocabulary/proof';
import { listAt } from '../../answers/digest';
import { at, idIn, missing } from '../../answers/proofs';

/** The member endpoints name the inbox in the path once and in the body else (chatwoot.md 5.1). */
export const memberInbox = (wire: 'path:inbox_id' | 'body:inbox_id') =>
	wholeIdPicker('inboxId', {
		displayName: 'Inbox',
		wire,
		required: true,
		search: 'searchInboxes',
		placeholder: 'e.g. 3',
	});

export const memberLane = ({ inboxId }: { inboxId: number }) => `inbox ${inboxId}`;

/** The answer lists the agents that were sent. */
export const listsAgents: Proof<{ userIds: readonly number[] }> = {
	by: "the answer's payload lists the agents",
	lacks: (body, { userIds: users }) => missing(at(body, 'payload'), users, idIn),
};

export const membersIn = (body: Json) => listAt('payload')(body).map(toItem);
