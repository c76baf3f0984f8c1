import type { NodeSpec } from '../../shared/vocabulary/types';
import { api } from '../apis/application';
import { appliedSla } from './appliedSla';
import { auditLog } from './auditLog';
import { csat } from './csat';
import { csvReport } from './csvReport';
import { liveReport } from './liveReport';
import { report } from './report';
import { reportingEvent } from './reportingEvent';
import { summaryReport } from './summaryReport';

/** The figures of an account: everything the Chatwoot Reports node offers. */
export const chatwootReports: NodeSpec = {
	api,
	resources: [
		report,
		summaryReport,
		liveReport,
		csvReport,
		csat,
		appliedSla,
		reportingEvent,
		auditLog,
	],
};
