import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteDashboardApp } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const dashboardApp: Resource = {
	name: 'Dashboard App',
	value: 'dashboardApp',
	description: 'Pages of your own beside conversations',
	operations: [getAll, get, create, update, deleteDashboardApp],
};
