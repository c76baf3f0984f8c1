/** What a help center is made of: portals by their slugs, categories and articles in them. */

import { EMPTY, found, invalid } from '../../answers';
import { unix, type Fields } from '../../state';
import type { Row } from '../../tables';
import { shownAgent } from '../../views/people';
import type { Call } from '../../world';
import { isBlank, others, pick, rowOf, rowsOf, type Kind } from '../rows';

type Problems = Array<[string, string]>;

const localesOf = (portal: Row): string[] => {
	const { allowed_locales: locales } = (portal.config ?? {}) as { allowed_locales?: string[] };
	return locales?.length ? locales : ['en'];
};

export const inPortal = (call: Call, kind: Kind, portal: Row) =>
	rowsOf(call, kind).filter(({ portal_id: id }) => id === portal.id);

export const STATUSES = ['draft', 'published', 'archived'];

export const portal: Kind = {
	table: 'portals',
	wrapper: {
		name: 'portal',
		columns: `name slug color custom_domain header_text homepage_link page_title archived
custom_head_html custom_body_html config`.split(/\s+/),
	},
	blank: { archived: false, color: '#1f93ff' },
	shown(call, row) {
		const categories = inPortal(call, category, row);
		const articles = inPortal(call, article, row);
		const config = (row.config ?? {}) as Fields;
		const { default_locale: chosen, draft_locales: drafts } = config;
		return {
			...pick(row, 'id', 'color', 'custom_domain', 'header_text', 'homepage_link', 'name'),
			...pick(row, 'page_title', 'slug', 'archived'),
			account_id: call.state.id,
			custom_head_html: row.custom_head_html ?? null,
			custom_body_html: row.custom_body_html ?? null,
			config: {
				allowed_locales: localesOf(row).map((code) => ({
					code,
					articles_count: articles.filter(({ locale }) => locale === code).length,
					categories_count: categories.filter(({ locale }) => locale === code).length,
					draft: Array.isArray(drafts) && drafts.includes(code),
				})),
				show_author: config.show_author ?? true,
				default_locale: chosen ?? localesOf(row)[0],
				layout: config.layout ?? 'classic',
				social_profiles: config.social_profiles ?? {},
				locale_translations: config.locale_translations ?? {},
			},
			...(row.inbox_id ? { inbox: { id: row.inbox_id } } : {}),
			...(row.logo ? { logo: { portal_id: row.id, blob_id: row.logo } } : {}),
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

export const category: Kind = {
	table: 'categories',
	wrapper: {
		name: 'category',
		columns: `name slug locale description position icon icon_color parent_category_id
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

export const article: Kind = {
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

export function portalNamed(call: Call, slug: string | undefined): Row {
	return found(rowsOf(call, portal).find((one) => one.slug === slug));
}

/** A row of the portal in the path. */
export function below(call: Call, kind: Kind): Row {
	const owner = portalNamed(call, call.path.portal);
	const row = rowOf(call, kind);
	return found(row.portal_id === owner.id ? row : undefined);
}

export const remove = (kind: Kind) => (call: Call) => {
	call.state.tables.of(kind.table).delete(below(call, kind).id);
	return EMPTY;
};

export const countsOf = (articles: Row[], me: number | undefined) => {
	const of = (status: string) => articles.filter((one) => one.status === status).length;
	return {
		all_articles_count: articles.length,
		archived_articles_count: of('archived'),
		draft_articles_count: of('draft'),
		mine_articles_count: articles.filter((one) => one.author_id === me).length,
		published_count: of('published'),
	};
};
