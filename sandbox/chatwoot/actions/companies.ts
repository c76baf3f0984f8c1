/** Companies: only a licensed server has them. */

import { found, invalid, ok } from '../answers';
import { unix, type Fields } from '../state';
import type { Handlers } from '../world';
import { calls, changed, isBlank, made, others, pick, rowOf, rowsOf, type Kind } from './rows';

const company: Kind = {
	table: 'companies',
	wrapper: {
		name: 'company',
		columns: ['name', 'domain', 'description', 'additional_attributes', 'custom_attributes'],
	},
	blank: { custom_attributes: {} },
	shown: (_, row) => ({
		...pick(row, 'id', 'name', 'domain', 'description', 'custom_attributes'),
		contacts_count: row.contacts_count ?? 0,
		avatar_url: '',
		...(row.last_activity_at !== undefined && { last_activity_at: row.last_activity_at }),
		created_at: unix(Date.parse(String(row.created_at))),
		updated_at: unix(Date.parse(String(row.updated_at))),
	}),
	check(call, row) {
		if (isBlank(row.name)) throw invalid(['name', "can't be blank"]);
		const taken = others(call, company, row).some((one) => one.domain === row.domain);
		if (!isBlank(row.domain) && taken) throw invalid(['domain', 'has already been taken']);
	},
};

const A_PAGE = 25;

function page(rows: Fields[], asked: unknown) {
	const number = Math.max(1, Number(asked ?? 1));
	return ok({
		meta: { total_count: rows.length, page: number },
		payload: rows.slice((number - 1) * A_PAGE, number * A_PAGE),
	});
}

const byName = (a: Fields, b: Fields) => String(a.name).localeCompare(String(b.name));

const common = calls(company, 'payload');

export const companies: Handlers = {
	'list-companies': (call) => {
		const rows = rowsOf(call, company).sort(byName);
		return page(
			rows.map((row) => company.shown(call, row)),
			call.query.page,
		);
	},

	'search-companies': (call) => {
		const text = String(call.query.q ?? '').toLowerCase();
		const rows = rowsOf(call, company).filter(({ name, domain }) =>
			`${String(name)} ${String(domain)}`.toLowerCase().includes(text),
		);
		return page(
			rows.sort(byName).map((row) => company.shown(call, row)),
			call.query.page,
		);
	},

	'create-a-company': (call) => ok({ payload: company.shown(call, made(call, company)) }),

	'get-a-company': common.get,

	/** Attributes are merged into those that are there. */
	'update-a-company': (call) => {
		const { custom_attributes: before } = found(rowOf(call, company));
		const row = changed(call, company);
		row.custom_attributes = { ...(before as Fields), ...(row.custom_attributes as Fields) };
		return ok({ payload: company.shown(call, row) });
	},

	'delete-a-company': common.delete,
};
