import { EXTRA, NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import { inSeconds, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { figureRows } from '../../answers/figures';
import * as things from '../../things';

export const getByLabel = accountOperation({
	name: 'Get by Label',
	value: 'getByLabel',
	action: 'Get summary by label',
	description: 'Get conversations, resolutions and average times in seconds of each label',
	contract: 'label-summary-report',
	yields: things.summaryRow,
	document: EXTRA,
	version: 'v2',
	method: 'GET',
	path: '/summary_reports/label',
	needs: NEEDS.admin,
	fields: [...range],
	options: [timeZone],
	resolve: zoneOf,
	shape: [inSeconds],
	result: figureRows,
});
