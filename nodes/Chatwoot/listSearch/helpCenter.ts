import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { matching } from '../../shared/engine/ask';
import { entered } from '../../shared/vocabulary/read';
import { listAt } from '../answers/digest';
import { articlePages } from '../calls/paging';
import { askAccount } from './ask';
import type { Search } from './named';
import { named, said, typedIn } from './named';
import { paged } from './pages';
import { whole } from './whole';

/** Portals are named by their slugs. */
export const searchPortals: Search = async function search(filter) {
	const found = listAt('payload')(await askAccount(this, '/portals')).filter(isMap);
	const entries = found.map(({ name, slug }) => ({ name: said(name, slug), value: String(slug) }));
	return { results: matching(entries, filter) };
};

/** Inboxes name them by their IDs. */
export const searchPortalIds = whole('/portals', listAt('payload'), ({ name, slug }) =>
	said(name, slug),
);

/** The portal chosen above; where something is made in it, the parameter is called id. */
function portalOf(context: ILoadOptionsFunctions): string | undefined {
	const chosen =
		entered(context.getCurrentNodeParameter('portal')) ??
		entered(context.getCurrentNodeParameter('id'));
	return chosen === undefined ? undefined : `/portals/${encodeURIComponent(String(chosen))}`;
}

export const searchPortalCategories: Search = async function search(filter) {
	const portal = portalOf(this);
	if (portal === undefined) return { results: [] };
	const found = listAt('payload')(await askAccount(this, `${portal}/categories`)).filter(isMap);
	const entries = found.map((one) => named(one, said(one.name, one.locale)));
	return { results: matching(entries, filter) };
};

export const searchArticles: Search = async function search(filter, token) {
	const portal = portalOf(this);
	if (portal === undefined) return { results: [] };
	const typed = typedIn(filter);
	const list = {
		path: `${portal}/articles`,
		query: typed ? { query: typed } : {},
		paging: articlePages,
		shown: (one: JsonMap) => named(one, said(one.title, one.locale, one.status)),
	};
	return await paged(this, list, token);
};
