import { EXTRA } from '../../apis/application';
import { businessHours, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { rowForEach } from './row';

export const getByLabel = accountOperation({
	name: 'Get by Label',
	value: 'getByLabel',
	action: 'Get summary by label',
	description: 'Get conversations, resolutions and average times in seconds of each label',
	contract: 'label-summary-report',
	document: EXTRA,
	path: '/summary_reports/label',
	...rowForEach,
	options: [businessHours, timeZone],
});
