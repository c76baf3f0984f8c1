import type { Resource } from '../../../shared/vocabulary/types';
import { getAll } from './getAll';

export const auditLog: Resource = {
	name: 'Audit Log',
	value: 'auditLog',
	description: 'Who changed what in the account (Enterprise)',
	operations: [getAll],
};
