import { collection, text } from '../../../shared/vocabulary/fields';
import { makes } from '../../answers/sent';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { content, showOnSidebar, title } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create dashboard app',
	description: 'Have a page of your own shown beside conversations',
	contract: 'create-a-dashboard-app',
	yields: things.dashboardApp,
	document: EXTRA,
	method: 'POST',
	path: '/dashboard_apps',
	needs: NEEDS.user,
	proves: makes('id'),
	fields: [
		text('title', { ...title, required: true }),
		content(true),
		collection('additionalFields', 'Additional Fields', 'Add field', [showOnSidebar]),
	],
});
