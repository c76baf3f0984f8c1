import { unlike } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { channelId, channelLane } from './fields';
import * as things from '../../things';

export const archive = accountOperation({
	name: 'Archive',
	value: 'archive',
	action: 'Archive internal channel',
	description: 'Archive a channel: nobody can write in it any more',
	contract: 'archive-internal-channel',
	yields: things.internalChannel,
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/channels/{id}/archive',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's status",
		lacks: (body) => unlike(body, { status: 'archived' }),
	},
	lane: channelLane,
	fields: [channelId],
});
