import type { Resource } from '../../../shared/vocabulary/types';
import { addMembers } from './addMembers';
import { create } from './create';
import { deleteTeam } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { getMembers } from './getMembers';
import { removeMembers } from './removeMembers';
import { setMembers } from './setMembers';
import { update } from './update';

export const team: Resource = {
	name: 'Team',
	value: 'team',
	description: 'Agents who share conversations',
	operations: [
		getAll,
		get,
		create,
		update,
		deleteTeam,
		getMembers,
		addMembers,
		setMembers,
		removeMembers,
	],
};
