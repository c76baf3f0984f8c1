/** Saved filters: each belongs to the user who made it. */

import { invalid, notAllowed, notFound, ok, rails } from '../answers';
import type { Row } from '../tables';
import { userOf, type Call, type Handlers } from '../world';
import { changed, given, isBlank, made, pick, rowOf, rowsOf, type Kind } from './rows';

const TYPES = ['conversation', 'contact', 'report'];

const customFilter: Kind = {
	table: 'custom_filters',
	idIn: 'custom_filter_id',
	wrapper: { name: 'custom_filter', columns: ['name', 'filter_type', 'query', 'visibility'] },
	blank: { filter_type: 'conversation', visibility: 'personal', query: {} },
	shown: ({ world }, row) => ({
		...pick(row, 'id', 'name', 'filter_type', 'query', 'created_at', 'updated_at'),
		...(world.settings.personality !== 'fork' && { visibility: row.visibility }),
	}),
	check({ world }, row) {
		if (isBlank(row.name) || !TYPES.includes(String(row.filter_type))) throw rails(500);
		if (
			world.settings.personality !== 'fork' &&
			!['personal', 'global'].includes(String(row.visibility))
		)
			throw invalid(['visibility', 'is not included in the list']);
	},
};

const isMine = ({ actor }: Call, row: Row) => row.user_id === userOf(actor)?.id;

function mine(call: Call): Row {
	const row = rowOf(call, customFilter);
	if (isMine(call, row)) return row;
	throw call.world.settings.personality === 'fork' ? notFound() : notAllowed();
}

export const customFilters: Handlers = {
	'list-all-filters': (call) => {
		const { filter_type: asked } = call.query;
		const wanted = TYPES.includes(String(asked)) ? asked : 'conversation';
		const rows = rowsOf(call, customFilter).filter(
			(row) => (isMine(call, row) || row.visibility === 'global') && row.filter_type === wanted,
		);
		return ok(rows.map((row) => customFilter.shown(call, row)));
	},
	'create-a-custom-filter': (call) => {
		const fields = { ...given(call, customFilter), user_id: userOf(call.actor)?.id };
		return ok(customFilter.shown(call, made(call, customFilter, fields)));
	},
	'get-details-of-a-single-custom-filter': (call) => ok(customFilter.shown(call, mine(call))),
	'update-a-custom-filter': (call) => {
		mine(call);
		return ok(customFilter.shown(call, changed(call, customFilter)));
	},
	'delete-a-custom-filter': (call) => {
		call.state.tables.of(customFilter.table).delete(mine(call).id);
		return { status: 204 };
	},
};
