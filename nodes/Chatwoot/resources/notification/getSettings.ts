import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getSettings = accountOperation({
	name: 'Get Settings',
	value: 'getSettings',
	action: 'Get notification settings',
	description: "Get which notifications the token's user gets by email and as push",
	contract: 'get-notification-settings',
	yields: things.notificationSettings,
	document: EXTRA,
	method: 'GET',
	path: '/notification_settings',
	needs: NEEDS.user,
	fields: [],
});
