/** Macros: what each may do is checked when it is saved. */

import { EMPTY, notAllowed, ok, rails } from '../answers';
import type { Row } from '../tables';
import { shownAgent } from '../views/people';
import { isAdmin, userOf, type Call, type Handlers } from '../world';
import { ACTIONS, entries, refuseActions } from './automated-actions';
import { perform } from './perform';
import { calls, changed, isBlank, made, pick, refusal, rowOf, rowsOf, type Kind } from './rows';
import { shownFiles, withFiles } from './uploads';

const macro: Kind = {
	table: 'macros',
	blank: { visibility: 'personal' },
	shown: (call, row) => {
		const { state, world } = call;
		const by = (id: unknown) => {
			const user = world.users.get(Number(id));
			return user ? shownAgent(state, user) : null;
		};
		return {
			...pick(row, 'id', 'name', 'visibility', 'actions'),
			created_by: by(row.created_by),
			updated_by: by(row.updated_by),
			account_id: state.id,
			...shownFiles(call, row, 'macro_id'),
		};
	},
	check(_, row) {
		if (isBlank(row.name) || !Array.isArray(row.actions)) throw rails(500);
		refuseActions(row, ACTIONS.macro, 'Macro execution');
	},
	unknown: () => refusal(404),
};

/** An agent changes what is its own; everything else is an administrator's. */
function mayChange(call: Call): Row {
	const row = rowOf(call, macro);
	const isOwn = row.visibility === 'personal' && row.created_by === userOf(call.actor)?.id;
	if (!isOwn && !isAdmin(call.actor)) throw notAllowed();
	return row;
}

const common = calls(macro, 'payload');

const isSeen = (call: Call, row: Row) =>
	row.visibility === 'global' || row.created_by === userOf(call.actor)?.id;

export const macros: Handlers = {
	'list-macros': (call) => {
		const seen = rowsOf(call, macro).filter((row) => isSeen(call, row));
		return ok({ payload: seen.map((row) => macro.shown(call, row)) });
	},

	'create-a-macro': (call) => {
		const by = userOf(call.actor)?.id;
		const own = isAdmin(call.actor) ? {} : { visibility: 'personal' };
		const given = withFiles(call, call.body);
		const row = made(call, macro, { ...given, ...own, created_by: by, updated_by: by });
		return ok({ payload: macro.shown(call, row) });
	},

	'get-a-macro': common.get,

	'update-a-macro': (call) => {
		const given = withFiles(call, call.body, mayChange(call));
		// Who may use it is set anew by every change, from what the change says of it.
		const visibility = isAdmin(call.actor) ? (given.visibility ?? null) : 'personal';
		const by = userOf(call.actor)?.id;
		const row = changed(call, macro, { ...given, visibility, updated_by: by });
		return ok({ payload: macro.shown(call, row) });
	},

	'delete-a-macro': (call) => {
		call.state.tables.of(macro.table).delete(mayChange(call).id);
		return EMPTY;
	},

	/** Done later, and nothing is said of what is unknown. */
	'execute-a-macro': (call) => {
		const { state, world, path, body } = call;
		const ids = [body.conversation_ids].flat();
		const row = state.tables.of(macro.table).get(Number(path.id));
		state.jobs.push({ job: 'macro', macro: Number(path.id), conversations: ids });
		world.later(() => {
			for (const conversation of ids.map(state.conversation))
				if (conversation && row) perform(call, conversation, entries(row.actions));
		});
		return EMPTY;
	},
};
