import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { matching } from '../../shared/engine/ask';
import { listAt } from '../answers/digest';
import { companyPages } from '../calls/paging';
import { askAccount } from './ask';
import type { Search } from './named';
import { named, said, typedIn } from './named';
import { paged } from './pages';
import { whole } from './whole';

const byName = ({ name }: JsonMap) => said(name);

export const searchCannedResponses = whole(
	'/canned_responses',
	listAt(),
	({ short_code: code, content }) => said(code, String(content ?? '').slice(0, 40)),
);

export const searchCustomAttributes = whole(
	'/custom_attribute_definitions',
	listAt(),
	({ attribute_display_name: name, attribute_model: model }) =>
		said(name, String(model ?? '').replace('_attribute', '')),
);

/** What saved filters are of; the server lists one kind at a time. */
const FILTERED = ['conversation', 'contact', 'report'];

export const searchCustomFilters: Search = async function search(filter) {
	const lists = await Promise.all(
		FILTERED.map(async (kind) => await askAccount(this, '/custom_filters', { filter_type: kind })),
	);
	const entries = lists
		.flatMap(listAt())
		.filter(isMap)
		.map((one) => named(one, said(one.name, one.filter_type)));
	return { results: matching(entries, filter) };
};

export const searchAutomationRules = whole('/automation_rules', listAt('payload'), byName);

export const searchMacros = whole('/macros', listAt('payload'), ({ name, visibility }) =>
	said(name, visibility),
);

export const searchCampaigns = whole('/campaigns', listAt(), ({ title }) => said(title));

export const searchSlaPolicies = whole('/sla_policies', listAt('payload'), byName);

export const searchCustomRoles = whole('/custom_roles', listAt(), byName);

export const searchDashboardApps = whole('/dashboard_apps', listAt(), ({ title }) => said(title));

const apps = listAt('payload');

/** Apps have names for IDs. */
export const searchIntegrations: Search = async function search(filter) {
	const found = apps(await askAccount(this, '/integrations/apps')).filter(isMap);
	const entries = found.map(({ id, name }) => ({ name: said(name), value: String(id) }));
	return { results: matching(entries, filter) };
};

/** The hooks stand inside their apps. */
function hooksOf(body: Json): Json[] {
	return apps(body)
		.filter(isMap)
		.flatMap(({ name, hooks }) =>
			(Array.isArray(hooks) ? hooks : [])
				.filter(isMap)
				.map((hook) => ({ ...hook, app: name ?? '' })),
		);
}

export const searchHooks = whole('/integrations/apps', hooksOf, ({ app, inbox }) =>
	said(app, isMap(inbox) ? inbox.name : undefined),
);

export const searchCompanies: Search = async function search(filter, token) {
	const typed = typedIn(filter);
	const list = {
		path: typed ? '/companies/search' : '/companies',
		query: typed ? { q: typed } : {},
		paging: companyPages,
		shown: (company: JsonMap) => named(company, said(company.name, company.domain)),
	};
	return await paged(this, list, token);
};
