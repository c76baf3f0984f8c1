/** The categories of a portal. */

import { ok } from '../../answers';
import type { Handlers } from '../../world';
import { changed, given, made } from '../rows';
import { below, category, inPortal, portalNamed, remove } from './kinds';

export const categories: Handlers = {
	'list-categories-of-a-portal': (call) => {
		const owner = portalNamed(call, call.path.portal);
		const { locale } = call.query;
		const rows = inPortal(call, category, owner).filter((one) => !locale || one.locale === locale);
		const payload = rows.map((row) => category.shown(call, row));
		return ok({ payload, meta: { current_page: 1, categories_count: payload.length } });
	},
	'add-new-category-to-account': (call) => {
		const owner = portalNamed(call, call.path.id);
		const row = made(call, category, { ...given(call, category), portal_id: owner.id });
		return ok({ payload: category.shown(call, row) });
	},
	'get-a-category': (call) => ok({ payload: category.shown(call, below(call, category)) }),
	'update-a-category': (call) => {
		below(call, category);
		return ok({ payload: category.shown(call, changed(call, category)) });
	},
	'delete-a-category': remove(category),
};
