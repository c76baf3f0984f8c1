/** The help center: portals by their slugs, categories and articles in them. */

import { EMPTY, found, invalid, ok, rails } from '../answers';
import { unix, type Fields } from '../state';
import type { Row } from '../tables';
import { shownAgent } from '../views/people';
import { userOf, type Call, type Handlers } from '../world';
import { changed, given, isBlank, made, others, pick, rowOf, rowsOf, type Kind } from './rows';

type Problems = Array<[string, string]>;

const localesOf = (portal: Row): string[] => {
	const { allowed_locales: locales } = (portal.config ?? {}) as { allowed_locales?: string[] };
	return locales?.length ? locales : ['en'];
};

const inPortal = (call: Call, kind: Kind, portal: Row) =>
	rowsOf(call, kind).filter(({ portal_id: id }) => id === portal.id);

const STATUSES = ['draft', 'published', 'archived'];

const portal: Kind = {
	table: 'portals',
	wrapper: {
		name: 'portal',
		columns: `name slug color custom_domain header_text homepage_link page_title archived
config`.split(/\s+/),
	},
	blank: { archived: false, color: '#1f93ff' },
	shown(call, row) {
		const categories = inPortal(call, category, row);
		const articles = inPortal(call, article, row);
		const { default_locale: chosen } = (row.config ?? {}) as Fields;
		return {
			...pick(row, 'id', 'color', 'custom_domain', 'header_text', 'homepage_link', 'name'),
			...pick(row, 'page_title', 'slug', 'archived'),
			account_id: call.state.id,
			custom_head_html: null,
			custom_body_html: null,
			config: {
				allowed_locales: localesOf(row).map((code) => ({
					code,
					articles_count: articles.filter(({ locale }) => locale === code).length,
					categories_count: categories.filter(({ locale }) => locale === code).length,
					draft: false,
				})),
				show_author: true,
				default_locale: chosen ?? localesOf(row)[0],
				layout: 'classic',
				social_profiles: {},
				locale_translations: {},
			},
			meta: {
				all_articles_count: 0,
				archived_articles_count: null,
				published_count: null,
				draft_articles_count: null,
				categories_count: categories.length,
				default_locale: chosen ?? localesOf(row)[0],
			},
		};
	},
	check(call, row) {
		const problems: Problems = [];
		if (isBlank(row.name)) problems.push(['name', "can't be blank"]);
		if (isBlank(row.slug)) problems.push(['slug', "can't be blank"]);
		if (others(call, portal, row).some(({ slug }) => slug === row.slug))
			problems.push(['slug', 'has already been taken']);
		if (problems.length) throw invalid(...problems);
	},
};

const category: Kind = {
	table: 'categories',
	wrapper: {
		name: 'category',
		columns: `name slug locale description position icon parent_category_id
associated_category_id`.split(/\s+/),
	},
	blank: { locale: 'en', icon: '', icon_color: '' },
	shown(call, row) {
		const table = call.state.tables.of(category.table);
		const short = (id: unknown) => {
			const other = table.get(Number(id));
			return other && { ...brief(other), account_id: call.state.id };
		};
		const [parent, root] = [short(row.parent_category_id), short(row.associated_category_id)];
		return {
			...brief(row),
			account_id: call.state.id,
			...pick(row, 'icon', 'icon_color'),
			...(parent && { parent_category: parent }),
			...(root && { root_category: root }),
			meta: {
				articles_count: rowsOf(call, article).filter((one) => one.category_id === row.id).length,
			},
		};
	},
	check(call, row) {
		const problems: Problems = [];
		const owner = found(call.state.tables.of(portal.table).get(Number(row.portal_id)));
		if (isBlank(row.name)) problems.push(['name', "can't be blank"]);
		const same = others(call, category, row).some(
			(one) =>
				one.slug === row.slug && one.locale === row.locale && one.portal_id === row.portal_id,
		);
		if (same) problems.push(['locale', 'should be unique in the category and portal']);
		const locales = localesOf(owner);
		if (!locales.includes(String(row.locale)))
			problems.push([
				'locale',
				`${String(row.locale)} of category is not part of portal's ${JSON.stringify(locales).replace(/,/g, ', ')}.`,
			]);
		if (problems.length) throw invalid(...problems);
	},
};

const brief = (row: Row) => pick(row, 'id', 'name', 'slug', 'locale', 'description', 'position');

