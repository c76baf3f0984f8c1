import { businessHours, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { rowForEach } from './row';

export const getByInbox = accountOperation({
	name: 'Get by Inbox',
	value: 'getByInbox',
	action: 'Get summary by inbox',
	description: 'Get conversations, resolutions and average times in seconds of each inbox',
	contract: 'get-inbox-summary-report',
	path: '/summary_reports/inbox',
	...rowForEach,
	options: [businessHours, timeZone],
});
