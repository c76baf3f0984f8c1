/** The articles of a portal, in their order. */

import { EMPTY, ok, rails } from '../../answers';
import type { Fields } from '../../state';
import type { Row } from '../../tables';
import { userOf, type Call, type Handlers } from '../../world';
import { changed, given, isBlank, made } from '../rows';
import {
	article,
	below,
	category,
	countsOf,
	inPortal,
	portalNamed,
	remove,
	STATUSES,
} from './kinds';

/** Numbers of a list come in, words go out. */
function articleFields(call: Call): Fields {
	const fields = given(call, article);
	const { status } = fields;
	if (status === undefined) return fields;
	const word = STATUSES[Number(status)] ?? STATUSES.find((one) => one === status);
	if (word === undefined) throw rails(500);
	return { ...fields, status: word };
}

/** An article is of the locale of its category, whatever was sent. */
function inItsLocale(call: Call, row: Row): Row {
	const own = call.state.tables.of(category.table).get(Number(row.category_id));
	return Object.assign(row, own && { locale: own.locale });
}

const STEP = 10;
const A_PAGE = 25;

const slugify = (title: unknown) =>
	`${Math.floor(Date.now() / 1000)}-${String(title)
		.toLowerCase()
		.replace(/[^\w]+/g, '-')}`;

export const articles: Handlers = {
	'list-articles-of-a-portal': (call) => {
		const owner = portalNamed(call, call.path.portal);
		const { locale, status, category_slug: slug, author_id: author, query, page } = call.query;
		const all = inPortal(call, article, owner);
		const slugOf = (id: unknown) => call.state.tables.of(category.table).get(Number(id))?.slug;
		const rows = all.filter(
			(one) =>
				(!locale || one.locale === locale) &&
				(isBlank(status) || one.status === STATUSES[Number(status)]) &&
				(!slug || slugOf(one.category_id) === slug) &&
				(!author || Number(one.author_id) === Number(author)) &&
				(!query || `${String(one.title)} ${String(one.content)}`.includes(String(query))),
		);
		const sorted = rows.sort((a, b) => Number(a.position) - Number(b.position));
		const start = (Math.max(1, Number(page ?? 1)) - 1) * A_PAGE;
		return ok({
			payload: sorted.slice(start, start + A_PAGE).map((row) => article.shown(call, row)),
			meta: {
				...countsOf(all, userOf(call.actor)?.id),
				articles_count: rows.length,
				current_page: page ?? 1,
			},
		});
	},
	'add-new-article-to-account': (call) => {
		const owner = portalNamed(call, call.path.id);
		const fields = articleFields(call);
		const position = (inPortal(call, article, owner).length + 1) * STEP;
		const slug = fields.slug ?? slugify(fields.title);
		const row = made(call, article, { position, ...fields, slug, portal_id: owner.id });
		return ok({ payload: article.shown(call, inItsLocale(call, row)) });
	},
	'get-an-article': (call) => ok({ payload: article.shown(call, below(call, article)) }),
	'update-an-article': (call) => {
		below(call, article);
		const row = inItsLocale(call, changed(call, article, articleFields(call)));
		return ok({ payload: article.shown(call, row) });
	},
	'delete-an-article': remove(article),
	'reorder-articles': (call) => {
		const owner = portalNamed(call, call.path.portal);
		const positions = (call.body.positions_hash ?? {}) as Record<string, number>;
		for (const row of inPortal(call, article, owner))
			row.position = positions[String(row.id)] ?? row.position;
		return EMPTY;
	},
};
