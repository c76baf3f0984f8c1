import { includeSecrets } from '../../answers/secrets';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { campaignId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get campaign',
	contract: 'get-a-campaign',
	yields: things.campaign,
	document: EXTRA,
	method: 'GET',
	path: '/campaigns/{id}',
	needs: NEEDS.admin,
	fields: [campaignId],
	options: [includeSecrets],
});