const article: Kind = {
	table: 'articles',
	wrapper: {
		name: 'article',
		columns: `title slug position content description category_id author_id associated_article_id
status locale meta`.split(/\s+/),
	},
	blank: { status: 'draft', meta: {}, locale: 'en' },
	shown({ state, world }, row) {
		const author = world.users.get(Number(row.author_id));
		const of = state.tables.of(category.table).get(Number(row.category_id));
		return {
			...pick(row, 'id', 'slug', 'title', 'content', 'description', 'status', 'position', 'meta'),
			account_id: state.id,
			updated_at: unix(Date.parse(String(row.updated_at))),
			...(of && { category: pick(of, 'id', 'name', 'slug', 'locale', 'icon', 'icon_color') }),
			views: null,
			...(author && { author: shownAgent(state, author) }),
		};
	},
	check(_, row) {
		const problems: Problems = [];
		if (isBlank(row.title)) problems.push(['title', "can't be blank"]);
		if (isBlank(row.author_id)) {
			problems.push(['author', 'must exist'], ['author', "can't be blank"], ['author_id', '']);
			problems.pop();
		}
		if (problems.length) throw invalid(...problems);
	},
};

/** Numbers of a list come in, words go out. */
function articleFields(call: Call): Fields {
	const fields = given(call, article);
	const { status } = fields;
	if (status === undefined) return fields;
	const word = STATUSES[Number(status)] ?? STATUSES.find((one) => one === status);
	if (word === undefined) throw rails(500);
	return { ...fields, status: word };
}

const STEP = 10;
const A_PAGE = 25;

function portalNamed(call: Call, slug: string | undefined): Row {
	return found(rowsOf(call, portal).find((one) => one.slug === slug));
}

const slugify = (title: unknown) =>
	`${Math.floor(Date.now() / 1000)}-${String(title)
		.toLowerCase()
		.replace(/[^\w]+/g, '-')}`;

/** A row of the portal in the path. */
function below(call: Call, kind: Kind): Row {
	const owner = portalNamed(call, call.path.portal);
	const row = rowOf(call, kind);
	return found(row.portal_id === owner.id ? row : undefined);
}

const remove = (kind: Kind) => (call: Call) => {
	call.state.tables.of(kind.table).delete(below(call, kind).id);
	return EMPTY;
};

const countsOf = (articles: Row[], me: number | undefined) => {
	const of = (status: string) => articles.filter((one) => one.status === status).length;
	return {
		all_articles_count: articles.length,
		archived_articles_count: of('archived'),
		draft_articles_count: of('draft'),
		mine_articles_count: articles.filter((one) => one.author_id === me).length,
		published_count: of('published'),
	};
};

export const helpCenter: Handlers = {
	'get-portal': (call) => {
		const payload = rowsOf(call, portal).map((row) => portal.shown(call, row));
		return ok({ payload, meta: { current_page: 1, portals_count: payload.length } });
	},
	'add-new-portal-to-account': (call) => ok(portal.shown(call, made(call, portal))),
	'get-a-portal': (call) => {
		const row = portalNamed(call, call.path.portal);
		const { locale } = call.query;
		const own = inPortal(call, article, row).filter((one) => !locale || one.locale === locale);
		const shown = portal.shown(call, row);
		const counts = countsOf(own, userOf(call.actor)?.id);
		return ok({ ...shown, meta: { ...(shown.meta as Fields), ...counts } });
	},
	'update-portal-to-account': (call) => {
		const { id } = portalNamed(call, call.path.id);
		const row = changed({ ...call, path: { id: String(id) } }, portal, given(call, portal));
		return ok(portal.shown(call, row));
	},
	/** It sets a column that there is not. */
	'archive-a-portal': (call) => {
		portalNamed(call, call.path.portal);
		throw rails(500);
	},
	'delete-a-portal': (call) => {
		const { id } = portalNamed(call, call.path.portal);
		call.state.tables.of(portal.table).delete(id);
		for (const kind of [category, article])
			for (const row of rowsOf(call, kind))
				if (row.portal_id === id) call.state.tables.of(kind.table).delete(row.id);
		return EMPTY;
	},

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
		return ok({ payload: article.shown(call, row) });
	},
	'get-an-article': (call) => ok({ payload: article.shown(call, below(call, article)) }),
	'update-an-article': (call) => {
		below(call, article);
		return ok({ payload: article.shown(call, changed(call, article, articleFields(call))) });
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
