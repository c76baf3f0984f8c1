import { choice } from '../../../shared/vocabulary/fields';
import { status } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';

export const deleteMany = accountOperation({
	name: 'Delete Many',
	value: 'deleteMany',
	action: 'Delete many notifications',
	description: 'Delete the notifications that were read, or all of them',
	contract: 'delete-all-notifications',
	document: EXTRA,
	method: 'POST',
	path: '/notifications/destroy_all',
	needs: NEEDS.user,
	idempotent: true,
	proves: status('the answer is empty, and there is nothing to be refused'),
	lane: () => 'notifications',
	result: () => ({ deleted: true }),
	fields: [
		choice('type', {
			displayName: 'Which',
			wire: 'body:type',
			default: 'read',
			options: [
				{ name: 'Those That Were Read', value: 'read' },
				{ name: 'All', value: 'all' },
			],
		}),
	],
});
