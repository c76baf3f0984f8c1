/** Pages beside conversations: every agent may change them. */

import { invalid } from '../answers';
import type { Handlers } from '../world';
import { calls, isBlank, pick, type Kind } from './rows';

const dashboardApp: Kind = {
	table: 'dashboard_apps',
	wrapper: { name: 'dashboard_app', columns: ['title', 'content', 'show_on_sidebar'] },
	blank: { content: [], show_on_sidebar: false },
	shown: (_, row) => pick(row, 'id', 'title', 'content', 'show_on_sidebar', 'created_at'),
	check(_, row) {
		if (isBlank(row.title)) throw invalid(['title', "can't be blank"]);
	},
};

const own = calls(dashboardApp);

export const dashboardApps: Handlers = {
	'list-dashboard-apps': own.list,
	'create-a-dashboard-app': own.create,
	'get-a-dashboard-app': own.get,
	'update-a-dashboard-app': own.update,
	'delete-a-dashboard-app': (call) => {
		own.delete(call);
		return { status: 204 };
	},
};
