import { collection, text } from '../../../shared/vocabulary/fields';
import { changes } from '../../answers/sent';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { content, dashboardAppId, dashboardAppLane, showOnSidebar, title } from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update dashboard app',
	contract: 'update-a-dashboard-app',
	yields: things.dashboardApp,
	document: EXTRA,
	method: 'PATCH',
	path: '/dashboard_apps/{id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: changes('id', 'id'),
	fields: [
		dashboardAppId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('title', title),
			content(false),
			showOnSidebar,
		]),
	],
	lane: dashboardAppLane,
});
