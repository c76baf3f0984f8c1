import type { Resource } from '../../../shared/types';
import { create } from './create';
import { deleteRecurring } from './delete';
import { getAll } from './getAll';
import { update } from './update';

export const recurringMessage: Resource = {
	name: 'Recurring Message',
	value: 'recurringMessage',
	description: 'Messages to be sent again and again (fork)',
	operations: [getAll, create, update, deleteRecurring],
};
