import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { dashboardAppId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get dashboard app',
	contract: 'get-a-dashboard-app',
	yields: things.dashboardApp,
	document: EXTRA,
	method: 'GET',
	path: '/dashboard_apps/{id}',
	needs: NEEDS.user,
	fields: [dashboardAppId],
});
