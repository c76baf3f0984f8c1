import { wholeList } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many dashboard apps',
	description: 'Get many dashboard apps of the account',
	contract: 'list-dashboard-apps',
	yields: things.dashboardApp,
	document: EXTRA,
	method: 'GET',
	path: '/dashboard_apps',
	needs: NEEDS.user,
	fields: many,
	result: wholeList(),
});
