import { businessHours, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { rowForEach } from './row';

export const getByTeam = accountOperation({
	name: 'Get by Team',
	value: 'getByTeam',
	action: 'Get summary by team',
	description: 'Get conversations, resolutions and average times in seconds of each team',
	contract: 'get-team-summary-report',
	path: '/summary_reports/team',
	...rowForEach,
	options: [businessHours, timeZone],
});
