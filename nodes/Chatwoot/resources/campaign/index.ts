import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteCampaign } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { getByInbox } from './getByInbox';
import { update } from './update';

export const campaign: Resource = {
	name: 'Campaign',
	value: 'campaign',
	description: 'Messages to visitors of a website, or to many contacts at once',
	operations: [getAll, getByInbox, get, create, update, deleteCampaign],
};
