import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { dashboardAppId, dashboardAppLane } from './fields';

export const deleteDashboardApp = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete dashboard app',
	contract: 'delete-a-dashboard-app',
	document: EXTRA,
	method: 'DELETE',
	path: '/dashboard_apps/{id}',
	needs: NEEDS.user,
	proves: OR_REFUSED,
	fields: [dashboardAppId],
	lane: dashboardAppLane,
	result: deleted,
});
