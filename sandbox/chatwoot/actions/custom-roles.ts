/** Custom roles: only a licensed server has them. */

import { EMPTY, invalid, rails } from '../answers';
import type { Handlers } from '../world';
import { calls, isBlank, pick, rowOf, type Kind } from './rows';

const customRole: Kind = {
	table: 'custom_roles',
	wrapper: { name: 'custom_role', columns: ['name', 'description', 'permissions'] },
	blank: { permissions: [] },
	shown: (_, row) =>
		pick(row, 'id', 'name', 'description', 'permissions', 'created_at', 'updated_at'),
	check(_, row) {
		if (isBlank(row.name)) throw invalid(['name', "can't be blank"]);
	},
	unknown: () => rails(500),
};

const roles = calls(customRole);

export const customRoles: Handlers = {
	'list-custom-roles': roles.list,

	'create-a-custom-role': roles.create,

	'get-a-custom-role': roles.get,

	'update-a-custom-role': roles.update,

	/** Whoever had it has none. */
	'delete-a-custom-role': (call) => {
		const { id } = rowOf(call, customRole);
		for (const user of call.world.users.values())
			if (user.custom_role_id === id) user.custom_role_id = null;
		call.state.tables.of(customRole.table).delete(id);
		return EMPTY;
	},
};
