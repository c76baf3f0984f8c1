import { businessHours, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { rowForEach } from './row';

export const getByAgent = accountOperation({
	name: 'Get by Agent',
	value: 'getByAgent',
	action: 'Get summary by agent',
	description: 'Get conversations, resolutions and average times in seconds of each agent',
	contract: 'get-agent-summary-report',
	path: '/summary_reports/agent',
	...rowForEach,
	options: [businessHours, timeZone],
});
