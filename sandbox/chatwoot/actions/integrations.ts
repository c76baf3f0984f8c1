/** Apps that the server can be joined with, and the hooks that join them. */

import { invalid, ok } from '../answers';
import { recordedApps } from '../recorded';
import type { Fields } from '../state';
import type { Row } from '../tables';
import { isAdmin, type Call, type Handlers } from '../world';
import { calls, isBlank, others, rowsOf, type Kind } from './rows';

interface App {
	id: string;
	name: string;
	/** Whether it is joined with an inbox or with the account. */
	of: 'account' | 'inbox';
	many?: boolean;
	/** What its settings must hold; those that are secret are not shown. */
	needs?: string[];
	secret?: string[];
}

const APPS: App[] = [
	{ id: 'webhook', name: 'Webhooks', of: 'account', many: true },
	{ id: 'dashboard_apps', name: 'Dashboard Apps', of: 'account', many: true },
	{ id: 'openai', name: 'OpenAI', of: 'account', needs: ['api_key'], secret: ['api_key'] },
	{
		id: 'dialogflow',
		name: 'Dialogflow',
		of: 'inbox',
		many: true,
		needs: ['project_id', 'credentials'],
		secret: ['credentials'],
	},
	{
		id: 'google_translate',
		name: 'Google Translate',
		of: 'account',
		needs: ['project_id', 'credentials'],
		secret: ['credentials'],
	},
	{
		id: 'dyte',
		name: 'Dyte',
		of: 'account',
		needs: ['api_key', 'organization_id'],
		secret: ['api_key'],
	},
];

const RECORDED = recordedApps();

const appOf = ({ app_id: id }: Row) => APPS.find((one) => one.id === String(id));

const hook: Kind = {
	table: 'hooks',
	idIn: 'hook_id',
	wrapper: { name: 'hook', columns: ['app_id', 'inbox_id', 'status', 'settings'] },
	blank: { status: 1, settings: {} },
	shown({ state }, row) {
		const inbox = state.inboxes.get(Number(row.inbox_id));
		const secret = appOf(row)?.secret ?? [];
		const settings = Object.entries((row.settings ?? {}) as Fields);
		return {
			id: row.id,
			app_id: String(row.app_id),
			status: [1, '1', 'enabled', true].includes(row.status as number),
			inbox: inbox ? { id: inbox.id, name: inbox.name } : null,
			account_id: state.id,
			hook_type: appOf(row)?.of ?? 'account',
			settings: Object.fromEntries(settings.filter(([key]) => !secret.includes(key))),
			reference_id: null,
		};
	},
	check(call, row) {
		const app = appOf(row);
		const problems: Array<[string, string]> = [];
		if (isBlank(row.app_id)) problems.push(['app_id', "can't be blank"]);
		if (app?.of === 'inbox' && isBlank(row.inbox_id)) problems.push(['inbox_id', "can't be blank"]);
		const isThere = others(call, hook, row).some((one) => one.app_id === row.app_id);
		if (app && !app.many && isThere) problems.push(['app_id', 'has already been taken']);
		const settings = (row.settings ?? {}) as Fields;
		if (app?.needs?.some((key) => isBlank(settings[key])))
			problems.push(['settings', ': Invalid settings data']);
		if (problems.length) throw invalid(...problems);
	},
};

/** An agent sees no more than that they are there. */
function shownApp(call: Call, { id, name, of, many }: App): Fields {
	const own = rowsOf(call, hook).filter((row) => String(row.app_id) === id);
	const common = {
		id,
		name,
		description: `What ${name} does`,
		short_description: name,
		enabled: own.length > 0 || (id === 'webhook' && call.state.webhooks.size > 0),
	};
	if (!isAdmin(call.actor)) return { ...common, hooks: [] };
	return {
		...RECORDED.get(id),
		...common,
		hook_type: of,
		allow_multiple_hooks: many === true,
		hooks: own.map((row) => hook.shown(call, row)),
	};
}

const own = calls(hook);

export const integrations: Handlers = {
	'get-details-of-all-integrations': (call) =>
		ok({ payload: APPS.map((app) => shownApp(call, app)) }),
	'create-an-integration-hook': own.create,
	'update-an-integrations-hook': own.update,
	'delete-an-integration-hook': own.delete,
};
