import type { Resource } from '../../../shared/vocabulary/types';
import { NO_BOTS } from '../../apis/who';
import { create } from './create';
import { deleteLabel } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const label: Resource = {
	name: 'Label',
	value: 'label',
	description: 'Labels of the account, for contacts and conversations',
	who: NO_BOTS,
	operations: [getAll, get, create, update, deleteLabel],
};
