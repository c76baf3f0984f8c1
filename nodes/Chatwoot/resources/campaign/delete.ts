import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { campaignId, campaignLane } from './fields';

export const deleteCampaign = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete campaign',
	contract: 'delete-a-campaign',
	document: EXTRA,
	method: 'DELETE',
	path: '/campaigns/{id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [campaignId],
	lane: campaignLane,
	result: deleted,
});
