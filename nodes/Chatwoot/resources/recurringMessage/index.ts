import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { cancel } from './cancel';
import { getAll } from './getAll';
import { update } from './update';

export const recurringMessage: Resource = {
	name: 'Recurring Message',
	value: 'recurringMessage',
	description: 'Messages to be sent again and again (fork)',
	operations: [getAll, create, update, cancel],
};
