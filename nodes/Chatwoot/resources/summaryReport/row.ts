import { figureRows } from '../../answers/figures';
import { range } from '../../fields/report';
import { overRange } from '../report/ranged';
import * as things from '../../things';

/** What the summaries that have a row for each thing have in common. */
export const rowForEach = {
	...overRange,
	yields: things.summaryRow,
	fields: range,
	result: figureRows,
};
