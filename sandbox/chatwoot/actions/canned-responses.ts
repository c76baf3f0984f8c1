/** Canned responses: a bare list that can be searched. */

import { invalid, ok } from '../answers';
import type { Handlers } from '../world';
import { calls, isBlank, others, pick, rowsOf, type Kind } from './rows';

const cannedResponse: Kind = {
	table: 'canned_responses',
	wrapper: { name: 'canned_response', columns: ['short_code', 'content'] },
	blank: {},
	shown: ({ state }, row) => ({
		...pick(row, 'id', 'short_code', 'content', 'created_at', 'updated_at'),
		account_id: state.id,
	}),
	check(call, row) {
		const problems: Array<[string, string]> = [];
		if (isBlank(row.content)) problems.push(['content', "can't be blank"]);
		if (isBlank(row.short_code)) problems.push(['short_code', "can't be blank"]);
		if (others(call, cannedResponse, row).some((one) => one.short_code === row.short_code))
			problems.push(['short_code', 'has already been taken']);
		if (problems.length) throw invalid(...problems);
	},
};

const own = calls(cannedResponse);

/** As `ILIKE '%text%'` has it: signs of the pattern are not taken for themselves. */
function holds(value: unknown, text: string): boolean {
	const pattern = text.replace(/\\?[^]/g, (sign) => {
		if (sign === '%') return '.*';
		if (sign === '_') return '.';
		return sign.slice(-1).replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
	});
	return new RegExp(pattern, 'is').test(String(value));
}

export const cannedResponses: Handlers = {
	'get-account-canned-response': (call) => {
		const text = String(call.query.search ?? '');
		const found = rowsOf(call, cannedResponse).filter(
			(row) => holds(row.short_code, text) || holds(row.content, text),
		);
		const byCode = (row: (typeof found)[number]) => (holds(row.short_code, text) ? 0 : 1);
		const sorted = text ? found.sort((a, b) => byCode(a) - byCode(b)) : found;
		return ok(sorted.map((row) => cannedResponse.shown(call, row)));
	},
	'add-new-canned-response-to-account': own.create,
	'update-canned-response-in-account': own.update,
	'delete-canned-response-from-account': own.delete,
};
