/** What the settings of an account have in common: rows that are listed, made, shown, changed and deleted. */

import type { Answer } from '../../server';
import { EMPTY, found, ok, Refusal, unprocessable } from '../answers';
import type { Fields } from '../state';
import type { Row } from '../tables';
import type { Call } from '../world';

/** A kind of row. Times are the server's own. */
export interface Kind {
	table: string;
	/** The name of the row in a path; id where none is given. */
	idIn?: string;
	/** The wrapper of its fields in a body, with the columns that arrive without it too. */
	wrapper?: { name: string; columns: readonly string[] };
	/** What stands where nothing was given. */
	blank: Fields;
	/** The row as answers show it. */
	shown(call: Call, row: Row): Fields;
	/** Refuses what cannot be saved; `row` is what it would be. */
	check?(call: Call, row: Row): void;
	/** What an unknown row is answered with. */
	unknown?: () => Refusal;
}

/** `{status, body}` as a refusal, for words of no common shape. */
export const refusal = (status: number, body?: unknown) => new Refusal({ status, body });

/** Rails wraps a bare body itself, but only what it knows as columns. */
export function given({ body }: Call, { wrapper }: Pick<Kind, 'wrapper'>): Fields {
	if (!wrapper) return body;
	const { name, columns } = wrapper;
	const inner = body[name];
	if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0)
		return { ...(inner as Fields) };
	const own = Object.fromEntries(Object.entries(body).filter(([key]) => columns.includes(key)));
	if (Object.keys(own).length > 0) return own;
	throw unprocessable(`param is missing or the value is empty: ${name}`);
}

export const rowsOf = ({ state }: Pick<Call, 'state'>, { table }: Pick<Kind, 'table'>): Row[] => [
	...state.tables.of(table).values(),
];

export function rowOf(call: Call, kind: Kind): Row {
	const row = call.state.tables.of(kind.table).get(Number(call.path[kind.idIn ?? 'id']));
	if (!row && kind.unknown) throw kind.unknown();
	return found(row);
}

export const others = (call: Call, kind: Kind, self: Row): Row[] =>
	rowsOf(call, kind).filter(({ id }) => id !== self.id);

const now = () => new Date().toISOString();

export function made(call: Call, kind: Kind, fields: Fields = given(call, kind)): Row {
	const { state } = call;
	const times = { created_at: now(), updated_at: now() };
	const row: Row = { ...structuredClone(kind.blank), ...fields, ...times, id: state.nextId() };
	kind.check?.(call, row);
	state.tables.of(kind.table).set(row.id, row);
	return row;
}

export function changed(call: Call, kind: Kind, fields?: Fields): Row {
	const row = rowOf(call, kind);
	const next: Row = { ...row, ...(fields ?? given(call, kind)), updated_at: now(), id: row.id };
	kind.check?.(call, next);
	return Object.assign(row, next);
}

/** The calls of a kind, where nothing is special about them. `wrap` is the key around an answer. */
export function calls(kind: Kind, wrap?: string) {
	const one = (call: Call, row: Row): Answer => {
		const shown = kind.shown(call, row);
		return ok(wrap === undefined ? shown : { [wrap]: shown });
	};
	return {
		list: (call: Call) => {
			const rows = rowsOf(call, kind).map((row) => kind.shown(call, row));
			return ok(wrap === undefined ? rows : { [wrap]: rows });
		},
		create: (call: Call) => one(call, made(call, kind)),
		get: (call: Call) => one(call, rowOf(call, kind)),
		update: (call: Call) => one(call, changed(call, kind)),
		delete: (call: Call) => {
			call.state.tables.of(kind.table).delete(rowOf(call, kind).id);
			return EMPTY;
		},
	};
}

/** The named fields of a row, null where there is none. */
export const pick = (row: Fields, ...names: string[]): Fields =>
	Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

export const isBlank = (value: unknown) => value === undefined || value === null || value === '';

const SCATTER = 2_654_435_761;

/** The order of equal rows without a tie-breaker: another one for every page. */
export function scattering(page: number) {
	const place = ({ id }: { id: number }) => ((id + page) * SCATTER) % 2 ** 32;
	return (a: { id: number }, b: { id: number }) => place(a) - place(b);
}
