import { unlike } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { archivedChannelId, channelLane } from './fields';
import * as things from '../../things';

export const unarchive = accountOperation({
	name: 'Unarchive',
	value: 'unarchive',
	action: 'Unarchive internal channel',
	description: 'Bring an archived channel back',
	contract: 'unarchive-internal-channel',
	yields: things.internalChannel,
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/channels/{id}/unarchive',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's status",
		lacks: (body) => unlike(body, { status: 'active' }),
	},
	lane: channelLane,
	fields: [archivedChannelId],
});
