import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { many, page } from '../../fields/lists';
import { auditPages } from '../../calls/paging';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many audit logs',
	description:
		'Get who changed what in the account, newest first; empty without a licence (Enterprise)',
	contract: 'get-account-audit-logs',
	yields: things.auditLog,
	method: 'GET',
	path: '/audit_logs',
	needs: NEEDS.licensedAdmin,
	fields: [...many],
	options: [page],
	paging: auditPages,
});
