import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteCannedResponse } from './delete';
import { getAll } from './getAll';
import { update } from './update';
import { upsert } from './upsert';

export const cannedResponse: Resource = {
	name: 'Canned Response',
	value: 'cannedResponse',
	description: 'Texts that agents put into a reply by a short code',
	operations: [getAll, create, update, upsert, deleteCannedResponse],
};
