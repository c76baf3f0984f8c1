import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { macroId, macroLane } from './fields';

export const deleteMacro = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete macro',
	description: "Delete a macro; one that is everyone's only an administrator may",
	contract: 'delete-a-macro',
	document: EXTRA,
	method: 'DELETE',
	path: '/macros/{id}',
	needs: NEEDS.user,
	proves: OR_REFUSED,
	fields: [macroId],
	lane: macroLane,
	result: deleted,
});
