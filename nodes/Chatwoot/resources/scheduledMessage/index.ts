import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteScheduled } from './delete';
import { getAll } from './getAll';
import { update } from './update';

export const scheduledMessage: Resource = {
	name: 'Scheduled Message',
	value: 'scheduledMessage',
	description: 'Messages to be sent later (fork)',
	operations: [getAll, create, update, deleteScheduled],
};
