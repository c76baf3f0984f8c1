import type { NodeSpec } from '../../shared/vocabulary/types';
import { api } from '../api';
import { reportingEvent } from './reportingEvent';

/** The figures of an account: everything the Chatwoot Reports node offers. */
export const chatwootReports: NodeSpec = {
	api,
	resources: [reportingEvent],
};
